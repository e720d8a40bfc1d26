import { type Diagnostic, diagnostic, type Place } from "@hocvu/diagnostics";
import type { HeardCall } from "./page/launch.ts";
import type { Trial } from "./play.ts";

/** In characters: SCORM 1.2 RTE 3.4 (CMIString4096), SCORM 2004 RTE 4.2.22. */
const ROOM = { scorm12: 4096, scorm2004: 64_000 } as const;
/** A minute; each is a request that all learners of a platform make. */
const MANY_COMMITS = 20;
/** Of one kind; more of it says nothing new. */
const MOST = 5;

/** What is to be said of one SCO or AU that was played, at its file. */
export function* findingsOf(trial: Trial): Iterable<Diagnostic> {
  const { launch, standard, calls, verbs, seconds } = trial;
  const start = { line: 1, column: 1, offset: 0 };
  const place: Place = { file: launch.path, start, end: start };
  if (trial.failure !== undefined) {
    yield diagnostic("HV4674", { reason: trial.failure }, place);
    return;
  }
  if (trial.hung > 0) yield diagnostic("HV4688", { seconds: trial.hung }, place);
  else if (trial.isBlank) yield diagnostic("HV4675", {}, place);
  for (const { text, count } of counted(trial.errors)) {
    yield diagnostic("HV4676", { text, count }, place);
  }
  const missing = counted(trial.missing, Number.POSITIVE_INFINITY).map(({ text }) => text);
  if (missing.length > 0) {
    const paths = missing.slice(0, MOST);
    yield diagnostic("HV4677", { paths, more: missing.length - paths.length }, place);
  }
  const hosts = [...new Set(trial.foreign.map((url) => new URL(url).host))].sort();
  if (hosts.length > 0) {
    const named = hosts.slice(0, MOST);
    yield diagnostic("HV4678", { hosts: named, more: hosts.length - named.length }, place);
  }
  if (standard === "scorm12" || standard === "scorm2004") yield* scormFindings(trial, place);
  else yield* statementFindings(trial, place);
  if (trial.wider > 1) yield diagnostic("HV4684", { pixels: trial.wider }, place);
  for (const { rule, help, count, example } of trial.axe) {
    yield diagnostic("HV4685", { rule, help, count, example }, place);
  }
  yield diagnostic(
    "HV4686",
    {
      title: launch.title,
      seconds: Math.round(seconds),
      status: statusOf(calls) || verbs.filter((verb) => verb !== "launched").join(", "),
      commits: commitsIn(calls),
      state: stateIn(calls),
    },
    place,
  );
}

function* scormFindings(
  { launch, standard, calls, seconds, hung }: Trial,
  place: Place,
): Iterable<Diagnostic> {
  const isOld = standard === "scorm12";
  const named = (name: string) => calls.some((call) => call.name === name);
  const begin = isOld ? "LMSInitialize" : "Initialize";
  const finish = isOld ? "LMSFinish" : "Terminate";
  // One that hangs was not heard to its end.
  const isWhole = hung === 0;
  if (isWhole && launch.talks && !named(begin)) {
    yield diagnostic("HV4679", { call: begin }, place);
  }
  if (isWhole && named(begin) && !named(finish)) {
    yield diagnostic("HV4680", { call: finish }, place);
  }
  const broken: string[] = [];
  const shown = new Map<string, string>();
  for (const { name, args, violations } of calls) {
    // That a platform answers with an error follows from what is wrong.
    const own = violations.filter((one) => !/the platform answers error/.test(one));
    for (const one of own.length > 0 ? own : violations) {
      const rule = `${name}: ${one.replace(/\d+/g, "#")}`;
      broken.push(rule);
      if (!shown.has(rule)) {
        shown.set(rule, `${name}(${args.join(", ").slice(0, 120)}): ${one.slice(0, 200)}`);
      }
    }
  }
  for (const { text, count } of counted(broken)) {
    yield diagnostic("HV4681", { rule: shown.get(text) ?? text, count }, place);
  }
  const most = isOld ? ROOM.scorm12 : ROOM.scorm2004;
  const state = stateIn(calls);
  if (state > most) yield diagnostic("HV4682", { length: state, most }, place);
  const minute = Math.round(commitsIn(calls) / Math.max(1, seconds / 60));
  if (minute > MANY_COMMITS) yield diagnostic("HV4683", { commits: minute }, place);
}

function* statementFindings(
  { standard, verbs, refused, hung }: Trial,
  place: Place,
): Iterable<Diagnostic> {
  const begin = "initialized";
  const isWhole = hung === 0;
  const spoke = verbs.some((verb) => verb !== "launched" && verb !== "satisfied");
  if (isWhole && !spoke) yield diagnostic("HV4679", { call: begin }, place);
  if (isWhole && spoke && standard === "cmi5" && !verbs.includes("terminated")) {
    yield diagnostic("HV4680", { call: "terminated" }, place);
  }
  const words = refused.map(({ status, request, answer }) =>
    `${request}: ${status} ${answer}`.trim(),
  );
  for (const { text, count } of counted(words))
    yield diagnostic("HV4687", { refusal: text, count }, place);
}

function counted(
  texts: readonly string[],
  most = MOST,
): readonly { readonly text: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].slice(0, most).map(([text, count]) => ({ text: text.slice(0, 300), count }));
}

function commitsIn(calls: readonly HeardCall[]): number {
  return calls.filter(({ name }) => /^(?:LMS)?Commit$/.test(name)).length;
}

/** The longest that was kept. */
function stateIn(calls: readonly HeardCall[]): number {
  let most = 0;
  for (const { name, args, size } of calls) {
    if (!/SetValue$/.test(name) || args[0] !== "cmi.suspend_data") continue;
    most = Math.max(most, size);
  }
  return most;
}

function statusOf(calls: readonly HeardCall[]): string {
  const last = new Map<string, string>();
  for (const { name, args } of calls) {
    if (/SetValue$/.test(name) && /(?:lesson|completion|success)_status$/.test(args[0] ?? "")) {
      last.set(args[0] ?? "", args[1] ?? "");
    }
  }
  return [...last.values()].join(", ");
}
