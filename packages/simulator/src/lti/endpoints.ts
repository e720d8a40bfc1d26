import {
  createItem,
  deleteItem,
  listItems,
  replaceItem,
  showItem,
} from "./advantage/line-items.ts";
import { listMembers } from "./advantage/members.ts";
import { listResults, takeScore } from "./advantage/scores.ts";
import { giveToken } from "./advantage/token.ts";
import { authorize } from "./authorize.ts";
import { takeChoice } from "./deep-link.ts";
import { json } from "./http/exchange.ts";
import type { Handler, Route } from "./http/routes.ts";
import { takeOutcome } from "./legacy/outcomes.ts";
import * as pages from "./pages/course-pages.ts";
import { openIdConfiguration, register } from "./register.ts";
import type { Site } from "./site.ts";

/** Everything that a platform answers. */
export function endpointsOf(site: Site): readonly Route[] {
  const { registration, legacy } = site.profile;
  const show = (reading: typeof pages.launch): Route["methods"] => ({
    GET: (request, segments) => reading(site, request, segments),
  });
  const token: Handler = (request, { client }) => giveToken(site, request, client);
  const keys: Handler = (_, { client = "" }) => {
    const published = site.keysOf(client).jwks.keys;
    const bare = published.map(({ alg: _alg, use: _use, ...key }) => ({
      ...key,
      key_ops: ["verify"],
    }));
    return json({ keys: site.profile.keysSayUse ? published : bare });
  };
  const own = site.profile.clients === "a link" ? "/lti/:client" : "/lti";
  const items = "/lti/:client/courses/:course/lineitems";
  return [
    ...(registration
      ? [
          route("configuration", "/.well-known/openid-configuration", {
            GET: () => openIdConfiguration(site),
          }),
          route("registration", "/lti/register", {
            POST: (request) => register(site, request, registration),
          }),
        ]
      : []),
    route("keys", `${own}/jwks`, { GET: keys }),
    route("token", `${own}/token`, { POST: token }),
    route("authorization", "/lti/authorize", {
      GET: (request) => authorize(site, request),
      POST: (request) => authorize(site, request),
    }),
    route("deep-link-return", "/lti/deep-links/:choice", {
      POST: (request, { choice = "" }) => takeChoice(site, request, choice),
    }),
    route("line-items", items, {
      GET: (request, segments) => listItems(site, request, segments),
      POST: (request, segments) => createItem(site, request, segments),
    }),
    route("line-item", `${items}/:item/lineitem`, {
      GET: (request, segments) => showItem(site, request, segments),
      PUT: (request, segments) => replaceItem(site, request, segments),
      DELETE: (request, segments) => deleteItem(site, request, segments),
    }),
    route("scores", `${items}/:item/lineitem/scores`, {
      POST: (request, segments) => takeScore(site, request, segments),
    }),
    route("results", `${items}/:item/lineitem/results`, {
      GET: (request, segments) => listResults(site, request, segments),
    }),
    route("members", "/lti/:client/courses/:course/members", {
      GET: (request, segments) => listMembers(site, request, segments),
    }),
    ...(legacy
      ? [
          route("outcomes", "/lti/outcomes/:link", {
            POST: (request, { link = "" }) => takeOutcome(site, request, link),
          }),
          route("page", "/legacy/:link", show(pages.legacy)),
        ]
      : []),
    route("page", "/login", show(pages.logInPage)),
    route("page", "/launch/:link", show(pages.launch)),
    route("page", "/review/:item/:learner", show(pages.review)),
    route("page", "/register", show(pages.registrationPage)),
    route("page", "/courses/:course", show(pages.coursePage)),
    route("page", "/courses/:course/grades", show(pages.gradesPage)),
    route("page", "/courses/:course/links/:link", show(pages.linkPage)),
    route("page", "/courses/:course/choose/:client", show(pages.choosePage)),
    route("page", "/courses/:course/choosing/:client", show(pages.choose)),
  ];
}

function route(kind: Route["kind"], path: string, methods: Route["methods"]): Route {
  return { kind, path, methods };
}
