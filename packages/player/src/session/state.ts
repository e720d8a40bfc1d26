import { stateKey } from "@hocvu/model";

/** What is kept of a learner between sessions. Pages, questions and outcomes go by their `stateKey`, never by position. */
export interface State {
  /** Three characters, made by chance when an attempt begins on the platform: states of different roots belong to different attempts. Empty in what was written before there were roots. */
  readonly root: string;
  /** Which changes are in here: of each device the number of its last one, the newest first. Numbers go up with each change, whoever makes it. */
  readonly clocks: readonly Clock[];
  /** The page the learner was on; {@link IN_EXAM} in the exam; empty before the first page. */
  readonly at: string;
  /** Pages seen, oldest first. */
  readonly seen: readonly string[];
  /** The highest that was ever reached: never taken back, whatever the course or a later attempt says. */
  readonly reached: "incomplete" | "completed" | "passed";
  /** Attempts handed in. */
  readonly used: number;
  readonly best?: Best | undefined;
  /** The attempt under way, or the last one handed in. */
  readonly attempt?: Attempt | undefined;
  /** Exam answers reported to the platform so far. */
  readonly interactions: number;
  /** The questions in lessons that were answered and checked, oldest first. */
  readonly checks: readonly CheckedAnswer[];
  /** How each question went that was practised: its last answer counts. */
  readonly practised: Practised;
  /** The day on which the course was passed or completed, in days since 1970 by the learner's clock. */
  readonly finishedOn?: number | undefined;
}

export interface Clock {
  /** Two characters, made of device and root: nobody can tell by them who learns elsewhere. */
  readonly device: string;
  readonly count: number;
}

export interface CheckedAnswer {
  readonly key: string;
  /** As `encodeAnswer` writes it. */
  readonly answer: string;
}

/** Three characters of each key are enough here: should two questions share them, one is practised a little less. */
export interface Practised {
  readonly right: readonly string[];
  readonly wrong: readonly string[];
}

export const IN_EXAM = "?";

/** The best attempt handed in. */
export interface Best {
  readonly right: number;
  readonly asked: number;
  readonly outcomes: readonly OutcomeTally[];
}

export interface OutcomeTally {
  readonly key: string;
  readonly right: number;
  readonly asked: number;
}

export interface Attempt {
  /** From 1. */
  readonly number: number;
  /** Decides the draw and the order of choices: a whole number below 2^32. */
  readonly seed: number;
  /** When it was begun, in seconds since 1970; only where its time is limited. */
  readonly startedAt?: number | undefined;
  readonly submitted: boolean;
  /** The question last looked at, from 0. */
  readonly position: number;
  readonly drawn: readonly DrawnQuestion[];
}

export interface DrawnQuestion {
  readonly key: string;
  /** As `encodeAnswer` writes it; empty while unanswered. */
  readonly answer: string;
  /** Whether the learner wants to come back to it. */
  readonly later?: true;
  /** Whether the answer was right; known once it can no longer be changed. */
  readonly mark?: boolean;
}

export const FRESH: State = {
  root: "",
  clocks: [],
  at: "",
  seen: [],
  reached: "incomplete",
  used: 0,
  interactions: 0,
  checks: [],
  practised: { right: [], wrong: [] },
};

const VERSION = "4";
const REACHED = ["incomplete", "completed", "passed"] as const;

/**
 * State as ASCII text without blanks:
 * `4checksum;root and clocks;at;pages;reached;used;interactions;best;attempt;checks;right;wrong;finished`,
 * numbers in base 36. Pages stand without separators, as every key has four characters: 200 of them take 800, and a question 6 or 7.
 * The checksum goes with `salt`, the course's id: what was changed by hand, or is of another course, is not read again.
 */
export function encodeState(state: State, salt = ""): string {
  return VERSION + signed(`;${encodeBody(state)}`, salt);
}

/** `text` after a checksum of four characters, which shows that nobody changed it who does not know how it is made. */
export function signed(text: string, salt: string): string {
  return stateKey(salt + text) + text;
}

/** The state that {@link encodeState} wrote with `salt`; undefined for any text it did not write. Never throws. */
export function decodeState(text: string, salt = ""): State | undefined {
  const body = bodyOf(text, salt);
  const state = readBody(body);
  // Whatever was misread is written otherwise.
  return encodeBody(state) === body && isPossible(state) ? state : undefined;
}

/** What stands before the clocks of states that were written when there were no roots. */
const ROOTLESS = "___";

/** The text without version and checksum. The versions before are read still: 3 had no checksum, 2 neither that nor roots and clocks. */
function bodyOf(text: string, salt: string): string {
  if (text.startsWith("2;")) return `${ROOTLESS}__${text.slice(2)}`;
  if (text.startsWith("3")) return text.slice(1);
  return text === VERSION + signed(text.slice(5), salt) ? text.slice(6) : "";
}

