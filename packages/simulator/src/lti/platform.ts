import { openHttpServer } from "../lms/http-server.ts";
import { createWatchers } from "../lms/watchers.ts";
import { addRegistration } from "./add-registration.ts";
import { addCourse, addLineItem, addLink, addUser, copyCourse, openCourseOf } from "./content.ts";
import { endpointsOf } from "./endpoints.ts";
import { fetchJson } from "./fetch-json.ts";
import { createGradebook } from "./gradebook.ts";
import { createFaults } from "./http/faults.ts";
import type { Route } from "./http/routes.ts";
import type { LtiPlatform, LtiPlatformOptions } from "./interface.ts";
import { createKeyRing, type KeyRing } from "./keys.ts";
import { addLegacyLink, legacyLaunch } from "./legacy/launch.ts";
import { deepLinkMessage, linkMessage, loginRequest, reviewMessage } from "./login.ts";
import { registrationAddress } from "./pages/course-pages.ts";
import { LTI_PROFILES } from "./profiles/index.ts";
import type { LtiProfile } from "./profiles/profile.ts";
import { type LtiExchange, serve } from "./serve.ts";
import type { Alteration } from "./sign.ts";
import type { Site } from "./site.ts";
import { createOnce } from "./tool-jwt.ts";

/** Opens a platform on a port of its own, to this machine only. */
export async function startLtiPlatform(options: LtiPlatformOptions = {}): Promise<LtiPlatform> {
  const { profile: wanted = "strict", now = () => new Date(), ca } = options;
  const profile: LtiProfile = typeof wanted === "string" ? LTI_PROFILES[wanted] : wanted;
  const exchanges: LtiExchange[] = [];
  const faults = createFaults();
  const watchers = createWatchers();
  let routes: readonly Route[] = [];
  const server = await openHttpServer(
    (request, response) =>
      serve(
        {
          routes,
          profile,
          faults,
          note(exchange) {
            exchanges.push(exchange);
            watchers.look();
          },
        },
        request,
        response,
      ),
    options,
  );
  const { origin } = server;

  const rings = new Map<string, KeyRing>();
  const alterations: Alteration[] = [];
  let skew = 0;
  const site: Site = {
    origin,
    issuer: origin,
    profile,
    pageSize: options.pageSize ?? 50,
    requireSession: options.requireSession ?? false,
    now: () => now().getTime() + skew,
    fetchKeys: (url) => fetchJson(url, ca),
    users: new Map(),
    subjects: new Map(),
    courses: new Map(),
    links: new Map(),
    legacyLinks: new Map(),
    registrations: new Map(),
    gradebook: createGradebook(profile.grades),
    messages: new Map(),
    choices: new Map(),
    accessTokens: new Map(),
    registrationTokens: new Map(),
    once: createOnce(),
    counters: new Map(),
    keysOf(clientId) {
      const owner = profile.clients === "a link" ? clientId : "";
      const ring = rings.get(owner) ?? createKeyRing();
      rings.set(owner, ring);
      return ring;
    },
    nextAlteration: () => alterations.shift(),
    lastToken: undefined,
  };
  routes = endpointsOf(site);

  const as = (path: string, userId: string) => `${origin}${path}?as=${userId}`;
  return {
    origin,
    issuer: site.issuer,
    profile,
    get registrations() {
      return [...site.registrations.values()];
    },
    registerTool: (tool) => addRegistration(site, tool),
    activate(clientId) {
      const registration = site.registrations.get(clientId);
      if (!registration) throw new Error(`no tool ${clientId}`);
      const active = { ...registration, active: true };
      site.registrations.set(clientId, active);
      return active;
    },
    registrationUrl: (tool) => String(registrationAddress(site, tool)),
    registrationPageUrl: (tool) => `${origin}/register?tool=${encodeURIComponent(tool)}`,
    addUser: (user) => addUser(site, user),
    addCourse: (about) => addCourse(site, about),
    enrol: (course, user, role) => void openCourseOf(site, course).members.set(user.id, role),
    unenrol: (course, user) => void openCourseOf(site, course).members.delete(user.id),
    addLink: (course, { clientId }, about) => addLink(site, course, clientId, about),
    addLineItem: (link, about) => addLineItem(site, link, about),
    addLegacyLink: (course, about) => addLegacyLink(site, openCourseOf(site, course), about),
    renewSecret(link, secret) {
      const renewed = { ...link, secret };
      site.legacyLinks.set(link.id, renewed);
      return renewed;
    },
    legacyLaunch: (user, link, change) => legacyLaunch(site, user, link, change),
    legacyUrl: (user, link) => as(`/legacy/${link.id}`, user.id),
    links: (course) => [...site.links.values()].filter(({ courseId }) => courseId === course.id),
    lineItems: (course) =>
      [...site.gradebook.items.values()].filter(({ courseId }) => courseId === course.id),
    copyCourse: (course, title) => copyCourse(site, openCourseOf(site, course), title),
    loginRequest: (user, link) => loginRequest(site, linkMessage(site, user, link)),
    deepLinkRequest: (user, course, registration) =>
      loginRequest(site, deepLinkMessage(site, user, openCourseOf(site, course), registration)),
    reviewRequest: (user, item, learner) =>
      loginRequest(site, reviewMessage(site, user, item, learner)),
    launchUrl: (user, link) => as(`/launch/${link.id}`, user.id),
    linkUrl: (user, link) => as(`/courses/${link.courseId}/links/${link.id}`, user.id),
    courseUrl: (user, course) => as(`/courses/${course.id}`, user.id),
    gradesUrl: (user, course) => as(`/courses/${course.id}/grades`, user.id),
    deepLinkUrl: (user, course, { clientId }) =>
      as(`/courses/${course.id}/choose/${clientId}`, user.id),
    reviewUrl: (user, item, learner) => as(`/review/${item.id}/${learner.id}`, user.id),
    grades: (course) => site.gradebook.grades(({ courseId }) => courseId === course.id),
    scores: (item) => site.gradebook.scores(item),
    nextToken: (alteration) => void alterations.push(alteration),
    failNext: (kind, fault, times = 1) => faults.order(kind, fault, times),
    faults,
    skew(seconds) {
      skew = seconds * 1000;
    },
    expireTokens() {
      for (const token of site.accessTokens.values()) token.expires = 0;
    },
    rotateKeys({ clientId = "", withdraw = false } = {}) {
      site.keysOf(clientId).rotate(withdraw);
    },
    exchanges,
    get refusals() {
      return exchanges.flatMap(({ refused }) => refused ?? []);
    },
    until: watchers.until,
    close: server.close,
  };
}
