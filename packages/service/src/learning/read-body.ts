import { type Id, MAX_SHORT_ANSWER, type Response, type SentAnswer } from "@hocvu/model";

// What a browser sends is read field by field: what is not as it should be is refused, what is not asked for is not looked at.

/** Thrown for a body that no player of ours sends; answered with 400. */
export class BadRequest extends Error {}

type Fields = Readonly<Record<string, unknown>>;

/** The state of a player takes 3,500 characters. */
const MAX_STATE = 16_384;
/** More questions than any exam draws. */
const MAX_ANSWERS = 500;
const MAX_PARTS = 64;
/** Two code units at most for each character. */
const MAX_UNITS = 2 * MAX_SHORT_ANSWER;
/** Answers wait for a network for so long, in milliseconds; a week. */
const MAX_AGO = 7 * 24 * 3600 * 1000;
const MAX_INTEGER = 2 ** 31 - 1;

export async function readFields(request: Request): Promise<Fields> {
  const body: unknown = await request.json().catch(() => undefined);
  if (typeof body !== "object" || body === null || Array.isArray(body)) throw new BadRequest();
  return body as Fields;
}

/** As the player encodes it: printable ASCII. */
export function readState(value: unknown): string {
  return text(value, /^[!-~]*$/, MAX_STATE);
}

/** What a visit calls itself; undefined where it says nothing, as players of earlier versions do. */
export function readWriter(value: unknown): string | undefined {
  return value === undefined ? undefined : text(value, /^[!-~]+$/, 40);
}

export function readShare(value: unknown): number {
  if (typeof value !== "number" || !(value >= 0 && value <= 1)) throw new BadRequest();
  return value;
}

export function readCount(value: unknown): number {
  if (!Number.isInteger(value)) throw new BadRequest();
  const count = value as number;
  if (count < 0 || count > MAX_INTEGER) throw new BadRequest();
  return count;
}

export function readUuid(value: unknown): string {
  return text(value, /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/, 36);
}

export function readId(value: unknown): Id {
  return text(value, /^[a-z\d][a-z\d-]*$/, 64);
}

export function readResponse(value: unknown): Response {
  if (!Array.isArray(value) || value.length > MAX_PARTS) throw new BadRequest();
  // A database text has no NUL; nobody types one.
  return value.map((part) => {
    const given = text(part, /^[^\0]*$/, MAX_UNITS);
    // As many characters as the player lets a learner write; one that takes two code units is one.
    if ([...given].length > MAX_SHORT_ANSWER) throw new BadRequest();
    return given;
  });
}

/** Answers to questions, one to each at most. */
export function readAnswers(value: unknown): readonly SentAnswer[] {
  if (!Array.isArray(value) || value.length > MAX_ANSWERS) throw new BadRequest();
  const answers = value.map((one: unknown): SentAnswer => {
    if (typeof one !== "object" || one === null) throw new BadRequest();
    const { id, sequence, response, ago } = one as Fields;
    return {
      id: readId(id),
      sequence: readCount(sequence),
      response: readResponse(response),
      ago: Math.min(MAX_AGO, readCount(ago)),
    };
  });
  if (new Set(answers.map(({ id }) => id)).size < answers.length) throw new BadRequest();
  return answers;
}

function text(value: unknown, pattern: RegExp, most: number): string {
  if (typeof value !== "string" || value.length > most || !pattern.test(value)) {
    throw new BadRequest();
  }
  // Half of a pair of surrogates cannot be stored.
  return value.replace(/\p{Surrogate}/gu, "\ufffd");
}