function encodeBody(state: State): string {
  const { best, attempt, practised, finishedOn } = state;
  return [
    encodeChanges(state),
    state.at,
    state.seen.join(""),
    REACHED.indexOf(state.reached),
    base36(state.used),
    base36(state.interactions),
    best ? [encodeShare(best), ...best.outcomes.map((one) => one.key + encodeShare(one))] : "",
    attempt ? encodeAttempt(attempt) : "",
    state.checks.map(({ key, answer }) => key + answer),
    practised.right.join(""),
    practised.wrong.join(""),
    finishedOn ? base36(finishedOn) : "",
  ].join(";");
}

/** Something, for any text; the state, for what {@link encodeBody} wrote. */
function readBody(body: string): State {
  const [changes = "", at = "", seen = "", reached, used, interactions, ...rest] = body.split(";");
  const [best, attempt, checks, right = "", wrong = "", finishedOn] = rest;
  const [total = "", ...outcomes] = listOf(best);
  return {
    root: changes.slice(0, 3).replace(ROOTLESS, ""),
    clocks: listOf(changes.slice(3)).map((clock) => ({
      device: clock.slice(0, 2),
      count: number(clock.slice(2)),
    })),
    at,
    seen: seen.match(/.{4}/g) || [],
    reached: REACHED[Number(reached)] as State["reached"],
    used: number(used),
    interactions: number(interactions),
    best: best
      ? {
          ...readShare(total),
          outcomes: outcomes.map((one) => ({ key: one.slice(0, 4), ...readShare(one.slice(4)) })),
        }
      : undefined,
    attempt: attempt ? readAttempt(attempt) : undefined,
    checks: listOf(checks).map((one) => ({ key: one.slice(0, 4), answer: one.slice(4) })),
    practised: { right: right.match(/.{3}/g) || [], wrong: wrong.match(/.{3}/g) || [] },
    finishedOn: finishedOn ? number(finishedOn) : undefined,
  };
}

function isPossible({ best }: State): boolean {
  return !best || [best, ...best.outcomes].every(({ right, asked }) => right <= asked);
}

function listOf(text: string | undefined): readonly string[] {
  return text ? text.split(",") : [];
}

function encodeChanges({ root, clocks }: State): string {
  const counts = clocks.map(({ device, count }) => device + base36(count)).join(",");
  return (root || (counts && ROOTLESS)) + counts;
}

function encodeShare({ right, asked }: Pick<Best, "right" | "asked">): string {
  return `${base36(right)}/${base36(asked)}`;
}

function readShare(text: string): { readonly right: number; readonly asked: number } {
  const [right, asked] = text.split("/");
  return { right: number(right), asked: number(asked) };
}

const MARKS = { right: "+", wrong: "!", open: ".", later: "?" } as const;

function encodeAttempt(attempt: Attempt): string {
  const { number, seed, startedAt, submitted, position, drawn } = attempt;
  const questions = drawn.map(({ key, answer, mark, later }) => {
    const open = later ? MARKS.later : MARKS.open;
    const sign = mark === undefined ? open : mark ? MARKS.right : MARKS.wrong;
    return `${key}${sign}${answer}`;
  });
  const head = [
    base36(number),
    base36(seed),
    startedAt ? base36(startedAt) : "",
    submitted ? "s" : "o",
    base36(position),
  ];
  return [...head, ...questions].join(",");
}

function readAttempt(text: string): Attempt {
  const [count, seed, startedAt, phase, position, ...entries] = text.split(",");
  return {
    number: number(count),
    seed: number(seed),
    startedAt: startedAt ? number(startedAt) : undefined,
    submitted: phase === "s",
    position: number(position),
    drawn: entries.map((entry) => {
      const sign = entry.charAt(4);
      const question = { key: entry.slice(0, 4), answer: entry.slice(5) };
      if (sign === MARKS.open) return question;
      return sign === MARKS.later
        ? { ...question, later: true }
        : { ...question, mark: sign === MARKS.right };
    }),
  };
}

function base36(value: number): string {
  // More digits would not be read again. No honest number has as many.
  return value.toString(36).slice(0, 8);
}

/** Never below 0, as no state has such a number. */
function number(text: string | undefined): number {
  return Math.abs(Number.parseInt(text || "", 36));
}

/** `state` without the pages, and a place, that this course does not know (any longer). */
export function keepKnownPages(state: State, isPage: (key: string) => boolean): State {
  const known = state.at === IN_EXAM || isPage(state.at);
  return { ...state, at: known ? state.at : "", seen: [...new Set(state.seen)].filter(isPage) };
}
