import { randomBytes } from "node:crypto";
import { smallName } from "../custom.ts";
import type { Form } from "../http/forms.ts";
import type { Role, User } from "../people.ts";
import { newId, type OpenCourse, roleOf, type Site } from "../site.ts";
import type { LegacyLink, NewLegacyLink } from "./link.ts";
import { type SignatureMethod, signature } from "./oauth.ts";

/** LTI 1.1's short names of roles. */
const ROLES: Readonly<Record<Role, string>> = {
  learner: "Student",
  instructor: "Instructor",
  assistant: "TeachingAssistant",
  administrator: "Administrator",
  observer: "Mentor",
};

export function addLegacyLink(site: Site, course: OpenCourse, about: NewLegacyLink): LegacyLink {
  if (!site.profile.legacy) throw new Error(`${site.profile.title} has no LTI 1.1`);
  const { key, secret, url, title = "Link", custom = {}, maximum = 1 } = about;
  const id = newId(site, "link");
  const itemId = maximum === "none" ? undefined : newId(site, "item");
  if (itemId !== undefined) {
    site.gradebook.items.set(itemId, {
      ...{ id: itemId, courseId: course.id, clientId: key, linkId: id, label: title },
      scoreMaximum: maximum as number,
    });
  }
  const link = { id, courseId: course.id, key, secret, url, title, custom, itemId };
  site.legacyLinks.set(id, link);
  return link;
}

/** What is changed of a launch before it is signed: parameters, or those left out where `undefined`. */
export type LegacyChange = Readonly<Record<string, string | undefined>>;

/** The signed form that opens `link` (LTI 1.1, 4). */
export function legacyLaunch(
  site: Site,
  user: User,
  link: LegacyLink,
  change: LegacyChange = {},
): Form {
  const course = site.courses.get(link.courseId) as OpenCourse;
  const role = roleOf(course, user);
  const { personal, legacy } = site.profile;
  const method: SignatureMethod = legacy?.method ?? "HMAC-SHA1";
  const parameters: Record<string, string | undefined> = {
    lti_message_type: "basic-lti-launch-request",
    lti_version: "LTI-1p0",
    resource_link_id: link.id,
    resource_link_title: link.title,
    context_id: course.id,
    context_title: course.title,
    context_label: course.label,
    user_id: user.sub,
    ...(personal === "all" ? namesOf(user) : {}),
    roles: role === undefined ? "" : ROLES[role],
    launch_presentation_locale: user.locale,
    launch_presentation_return_url: "",
    ...(link.itemId === undefined ? {} : outcomeOf(site, user, link)),
    ...Object.fromEntries(
      Object.entries(link.custom).map(([name, value]) => [`custom_${smallName(name)}`, value]),
    ),
    oauth_callback: "about:blank",
    oauth_consumer_key: link.key,
    oauth_nonce: randomBytes(16).toString("hex"),
    oauth_signature_method: method,
    oauth_timestamp: String(Math.floor(site.now() / 1000)),
    oauth_version: "1.0",
    ...change,
  };
  const pairs = Object.entries(parameters).filter(isThere);
  const query = [...new URL(link.url).searchParams];
  // Canvas says what stands in the address once more, and signs it once.
  const said = legacy?.query === "repeated" ? [...query, ...pairs] : pairs;
  const address = legacy?.query === "repeated" ? link.url.replace(/\?.*/, "") : link.url;
  const signed = signature("POST", address, said, link.secret, method);
  const fields = Object.fromEntries([...said, ["oauth_signature", signed]]);
  return { action: link.url, method: "POST", fields };
}

function isThere(pair: [string, string | undefined]): pair is [string, string] {
  return pair[1] !== undefined;
}

function namesOf({ name, givenName, familyName, email }: User): Record<string, string> {
  return {
    lis_person_name_full: name,
    lis_person_name_given: givenName,
    lis_person_name_family: familyName,
    lis_person_contact_email_primary: email,
  };
}

function outcomeOf(site: Site, user: User, { id, courseId }: LegacyLink): Record<string, string> {
  return {
    lis_outcome_service_url: `${site.origin}/lti/outcomes/${id}`,
    lis_result_sourcedid: [courseId, id, user.sub].map(encodeURIComponent).join(":"),
  };
}
