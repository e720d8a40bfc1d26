import { isObject, Refused } from "../http/exchange.ts";
import type { LineItem, SubmissionReview } from "../people.ts";
import type { Site } from "../site.ts";

type Sent = Readonly<Record<string, unknown>>;

function refuse(reason: string): never {
  throw new Refused(400, "invalid_request", reason);
}

/** What a tool says of a line item (AGS 3.2.1), if it holds to the rules. */
export function readLineItem(
  site: Site,
  sent: Sent,
  clientId: string,
  courseId: string,
): Omit<LineItem, "id" | "clientId" | "courseId"> {
  const { label, scoreMaximum, resourceLinkId } = sent;
  if (typeof label !== "string" || label.trim() === "") refuse("label is missing");
  const maximum = readMaximum(site, scoreMaximum);
  if (site.profile.grades.needsResourceId && !sent.resourceId) refuse("resourceId is missing");
  const link = resourceLinkId === undefined ? undefined : site.links.get(String(resourceLinkId));
  if (resourceLinkId !== undefined && (link?.clientId !== clientId || link.courseId !== courseId)) {
    throw new Refused(
      404,
      "not_found",
      `resourceLinkId is ${resourceLinkId}, which is no link here`,
    );
  }
  return {
    label,
    scoreMaximum: maximum,
    ...(link ? { linkId: link.id } : {}),
    ...optionals(sent),
  };
}

export function readMaximum({ profile }: Site, sent: unknown): number {
  if (typeof sent !== "number" || !(sent > 0) || !Number.isFinite(sent)) {
    refuse(`scoreMaximum is ${sent === undefined ? "missing" : JSON.stringify(sent)}`);
  }
  if (profile.grades.lineItemMaximum === "integer" && !Number.isInteger(sent)) {
    refuse(`scoreMaximum is ${sent}, which is no integer`);
  }
  return sent;
}

/** What a line item may say besides, each of its kind. */
export function optionals(sent: Sent): Partial<LineItem> {
  const found: { -readonly [K in keyof LineItem]?: LineItem[K] } = {};
  for (const name of ["resourceId", "tag"] as const) {
    const value = sent[name];
    if (value === undefined || value === null) continue;
    if (typeof value !== "string") refuse(`${name} is no text`);
    found[name] = value;
  }
  for (const name of ["startDateTime", "endDateTime"] as const) {
    const value = sent[name];
    if (value === undefined || value === null) continue;
    if (!isTime(value)) refuse(`${name} is ${JSON.stringify(value)}, which is no time with a zone`);
    found[name] = value;
  }
  const { gradesReleased, submissionReview } = sent;
  if (gradesReleased !== undefined && typeof gradesReleased !== "boolean") {
    refuse("gradesReleased is neither true nor false");
  }
  if (gradesReleased !== undefined) found.gradesReleased = gradesReleased;
  if (submissionReview !== undefined) found.submissionReview = readReview(submissionReview);
  return found;
}

function readReview(sent: unknown): SubmissionReview {
  if (!isObject(sent) || !Array.isArray(sent.reviewableStatus)) {
    return refuse("submissionReview has no reviewableStatus");
  }
  if (sent.custom !== undefined) readCustom(sent.custom);
  return sent as unknown as SubmissionReview;
}

/** ISO 8601 with a zone; `fractions` asks for parts of a second. */
export function isTime(value: unknown, fractions = false): value is string {
  if (typeof value !== "string" || Number.isNaN(Date.parse(value))) return false;
  const form = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:?\d\d)$/.exec(value);
  return form !== null && (!fractions || form[1] !== undefined);
}

/** Custom parameters: an object of texts. */
export function readCustom(sent: unknown): Readonly<Record<string, string>> {
  if (sent === undefined) return {};
  if (!isObject(sent)) refuse("custom is no object");
  for (const [name, value] of Object.entries(sent)) {
    if (typeof value !== "string") refuse(`custom.${name} is no text`);
  }
  return sent as Readonly<Record<string, string>>;
}
