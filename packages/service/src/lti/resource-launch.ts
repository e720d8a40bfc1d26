import { type Language, languageOf } from "../http/language.ts";
import { platformOf } from "../platforms/table.ts";
import type { Service } from "../service.ts";
import { enter } from "./enter.ts";
import { framesOf } from "./frames.ts";
import type { Verified } from "./launch.ts";
import type { OpenPart } from "./launched.ts";
import { readTarget } from "./part.ts";
import { LaunchRefused } from "./refused.ts";
import { roleOf } from "./roles.ts";

/** Lets a verified launch in and answers with the page of what it asked for. */
export async function openResource(
  { registration, message }: Verified,
  service: Service,
  openPart: OpenPart,
  acceptLanguage: string | undefined,
): Promise<Response> {
  const target = readTarget(message.custom, message.targetLinkUri);
  if (!target) throw new LaunchRefused("target", "no part of a course is called so");
  const role = roleOf(message.roles, platformOf(registration.kind));
  if (message.type === "LtiSubmissionReviewRequest" && role !== "teacher") {
    throw new LaunchRefused("message", "a review is for teachers");
  }
  const courseId = await courseOf(service, target.courseId);
  const language: Language = languageOf(message.locale ?? acceptLanguage);
  const { token, session, link } = await enter(service, {
    platformId: registration.id,
    learnersOf: registration.learners_of,
    link: message.resourceLink ?? { id: "" },
    courseId,
    part: target.part,
    role,
    language,
    ...pick(message),
  });
  const reviewOf =
    message.type === "LtiSubmissionReviewRequest"
      ? await learnerId(service, registration.learners_of, message.forUser)
      : null;
  const framedBy = framesOf(registration, message.returnUrl);
  return openPart({ ...session, token, reviewOf, framedBy }, link, service);
}

function pick(message: Verified["message"]) {
  const { subject, name, deploymentId, context, scopes } = message;
  const { lineItemUrl, lineItemsUrl, membersUrl, returnUrl, outcome } = message;
  return {
    subject,
    deploymentId,
    context,
    scopes,
    ...(name ? { name } : {}),
    ...(lineItemUrl ? { lineItemUrl } : {}),
    ...(lineItemsUrl ? { lineItemsUrl } : {}),
    ...(membersUrl ? { membersUrl } : {}),
    ...(returnUrl ? { returnUrl } : {}),
    ...(outcome ? { outcome } : {}),
  };
}

/** The course that a link names, which must be here; where it names none, the only one there is. */
export async function courseOf({ store }: Service, named: string | undefined): Promise<string> {
  const [only, another] = await store.db
    .selectFrom("course")
    .select("id")
    .$if(named !== undefined, (query) => query.where("id", "=", named ?? ""))
    .limit(2)
    .execute();
  if (!only || another) {
    throw new LaunchRefused("unknown-course", named ?? "the link names none");
  }
  return only.id;
}

async function learnerId(
  { store }: Service,
  issuer: string,
  subject: string | undefined,
): Promise<string | null> {
  if (subject === undefined) return null;
  const found = await store.db
    .selectFrom("learner")
    .select("id")
    .where("issuer", "=", issuer)
    .where("subject", "=", subject)
    .executeTakeFirst();
  return found?.id ?? null;
}
