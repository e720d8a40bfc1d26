import { expect, test } from "vitest";
import type { Report } from "./launch.ts";
import type { Note } from "./log.ts";
import { openSession } from "./session.ts";

const note = (what: string): Note => ({ name: "note", what });
const finish = {
  name: "LMSFinish",
  args: [""],
  returned: "true",
  error: "0",
  violations: [],
} as const;

test("reports that overtook one another are put in order, and a gap is waited for", () => {
  const session = openSession(0);
  const log = (entries: Report["entries"], after: number) =>
    session.take({ session: 0, event: "log", entries, after });
  log([note("a")], 0);
  log([finish], 3);
  expect(session.entries).toEqual([note("a")]);
  expect(session.finishes).toBe(0);
  log([note("b"), note("c")], 1);
  expect(session.entries).toEqual([note("a"), note("b"), note("c"), finish]);
  expect(session.finishes).toBe(1);
});
