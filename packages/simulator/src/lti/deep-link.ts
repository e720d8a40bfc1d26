import { optionals, readCustom, readMaximum } from "./advantage/read-line-item.ts";
import { formOf, html, isObject, type Received, Refused, type Reply } from "./http/exchange.ts";
import { escaped } from "./http/forms.ts";
import type { LineItem, Link } from "./people.ts";
import { type Choice, newId, type Site } from "./site.ts";
import { verifyToolJwt } from "./tool-jwt.ts";
import { CLAIM } from "./vocabulary.ts";

type Sent = Readonly<Record<string, unknown>>;

/** What one content item asks for. */
interface Chosen {
  readonly link: Omit<Link, "id" | "courseId" | "clientId" | "history">;
  readonly lineItem?: Omit<LineItem, "id" | "courseId" | "clientId" | "linkId">;
}

function refuse(reason: string): never {
  throw new Refused(400, "invalid_request", reason);
}

/** Deep Linking 2.0, 3.4.2: what somebody chose in the tool becomes links in the course. */
export async function takeChoice(site: Site, request: Received, id: string): Promise<Reply> {
  const choice = site.choices.get(id);
  if (!choice) throw new Refused(404, "not_found", "nothing was to be chosen here");
  const jwt = formOf(request).get("JWT");
  if (!jwt) return refuse("JWT is missing");
  const { registration } = choice;
  const claims = await verifyToolJwt(jwt, {
    keys: registration.jwks,
    issuer: registration.clientId,
    audience: site.issuer,
    now: site.now(),
    status: 400,
    code: "invalid_request",
    fetchKeys: site.fetchKeys,
  });
  if (choice.answered) refuse("the choice was made before");
  checkClaims(site, claims, choice);
  const items = claims[CLAIM.contentItems] ?? [];
  if (!Array.isArray(items)) return refuse("content_items is no list");
  if (items.length > 1 && !site.profile.deepLinking.multiple) refuse("only one item is taken");
  const chosen = items.map((item) => readItem(site, choice, item));
  choice.answered = true;
  if (choice.link) removeOlder(site, choice.link);
  for (const one of chosen) addChosen(site, choice, one);
  return html(chosenPage(`${site.origin}/courses/${choice.course.id}`, chosen, claims));
}

function checkClaims(site: Site, claims: Sent, { id, registration }: Choice): void {
  const expected: readonly (readonly [name: string, value: string])[] = [
    [CLAIM.messageType, "LtiDeepLinkingResponse"],
    [CLAIM.version, "1.3.0"],
    [CLAIM.deploymentId, registration.deploymentId],
    ...(site.profile.deepLinking.data ? ([[CLAIM.data, id]] as const) : []),
  ];
  for (const [name, value] of expected) {
    if (claims[name] !== value) refuse(`${name} is ${claims[name] ?? "missing"}, not ${value}`);
  }
  const { nonce, azp } = claims;
  if (azp !== undefined && azp !== registration.clientId) refuse("azp is another's");
  if (typeof nonce !== "string" || nonce === "") refuse("nonce is missing");
  if (!site.once.take(`${registration.clientId} nonce ${nonce}`)) refuse("nonce was used before");
}

function readItem(site: Site, { registration }: Choice, item: unknown): Chosen {
  if (!isObject(item)) return refuse("an item is no object");
  if (item.type !== "ltiResourceLink")
    refuse(`type is ${item.type ?? "missing"}, which is not accepted`);
  const { title, text, url, lineItem, window: opened } = item;
  for (const [name, value] of Object.entries({ title, text, url })) {
    if (value !== undefined && typeof value !== "string") refuse(`${name} is no text`);
  }
  const address = typeof url === "string" ? url : registration.launchUrl;
  if (!URL.canParse(address)) refuse(`url is ${address}, which is no address`);
  return {
    link: {
      title: typeof title === "string" ? title : registration.title,
      ...(typeof text === "string" ? { text } : {}),
      url: address,
      custom: readCustom(item.custom),
      opensIn: opened === undefined ? "frame" : "window",
    },
    ...(lineItem === undefined || !site.profile.deepLinking.lineItems
      ? {}
      : { lineItem: readLine(site, lineItem, title) }),
  };
}

function readLine(site: Site, sent: unknown, title: unknown): Chosen["lineItem"] & {} {
  if (!isObject(sent)) return refuse("lineItem is no object");
  const label = typeof sent.label === "string" ? sent.label : title;
  return {
    label: typeof label === "string" ? label : "",
    scoreMaximum: readMaximum(site, sent.scoreMaximum),
    ...optionals(sent),
  };
}

/** What was chosen for the same place before. */
function removeOlder(site: Site, { id }: Link): void {
  for (const link of [...site.links.values()]) {
    if (link.within === id) site.links.delete(link.id);
  }
}

function addChosen(site: Site, choice: Choice, { link, lineItem }: Chosen): void {
  const { registration, course, link: place } = choice;
  const own = { courseId: course.id, clientId: registration.clientId };
  const added = {
    ...link,
    ...own,
    id: newId(site, "link"),
    history: [],
    ...(place ? { within: place.id } : {}),
  };
  site.links.set(added.id, added);
  if (!lineItem || place) return;
  const item = { ...lineItem, ...own, id: newId(site, "item"), linkId: added.id };
  site.gradebook.items.set(item.id, item);
}

function chosenPage(course: string, chosen: readonly Chosen[], claims: Sent): string {
  const said = claims["https://purl.imsglobal.org/spec/lti-dl/claim/msg"];
  const titles = chosen.map(({ link }) => `<li>${escaped(link.title)}</li>`).join("");
  return `<!doctype html><meta charset="utf-8"><title>Chosen</title><link rel="icon" href="data:,">
<p id="said">${escaped(typeof said === "string" ? said : "")}</p><ul id="chosen">${titles}</ul>
<script>if (top !== self) top.location = ${JSON.stringify(course)}</script><a href="${escaped(course)}">Course</a>`;
}
