import { createHmac } from "node:crypto";
import type { Contest, ContestFact } from "@hocvu/model";
import { folded } from "../pages/shared/folded.ts";
import { field } from "../pages/shared/form.ts";

/** What is wrong with what somebody gave. */
export type Fault =
  | "missing"
  | "unticked"
  | "unchosen"
  | "name"
  | "phone"
  | "email"
  | "date"
  | "number"
  | "choice"
  | "long";

/** What somebody who wants to take part gave, or what is wrong with it, by field. */
export interface Given {
  readonly name: string;
  readonly facts: Readonly<Record<string, string>>;
  readonly guess?: number;
  readonly guardian?: string;
  readonly faults: ReadonlyMap<string, Fault>;
}

const LONGEST = 200;

/** Reads the form of an entry; fields of facts are called `fact-<id>`. */
export function readGiven(contest: Contest, form: URLSearchParams): Given {
  const faults = new Map<string, Fault>();
  const name = spaced(field(form, "name")).slice(0, LONGEST);
  // Digits are no name, and a name has at least two letters.
  if (name === "") faults.set("name", "missing");
  else if (!/\p{L}.*\p{L}/u.test(name) || /[\d<>@]/.test(name)) faults.set("name", "name");
  const facts: Record<string, string> = {};
  for (const fact of contest.facts) {
    const key = `fact-${fact.id}`;
    const text = spaced(field(form, key));
    if (text === "") {
      if (fact.required) faults.set(key, "missing");
      continue;
    }
    const read = readFact(fact, text);
    if ("fault" in read) faults.set(key, read.fault);
    facts[fact.id] = "value" in read ? read.value : text.slice(0, LONGEST);
  }
  const guess = contest.guess === undefined ? undefined : readGuess(field(form, "guess"));
  if (guess === "none") faults.set("guess", "number");
  const age = field(form, "age");
  const guardian = age === "young" ? spaced(field(form, "guardian")).slice(0, LONGEST) : undefined;
  if (age !== "young" && age !== "old") faults.set("age", "unchosen");
  if (guardian === "") faults.set("guardian", "missing");
  if (age === "young" && field(form, "guardian-consent") !== "yes") {
    faults.set("guardian-consent", "unticked");
  }
  if (field(form, "consent") !== "yes") faults.set("consent", "unticked");
  return {
    name,
    facts,
    ...(typeof guess === "number" ? { guess } : {}),
    ...(guardian ? { guardian } : {}),
    faults,
  };
}

function readFact(
  { kind, choices, minimum, maximum, maxLength }: ContestFact,
  text: string,
): { readonly value: string } | { readonly fault: Fault } {
  switch (kind) {
    case "choice":
      return choices?.includes(text) ? { value: text } : { fault: "choice" };
    case "integer": {
      const number = /^-?\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
      const fits = number >= (minimum ?? -1e9) && number <= (maximum ?? 1e9);
      return fits ? { value: String(number) } : { fault: "number" };
    }
    case "phone": {
      const digits = text.replace(/[\s.()-]/g, "").replace(/^(\+84|0084)/, "0");
      return /^\+?\d{9,14}$/.test(digits) ? { value: digits } : { fault: "phone" };
    }
    case "email":
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)
        ? { value: text.toLowerCase() }
        : { fault: "email" };
    case "date": {
      const day = dayIn(text);
      return day ? { value: day } : { fault: "date" };
    }
    case "text":
      return [...text].length <= (maxLength ?? LONGEST) ? { value: text } : { fault: "long" };
  }
}

function readGuess(text: string): number | "none" {
  const digits = text.replace(/[\s.,]/g, "");
  return /^\d{1,9}$/.test(digits) ? Number(digits) : "none";
}

/** As `2008-09-05`, from that or from the order in which Vietnamese people write it; undefined for a day that there is not. */
function dayIn(text: string): string | undefined {
  const [, day = "", month = "", year = ""] =
    /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  const iso = year ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : text;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return undefined;
  const found = new Date(`${iso}T00:00:00Z`);
  const isOne = !Number.isNaN(found.getTime()) && found.toISOString().slice(0, 10) === iso;
  return isOne ? iso : undefined;
}

function spaced(text: string): string {
  return text.normalize("NFC").replace(/\s+/g, " ").trim();
}

/**
 * What tells one person of a contest from another, by the contest's rule; letters' case, marks, blanks and signs between make no
 * difference. As a keyed hash, so that whoever reads the database cannot try out who took part.
 */
export function personOf(
  { person }: Contest,
  { name, facts }: Pick<Given, "name" | "facts">,
  secret: Uint8Array,
): string {
  const told = person.map((key) => {
    const text = key === "name" ? name : (facts[key] ?? "");
    return folded(text).replace(/[^\p{L}\p{N}]/gu, "");
  });
  return createHmac("sha256", secret)
    .update(`contestant\0${told.join("\0")}`)
    .digest("base64url");
}

/** What a search looks in: as it is written, in small letters, and without marks. */
export function foundBy({ name, facts }: Pick<Given, "name" | "facts">): string {
  const text = [name, ...Object.values(facts)].join(" · ").toLowerCase();
  return `${text}\n${folded(text)}`;
}

/** The same of what is searched for: with a mark in it, it is looked for as it is. */
export function wantedIn(text: string): string {
  return spaced(text).toLowerCase();
}
