import { randomBytes, randomUUID } from "node:crypto";
import { addLink } from "./content.ts";
import type { Form } from "./http/forms.ts";
import type { LineItem, Link, User } from "./people.ts";
import type { Registration } from "./registration.ts";
import type { Message, OpenCourse, Site } from "./site.ts";

/** Remembers what is to be said to the tool, for when it asks who is there. */
function remember(site: Site, message: Omit<Message, "hint" | "made" | "used">): Message {
  const id = randomUUID();
  const hint = hintOf(site, message.link?.id ?? "", id);
  const whole = { ...message, hint, made: site.now(), used: false };
  site.messages.set(whole.hint, whole);
  return whole;
}

function hintOf({ profile, origin }: Site, linkId: string, id: string): string {
  switch (profile.messageHint.form) {
    case "opaque":
      return id;
    case "json":
      return JSON.stringify({ cmid: linkId, launchid: `ltilaunch_${id}` });
    case "jwt": {
      const parts = [{ typ: "JWT" }, { verifier: id, canvas_domain: origin }, randomBytes(200)];
      return parts.map((part) => base64url(part)).join(".");
    }
  }
}

function base64url(part: object): string {
  return Buffer.from(part instanceof Uint8Array ? part : JSON.stringify(part)).toString(
    "base64url",
  );
}

export function linkMessage(site: Site, user: User, link: Link): Message {
  const registration = site.registrations.get(link.clientId) as Registration;
  return remember(site, {
    type: "LtiResourceLinkRequest",
    registration,
    user,
    course: site.courses.get(link.courseId) as OpenCourse,
    link,
    targetUrl: link.url,
    opensIn: link.opensIn,
  });
}

export function deepLinkMessage(
  site: Site,
  user: User,
  course: OpenCourse,
  registration: Registration,
): Message {
  const isAtLink = site.profile.deepLinking.places === "at a link";
  return remember(site, {
    ...{ type: "LtiDeepLinkingRequest", registration, user, course },
    ...(isAtLink ? { link: placeOf(site, course, registration) } : {}),
    targetUrl: registration.deepLinkUrl,
    opensIn: "frame",
  });
}

/** The link at which content is chosen; a graded one is made if there is none. */
function placeOf(site: Site, course: OpenCourse, { clientId }: Registration): Link {
  const found = [...site.links.values()].find(
    (link) =>
      link.clientId === clientId && link.courseId === course.id && link.within === undefined,
  );
  return found ?? addLink(site, course, clientId, { lineItem: { scoreMaximum: 1 } });
}

export function reviewMessage(site: Site, user: User, lineItem: LineItem, learner: User): Message {
  const link = lineItem.linkId === undefined ? undefined : site.links.get(lineItem.linkId);
  if (!link) throw new Error(`the line item ${lineItem.id} belongs to no link`);
  return remember(site, {
    type: "LtiSubmissionReviewRequest",
    registration: site.registrations.get(lineItem.clientId) as Registration,
    user,
    course: site.courses.get(lineItem.courseId) as OpenCourse,
    link,
    review: { lineItem, learner },
    targetUrl: lineItem.submissionReview?.url ?? link.url,
    opensIn: "frame",
  });
}

/** The request that begins a login at the tool (Security Framework 5.1.1.1). */
export function loginRequest(site: Site, message: Message): Form {
  const { registration, user, hint } = message;
  return {
    action: registration.loginUrl,
    method: site.profile.loginMethod,
    fields: {
      iss: site.issuer,
      login_hint: user.sub,
      target_link_uri: message.targetUrl,
      lti_message_hint: hint,
      client_id: registration.clientId,
      lti_deployment_id: registration.deploymentId,
      ...(site.profile.storage ? { lti_storage_target: site.profile.storage.target } : {}),
    },
  };
}
