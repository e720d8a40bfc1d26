import { type Diagnostic, diagnostic, didYouMean } from "@hocvu/diagnostics";
import { columnAt } from "../readers/columns.ts";
import { evened } from "../readers/text.ts";
import type { Results } from "../table/results.ts";
import type { Person } from "../table/standings.ts";
import type { Entry, List } from "./read-list.ts";

export interface Joined {
  /** Everybody: who is on the list, and who has results without being on it. */
  readonly people: ReadonlyMap<string, Person>;
  /** Whom the list names, by the key that results know them by. */
  readonly listed: ReadonlyMap<string, Entry>;
  /** Learners with results that the list does not name. */
  readonly strangers: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

const NAMED = 5;

/** Brings a list and results together by a column that both have; where none is stated, by the one that most learners are in. */
export function joinList(results: Results, list: List, path: string, stated?: string): Joined {
  const learners = new Set([
    ...results.responses.learners,
    ...results.standings.map(({ learner }) => learner),
  ]);
  const column =
    stated === undefined ? bestColumn(list, learners) : columnAt(list.header, [stated]);
  if (column < 0) {
    const suggestion = didYouMean(stated ?? "", list.header);
    const args = { path, column: stated ?? "", known: list.header.slice(0, 12) };
    const found = diagnostic("HV5043", { ...args, ...(suggestion ? { suggestion } : {}) });
    return { people: results.people, listed: new Map(), strangers: [], diagnostics: [found] };
  }
  const byKey = new Map<string, Entry>();
  for (const entry of list.entries) {
    const key = keyOf(entry.cells[column] ?? "");
    if (key !== "" && !byKey.has(key)) byKey.set(key, entry);
  }
  const known = new Map([...learners].map((learner) => [keyOf(learner), learner]));
  const people = new Map(results.people);
  const listed = new Map<string, Entry>();
  for (const [key, entry] of byKey) {
    // Who has no results yet is known by what the list says.
    const learner = known.get(key) ?? key;
    listed.set(learner, entry);
    const { name, unit, group } = entry;
    people.set(learner, {
      ...(people.get(learner) ?? { learner }),
      ...(name === "" ? {} : { name }),
      ...(unit === "" ? {} : { unit }),
      ...(group === "" ? {} : { group }),
    });
  }
  const strangers = [...learners].filter((learner) => !listed.has(learner)).sort();
  return { people, listed, strangers, diagnostics: told(path, list, column, learners, strangers) };
}

function told(
  path: string,
  { header }: List,
  column: number,
  learners: ReadonlySet<string>,
  strangers: readonly string[],
): readonly Diagnostic[] {
  if (strangers.length === 0) return [];
  if (strangers.length === learners.size) {
    return [diagnostic("HV5045", { path, of: learners.size, column: header[column] ?? "" })];
  }
  const examples = strangers.slice(0, NAMED);
  return [diagnostic("HV5044", { path, count: strangers.length, of: learners.size, examples })];
}

function bestColumn({ header, entries }: List, learners: ReadonlySet<string>): number {
  const keys = new Set([...learners].map(keyOf));
  const hits = header.map(
    (_, column) => entries.filter(({ cells }) => keys.has(keyOf(cells[column] ?? ""))).length,
  );
  return hits.indexOf(Math.max(...hits));
}

/** What one person is known by in two files, however it was typed. */
function keyOf(text: string): string {
  return evened(text).toLowerCase();
}
