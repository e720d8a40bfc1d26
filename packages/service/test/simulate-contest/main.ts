import { randomUUID } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { howManyAllRight, sameWrong, suddenRises, tooFast } from "@hocvu/results";
import { currentContest } from "../../src/contest/current-contest.ts";
import { COUNTED } from "../../src/contest/phase.ts";
import { askedQuestions, regrade } from "../../src/contest/regrade.ts";
import { readContestResponses } from "../../src/contest/responses.ts";
import { readStandings } from "../../src/contest/standings.ts";
import { courseModels } from "../../src/courses/current-course.ts";
import { publishCourse } from "../../src/courses/publish.ts";
import { readCourse } from "../../src/courses/read-course.ts";
import { createApp } from "../../src/http/app.ts";
import { learning } from "../../src/learning/learning-room.ts";
import { sweepAttempts } from "../../src/learning/sweep-attempts.ts";
import { pagesRoom } from "../../src/pages/pages-room.ts";
import type { Service } from "../../src/service.ts";
import { openPostgres } from "../../src/store/open-store.ts";
import { startCluster } from "../cluster.ts";
import { contestantsOf, courseFiles, type Model, questionsOf } from "./model.ts";
import { clock, type Ground, type Played, play } from "./play.ts";

/** How many sit side by side: as many as the service holds connections. */
const AT_ONCE = 10;

