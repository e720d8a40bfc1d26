import { html } from "hono/html";
import { answerPage } from "../../http/html-page.ts";
import { randomToken } from "../../secrets/digest.ts";
import type { Service } from "../../service.ts";
import { DEEP_LINK_WORDS } from "../../words/deep-link.ts";
import { isSecure } from "../browser.ts";
import { launchUrl } from "../part.ts";
import { LaunchRefused } from "../refused.ts";
import { signAsTool } from "../tool-keys.ts";
import { allChoices, type Choice } from "./choices.ts";
import { readTicket, type Ticket } from "./ticket.ts";

const LTI = "https://purl.imsglobal.org/spec/lti/claim/";
const DEEP_LINKING = "https://purl.imsglobal.org/spec/lti-dl/claim/";

/** What was chosen goes back to the platform, signed (deep linking 2.0, 4.5), by a form that sends itself where scripts run. */
export async function answerChoice(service: Service, form: URLSearchParams): Promise<Response> {
  const ticket = readTicket(service, form.get("ticket") ?? "");
  const { settings, language, framedBy } = ticket;
  const words = DEEP_LINK_WORDS[language];
  const wanted = form.getAll("choice");
  const offered = (await allChoices(service)).flatMap(({ choices }) => choices);
  const chosen = offered.filter(({ courseId, part }) => wanted.includes(`${courseId} ${part}`));
  if (!settings.isSeveralAccepted && chosen.length > 1) {
    throw new LaunchRefused("message", "only one is taken");
  }
  const items = chosen.map((choice) => contentItem(service, ticket, choice));
  return answerPage({
    language,
    title: words.title,
    framedBy,
    // The platform's address may redirect to another of its hosts, which the policy would stop as well.
    formsTo: ["https:", "http:"],
    body: html`
<p>${chosen.length > 0 ? words.chosen(chosen.length) : words.none}</p>
<form method="post" action="${settings.returnUrl}">
<input type="hidden" name="JWT" value="${await response(service, ticket, items)}">
<button>${words.back}</button>
</form>`,
    script: SCRIPT,
  });
}

/**
 * Moodle, for one, takes a choice only in the frame that it opened: in a new window it says that all went well and adds
 * nothing (seen on 5.1). Where that frame opened this window and still waits, it sends the form.
 */
const SCRIPT = `
const form = document.forms[0], frame = window.opener;
const send = () => form.submit();
if (!frame || frame === window) send();
else {
  const alone = setTimeout(send, 1500);
  addEventListener("message", ({ origin, data: said }) => {
    if (origin !== location.origin || said !== "taken") return;
    clearTimeout(alone);
    window.close();
  });
  frame.postMessage({ choice: form.elements.JWT.value, action: form.action }, location.origin);
}
`;

function contentItem(
  service: Service,
  { settings, language, reviews }: Ticket,
  choice: Choice,
): object {
  const { courseId, part, title, isGraded } = choice;
  const { parts } = DEEP_LINK_WORDS[language];
  const called = part === "course" ? title : parts[part.split(":")[0] as "exam"](title);
  return {
    type: "ltiResourceLink",
    title: called,
    url: launchUrl(service.publicUrl, courseId, part),
    // A copied course keeps these, whatever becomes of its links' ids.
    custom: { course: courseId, part },
    ...(isGraded && settings.isLineItemAccepted
      ? {
          lineItem: {
            label: called,
            scoreMaximum: 100,
            resourceId: `${courseId} ${part}`,
            tag: "exam",
            // A teacher goes from a grade in the gradebook to the attempts behind it.
            ...(reviews ? { submissionReview: { reviewableStatus: REVIEWABLE } } : {}),
          },
        }
      : {}),
    // On plain http no frame keeps what a launch needs.
    ...(settings.isWindowAccepted && !isSecure(service.publicUrl)
      ? { window: { targetName: "_blank" } }
      : {}),
  };
}

/** Whatever there is to see by then. */
const REVIEWABLE = ["InProgress", "Submitted", "Completed"];

async function response(
  service: Service,
  { platformId, deploymentId, settings }: Ticket,
  items: readonly object[],
): Promise<string> {
  const registration = await service.store.db
    .selectFrom("platform")
    .select(["issuer", "client_id"])
    .where("id", "=", platformId)
    .where("status", "=", "active")
    .executeTakeFirst();
  if (!registration) throw new LaunchRefused("inactive-platform", "switched off meanwhile");
  const now = Math.floor(service.now().getTime() / 1000);
  return signAsTool(service, {
    iss: registration.client_id,
    aud: registration.issuer,
    iat: now,
    exp: now + 300,
    nonce: randomToken(),
    [`${LTI}deployment_id`]: deploymentId,
    [`${LTI}message_type`]: "LtiDeepLinkingResponse",
    [`${LTI}version`]: "1.3.0",
    [`${DEEP_LINKING}content_items`]: items,
    ...(settings.data === undefined ? {} : { [`${DEEP_LINKING}data`]: settings.data }),
  });
}
