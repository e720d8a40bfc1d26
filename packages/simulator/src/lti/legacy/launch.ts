import { randomBytes } from "node:crypto";
import { smallName } from "../custom.ts";
import type { Form } from "../http/forms.ts";
import type { Role, User } from "../people.ts";
import { newId, type OpenCourse, roleOf, type Site } from "../site.ts";
import type { LegacyLink, NewLegacyLink } from "./link.ts";
import { signature } from "./oauth.ts";

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

/** The signed form that opens `link` (LTI 1.1, 4). */
export function legacyLaunch(site: Site, user: User, link: LegacyLink): Form {
  const course = site.courses.get(link.courseId) as OpenCourse;
  const role = roleOf(course, user);
  const parameters: Record<string, string> = {
    lti_message_type: "basic-lti-launch-request",
    lti_version: "LTI-1p0",
    resource_link_id: link.id,
    resource_link_title: link.title,
    context_id: course.id,
    context_title: course.title,
    context_label: course.label,
    user_id: user.sub,
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
    oauth_signature_method: "HMAC-SHA1",
    oauth_timestamp: String(Math.floor(site.now() / 1000)),
    oauth_version: "1.0",
  };
  const pairs = Object.entries(parameters);
  const signed = signature("POST", link.url, pairs, link.secret);
  return { action: link.url, method: "POST", fields: { ...parameters, oauth_signature: signed } };
}

function outcomeOf(site: Site, user: User, { id, courseId }: LegacyLink): Record<string, string> {
  return {
    lis_outcome_service_url: `${site.origin}/lti/outcomes/${id}`,
    lis_result_sourcedid: [courseId, id, user.sub].map(encodeURIComponent).join(":"),
  };
}