const contestants = Number(process.argv[2] ?? 26_000);
const seed = Number(process.argv[3] ?? 1);
const model: Model = {
  contestants,
  seed,
  cheaters: 0.02,
  crashes: 0.02,
  late: 0.02,
  doubled: 0.05,
  steady: 0.2,
  bank: 150,
  paper: 30,
};
const say = (line: string) => process.stdout.write(`${line}\n`);
const took = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`;
let failures = 0;
function must(holds: boolean, what: string): void {
  say(`${holds ? "ok  " : "FAIL"} ${what}`);
  if (!holds) failures++;
}

const bin = process.env.HOCVU_POSTGRES;
if (!bin) throw new Error("no PostgreSQL was found");
// That nothing is lost when a machine falls is held elsewhere; here nobody waits for a disk.
const cluster = await startCluster(bin, [
  "synchronous_commit=off",
  "shared_buffers=256MB",
  "max_wal_size=4GB",
]);
try {
  await run(cluster.url("postgres"));
} finally {
  await cluster.stop();
}
process.exitCode = failures > 0 ? 1 : 0;

async function run(url: string): Promise<void> {
  const opens = Date.parse("2026-12-01T01:00:00Z");
  // One comes in twenty seconds, whatever their number: so the rate at the door is that of a real contest.
  const days = Math.max(1, Math.ceil((contestants * 20) / 86_400));
  const closes = opens + days * 86_400_000;
  let base = opens - 3_600_000;
  const store = await openPostgres(url, AT_ONCE);
  const service: Service = {
    store,
    publicUrl: "https://thi.example",
    secret: new Uint8Array(32).fill(7),
    now: () => new Date(clock.getStore()?.at ?? base),
    fetch: () => Promise.reject(new Error("no network here")),
    log: (event, details) => say(`log: ${event} ${JSON.stringify(details ?? {})}`),
  };
  const models = courseModels(store.db);
  const mistaken = "cau-7";
  await publish(courseFiles(model, new Date(opens), days, mistaken));
  const questions = new Map(questionsOf(model).map((question) => [question.id, question]));
  const app = createApp(service, [learning, pagesRoom({})]);
  const leak = { question: "cau-11", from: opens + 0.6 * (closes - opens) };
  const platformId = await somePlatform();
  const ground: Ground = { app, service, questions, opens, closes, platformId, leak };

  let since = performance.now();
  const played: Played[] = [];
  const waiting = contestantsOf(model)[Symbol.iterator]();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let one = waiting.next(); !one.done; one = waiting.next()) {
        played.push(await play(ground, one.value));
        if (played.length % 1000 === 0) say(`${played.length} have sat, ${took(since)}`);
      }
    }),
  );
  say(`${contestants} contestants, ${model.paper} of ${model.bank} questions each: ${took(since)}`);
  base = closes + COUNTED + 1000;
  while (await sweepAttempts(store.db, models, service.now(), service.log));

  // 1. No acknowledged answer is missing.
  const kept = new Map<string, Map<string, unknown>>();
  const rows = await store.db
    .selectFrom("answer")
    .select(["attempt_id", "question_id", "response"])
    .execute();
  for (const { attempt_id, question_id, response } of rows) {
    const own = kept.get(attempt_id) ?? new Map<string, unknown>();
    own.set(question_id, response);
    kept.set(attempt_id, own);
  }
  let [acknowledged, missing, more] = [0, 0, 0];
  for (const { sitting, acknowledged: given } of played) {
    acknowledged += given.size;
    for (const id of given.keys()) if (!kept.get(sitting)?.has(id)) missing++;
    more += (kept.get(sitting)?.size ?? 0) - given.size;
  }
  must(missing === 0, `of ${acknowledged} acknowledged answers ${missing} are missing`);
  must(more === 0, `${more} answers are kept that were refused`);

  // 2. The ranking is that of another writing of the rules, before and after the key is corrected.
  const current = await currentContest(service, models, "mo-phong");
  if (!current) throw new Error("no contest");
  const compare = async (right: (id: string) => number, when: string, truth?: number) => {
    const at = performance.now();
    const found = await readStandings(store.db, "mo-phong", current.contest);
    const time = took(at);
    const expected = plainRanking(played, right, truth);
    const names = await contestantsByAttempt();
    const ours = found.placed.map(
      ({ place, entry }) => `${place} ${entry.contestant} ${entry.right}`,
    );
    const plain = expected.map(
      ({ place, sitting, right }) => `${place} ${names.get(sitting)} ${right}`,
    );
    // Who shares a place may stand in any order.
    must(
      JSON.stringify([...ours].sort()) === JSON.stringify([...plain].sort()),
      `${when}: ${ours.length} places are those of the plain computation (ranked in ${time})`,
    );
    return found;
  };
  const asAuthored = (id: string) => (id === mistaken ? 1 : 0);
  await compare(asAuthored, "with the mistaken key");

  await publish(courseFiles(model, new Date(opens), days, undefined));
  const asked = (await askedQuestions(store.db, "mo-phong")).find(({ id }) => id === mistaken);
  const corrected = await currentContest(service, models, "mo-phong");
  since = performance.now();
  const changed = await regrade(service, models, {
    courseId: "mo-phong",
    questionId: mistaken,
    digest: asked?.digest ?? "",
    remedy: "key",
    version: corrected?.version ?? "",
    reason: "đáp án in sai",
    actor: "simulation",
  });
  say(`${asked?.papers} papers marked anew, ${changed} with another result: ${took(since)}`);
  const before = await compare(() => 0, "with the corrected key");
  const truth = howManyAllRight(before.entries, model.paper);
  await store.db
    .insertInto("contest")
    .values({ course_id: "mo-phong", truth, changed_at: service.now() })
    .execute();
  const found = await compare(() => 0, `with ${truth} as what was to be guessed`, truth);

  // 3. Signs of leaked keys.
  since = performance.now();
  const responses = await readContestResponses(store.db, models, "mo-phong");
  say(`${responses.length} responses read for the signs: ${took(since)}`);
  const names = await contestantsByAttempt();
  const cheats = new Set(
    played.filter(({ who }) => who.cheats).map(({ sitting }) => names.get(sitting) ?? ""),
  );
  report(
    "too fast",
    tooFast(responses).map(({ learner }) => learner),
  );
  report(
    "the same wrong answers",
    sameWrong(responses).pairs.flatMap(({ learners }) => learners),
  );
  for (const { question, since: from, before, after } of suddenRises(responses)) {
    say(
      `easier: ${question} since ${new Date(from).toISOString()} (${before.right}/${before.count}, then ${after.right}/${after.count}); leaked was ${leak.question} at ${new Date(leak.from).toISOString()}`,
    );
  }

  // 4. What everybody asks for at the end.
  since = performance.now();
  const page = await app.request("/contest/mo-phong/ranking?lang=vi&page=2");
  must(page.status === 200, `the ranking's second page: ${took(since)}`);
  since = performance.now();
  await (await app.request("/contest/mo-phong/ranking?lang=vi&page=3")).text();
  say(`another right after: ${took(since)}; ${found.units.length} units have a place`);
  await store.close();

  function report(sign: string, listed: readonly string[]): void {
    const all = new Set(listed);
    const hits = [...all].filter((one) => cheats.has(one)).length;
    const [others, honest] = [all.size - hits, contestants - cheats.size];
    const share = (part: number, whole: number) => `${((100 * part) / (whole || 1)).toFixed(2)} %`;
    say(
      `${sign}: ${hits} of ${cheats.size} with keys are listed (${share(hits, cheats.size)}), and ${others} of ${honest} without (${share(others, honest)})`,
    );
  }

  async function contestantsByAttempt(): Promise<ReadonlyMap<string, string>> {
    const rows = await store.db
      .selectFrom("attempt as a")
      .innerJoin("contestant as c", "c.learner_id", "a.learner_id")
      .select(["a.id", "c.id as contestant"])
      .execute();
    return new Map(rows.map(({ id, contestant }) => [id, contestant]));
  }

  async function publish(files: Readonly<Record<string, string>>): Promise<void> {
    const root = await mkdtemp(join(tmpdir(), "hocvu-simulate-"));
    for (const [path, text] of Object.entries(files)) await writeFile(join(root, path), text);
    const { value, diagnostics } = await readCourse(root, service.secret);
    await rm(root, { recursive: true });
    if (!value) throw new Error(JSON.stringify(diagnostics));
    await publishCourse(store.db, value, service.now());
  }

  async function somePlatform(): Promise<string> {
    const id = randomUUID();
    await store.db
      .insertInto("platform")
      .values({
        id,
        issuer: "https://lms.example",
        client_id: "simulation",
        kind: "generic",
        title: "Nền tảng mô phỏng",
        status: "active",
        login_url: "https://lms.example/login",
        token_url: "https://lms.example/token",
        keys_url: "https://lms.example/keys",
        learners_of: "https://lms.example",
        frame_origins: "[]",
        created_at: service.now(),
        approved_at: service.now(),
      })
      .execute();
    return id;
  }
}

interface Plain {
  readonly sitting: string;
  readonly right: number;
  readonly place: number;
}

/** The rules once more, in their own words: what the service computes is none of it. `right` is the choice that counts. */
function plainRanking(
  played: readonly Played[],
  right: (id: string) => number,
  truth: number | undefined,
): readonly Plain[] {
  const rows = played.map((one) => {
    const score = [...one.acknowledged].filter(([id, choice]) => choice === right(id)).length;
    const end = Math.min(one.handedIn ?? Number.POSITIVE_INFINITY, one.due);
    const off = truth === undefined ? 0 : Math.abs(truth - one.who.guess);
    return { sitting: one.sitting, score, keys: [-score, end - one.began, off, end] };
  });
  rows.sort((a, b) => {
    for (const [at, key] of a.keys.entries()) {
      const other = b.keys[at] as number;
      if (key !== other) return key - other;
    }
    return 0;
  });
  const places: Plain[] = [];
  for (const [at, row] of rows.entries()) {
    const before = rows[at - 1];
    const same = before?.keys.every((key, k) => key === row.keys[k]);
    const place = same ? (places[at - 1]?.place ?? at + 1) : at + 1;
    places.push({ sitting: row.sitting, right: row.score, place });
  }
  return places;
}
