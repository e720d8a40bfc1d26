import { type Diagnostic, diagnostic, type RosterField } from "@hocvu/diagnostics";
import { fold } from "@hocvu/model";
import { dateOf } from "../readers/dates.ts";
import { phoneOf } from "./phone.ts";
import type { Entry, List } from "./read-list.ts";

/** Somebody for whom an account can be made. */
export interface Enrollee {
  readonly row: number;
  readonly name: string;
  readonly unit: string;
  readonly group: string;
  readonly course: string;
  /** What the account is called: `[a-z0-9._-]+`, unique in the list. */
  readonly account: string;
  readonly email: string;
  readonly phone: string;
  readonly number: string;
}

export interface CheckedList {
  readonly enrollees: readonly Enrollee[];
  readonly diagnostics: readonly Diagnostic[];
}

const MAIL = /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[a-z]{2,}$/i;

/** What may become accounts, each once; everything that is doubtful is said, and nothing of it is changed unasked. */
export function checkList({ header, entries }: List, path: string, today: number): CheckedList {
  const missing = missingColumn(entries);
  if (missing) {
    const args = { path, column: missing, known: header.filter(Boolean).slice(0, 12) };
    return { enrollees: [], diagnostics: [diagnostic("HV5058", args)] };
  }
  const found: Diagnostic[] = [];
  const taken = new Map<string, number>();
  const accounts = new Map<string, number>();
  const enrollees: Enrollee[] = [];
  for (const entry of entries) {
    found.push(...doubts(entry, today));
    const keys = keysOf(entry);
    const account = keys[0]?.account ?? "";
    if (entry.name === "" || account === "") {
      found.push(
        diagnostic("HV5052", {
          row: entry.row,
          field: entry.name === "" ? "name" : "account",
        }),
      );
      continue;
    }
    const twice = keys.find(({ key }) => taken.has(key));
    if (twice) {
      const other = taken.get(twice.key) ?? 0;
      found.push(
        diagnostic("HV5051", { row: entry.row, other, field: twice.field, value: twice.value }),
      );
      continue;
    }
    for (const { key } of keys) taken.set(key, entry.row);
    const { row, name, unit, group, course, email, number } = entry;
    const phone = phoneOf(entry.phone).number;
    enrollees.push({
      row,
      name,
      unit,
      group,
      course,
      account: unlike(account, accounts),
      phone,
      number,
      email: MAIL.test(email) ? email : "",
    });
  }
  return { enrollees, diagnostics: [...found, ...likeUnits(entries), ...namesakes(entries)] };
}

function missingColumn(entries: readonly Entry[]): "name" | "account" | undefined {
  if (entries.every(({ name }) => name === "")) return "name";
  return entries.every((entry) => keysOf(entry).length === 0) ? "account" : undefined;
}

interface Key {
  readonly key: string;
  readonly field: RosterField;
  readonly value: string;
  /** What an account is called after it. */
  readonly account: string;
}

/** What tells one person from another, the surest first. */
function keysOf({ account, email, phone, number }: Entry): readonly Key[] {
  const known = phoneOf(phone).number;
  const candidates: readonly (readonly [RosterField, string, string])[] = [
    ["account", account, account],
    ["email", MAIL.test(email) ? email : "", email],
    ["phone", known, known],
    ["number", number, number],
  ];
  return candidates.flatMap(([field, value, from]) => {
    const named = accountName(from);
    return value === "" || named === ""
      ? []
      : [{ field, value, account: named, key: `${field} ${value.toLowerCase()}` }];
  });
}

/** The longest that Open edX takes. */
const LONGEST_ACCOUNT = 30;

/** `account`, or with a number behind it where another has that already, be it for Open edX, which takes no full stops. */
function unlike(account: string, accounts: Map<string, number>): string {
  // Where the last of that name stopped looking: a list may have thousands of one name.
  for (let n = (accounts.get(edxAccount(account)) ?? 0) + 1; ; n++) {
    const end = n === 1 ? "" : `-${n}`;
    const name = `${account.slice(0, LONGEST_ACCOUNT - end.length)}${end}`;
    const key = edxAccount(name);
    if (n > 1 && accounts.has(key)) continue;
    accounts.set(edxAccount(account), n);
    if (n > 1) accounts.set(key, 1);
    return name;
  }
}

/** Open edX's account of that name: letters, digits, hyphens and underscores (`USERNAME_INVALID_CHARS_ASCII` of edx-platform). */
export function edxAccount(account: string): string {
  return account.replaceAll(".", "_");
}

/** As Moodle takes it. */
function accountName(text: string): string {
  return fold(text, "ignore")
    .replace(/@/g, "_")
    .replace(/[^a-z0-9._-]+/g, "-")
    .replace(/^[-.]+|[-.]+$/g, "")
    .slice(0, LONGEST_ACCOUNT);
}

function* doubts({ row, phone, email, birth }: Entry, today: number): Iterable<Diagnostic> {
  const called = phoneOf(phone);
  if (phone !== "" && (called.number === "" || called.changed)) {
    const suggestion = called.number === "" ? {} : { suggestion: called.number };
    yield diagnostic("HV5053", { row, value: phone, ...suggestion });
  }
  if (email !== "" && !MAIL.test(email)) yield diagnostic("HV5056", { row, value: email });
  const doubt = doubtOf(birth, today);
  if (doubt) yield diagnostic("HV5054", { row, value: birth, doubt });
}

const YEAR = 365.25 * 86_400_000;

function doubtOf(birth: string, today: number): "form" | "future" | "old" | undefined {
  // A year alone is what many lists have.
  const date = /^(19|20)\d\d$/.test(birth) ? dateOf(`1/1/${birth}`) : dateOf(birth);
  if (birth === "") return undefined;
  if (Number.isNaN(date)) return "form";
  const age = (today - date) / YEAR;
  return age < 5 ? "future" : age > 110 ? "old" : undefined;
}

/** Spellings of units that only few have, and that differ from a frequent one by little. */
function* likeUnits(entries: readonly Entry[]): Iterable<Diagnostic> {
  const counts = new Map<string, { count: number; row: number }>();
  for (const { unit, row } of entries) {
    if (unit === "") continue;
    const known = counts.get(unit) ?? { count: 0, row };
    counts.set(unit, { ...known, count: known.count + 1 });
  }
  const byKey = new Map<string, string>();
  for (const [unit, { count }] of [...counts].sort(([, a], [, b]) => b.count - a.count)) {
    const key = unitKey(unit);
    const other = byKey.get(key);
    if (other === undefined) byKey.set(key, unit);
    else if (count < (counts.get(other)?.count ?? 0)) {
      yield diagnostic("HV5055", {
        row: counts.get(unit)?.row ?? 0,
        value: unit,
        suggestion: other,
      });
    }
  }
}

/** What stays of a unit's name when case, marks, stops and the usual short forms are evened out. */
function unitKey(unit: string): string {
  return fold(unit, "ignore")
    .replace(/[.,\-–]/g, " ")
    .replace(/\bubnd\b/g, "uy ban nhan dan")
    .replace(/\bx\b/g, "xa")
    .replace(/\bp\b/g, "phuong")
    .replace(/\btp\b/g, "thanh pho")
    .replace(/\s+/g, " ")
    .trim();
}

/** Two rows of one unit with one name, and nothing that tells the two apart but what their accounts are made from. */
function* namesakes(entries: readonly Entry[]): Iterable<Diagnostic> {
  const seen = new Map<string, Entry>();
  for (const entry of entries) {
    const { name, unit, birth, row } = entry;
    if (name === "" || unit === "") continue;
    const key = `${fold(name, "count")}\n${unitKey(unit)}`;
    const other = seen.get(key);
    if (!other) {
      seen.set(key, entry);
      continue;
    }
    const same = keysOf(entry).some(({ key }) => keysOf(other).some((one) => one.key === key));
    const apart = birth !== "" && other.birth !== "" && dateOf(birth) !== dateOf(other.birth);
    if (!same && !apart) yield diagnostic("HV5057", { row, other: other.row, name });
  }
}
