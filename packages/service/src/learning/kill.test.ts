import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ExamView, Response as Given, Sitting } from "@hocvu/model";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freshPostgres, hasPostgres } from "../../test/databases.ts";
import { freshPglite } from "../../test/fresh-pglite.ts";
import { bundleChild, type ServiceProcess, startProcess } from "../../test/kill/process.ts";
import { addLink, examCourse, type Launched, letterOf, publish } from "../../test/sample.ts";
import { openPglite, openPostgres } from "../store/open-store.ts";

/** A few of them always; hundreds when asked for. */
const SEEDS = Number(process.env.HOCVU_SEEDS ?? 3);
const LEARNERS = 4;
const QUESTIONS = 4;
const HOUR = 3_600_000;

const databases = [
  {
    title: "PGlite",
    async prepare() {
      const folder = await mkdtemp(join(tmpdir(), "hocvu-kill-"));
      return {
        database: folder,
        store: await openPglite(folder, await freshPglite()),
        remove: () => rm(folder, { recursive: true, force: true }),
      };
    },
  },
  ...(hasPostgres
    ? [
        {
          title: "PostgreSQL",
          async prepare() {
            const database = await freshPostgres();
            return { database, store: await openPostgres(database), remove: async () => {} };
          },
        },
      ]
    : []),
];

/** Numbers in [0, 1), the same for the same seed. */
function chance(seed: number): () => number {
  let state = seed * 2_654_435_761;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
  };
}

/** What a learner was told: everything in here was acknowledged. */
interface Told extends Launched {
  readonly sitting: Sitting;
  readonly kept: Map<string, { readonly sequence: number; readonly response: Given }>;
  /** Once the result was told. */
  right?: number;
}

interface Look {
  readonly attempts: readonly {
    readonly number: number;
    readonly right_answers: number | null;
    readonly submitted_at: string | null;
  }[];
  readonly scores: readonly { readonly given: number; readonly status: string }[];
}

describe.each(databases)("a process that is killed under load, on $title", ({ prepare }) => {
  let ground: Awaited<ReturnType<typeof prepare>>;
  let child: Awaited<ReturnType<typeof bundleChild>>;
  let link: string;
  let running: ServiceProcess[] = [];
  let acknowledged = 0;
  beforeAll(async () => {
    [ground, child] = await Promise.all([prepare(), bundleChild()]);
    await publish(ground.store, examCourse(`questions: ${QUESTIONS}\ntime: 30m\nattempts: 1`));
    link = await addLink(ground.store);
    await ground.store.close();
  });
  afterAll(async () => {
    for (const one of running) await one.kill();
    await child?.remove();
    await ground?.remove();
  });

  async function start(ahead = 0): Promise<ServiceProcess> {
    const one = await startProcess(child.path, { database: ground.database, ahead });
    running.push(one);
    return one;
  }

  async function kill(...some: readonly ServiceProcess[]): Promise<void> {
    await Promise.all(some.map((one) => one.kill()));
    running = running.filter((one) => !some.includes(one));
  }

  test.each(Array.from({ length: SEEDS }, (_, index) => index + 1))(
    "loses no answer that it acknowledged, and gives one result (%d)",
    async (seed) => {
      const next = chance(seed);
      const any = (most: number) => Math.floor(next() * most);

      /** Kills the process at the request after so many; what is on its way then may or may not have come in. */
      const under = async (
        one: ServiceProcess,
        requests: number,
        load: (ask: Ask) => Promise<void>,
      ) => {
        let left = requests;
        let dying: Promise<void> | undefined;
        async function ask<T>(
          who: Launched | undefined,
          method: string,
          path: string,
          body?: unknown,
        ): Promise<T> {
          const answer = request<T>(one, who, method, path, body);
          left--;
          if (left === 0) dying = kill(one);
          return answer;
        }
        await load(ask).catch(() => undefined);
        await (dying ?? kill(one));
      };

      const first = await start();
      const people: Told[] = [];
      for (let n = 0; n < LEARNERS; n++) {
        const who = await request<Launched>(first, undefined, "POST", `/desk/enter/${link}`);
        const { sitting } = await request<ExamView>(first, who, "POST", "/api/exam");
        people.push({ ...who, sitting: sitting as Sitting, kept: new Map() });
      }
      await under(first, 1 + any(60), async (ask) => {
        await Promise.all(people.map((who) => answerOn(who, ask, next)));
      });

      acknowledged += people.reduce((sum, { kept }) => sum + kept.size, 0);

      // Closing is killed as well: by learners who hand in, or by the sweep of two processes once the time is over.
      const bySweep = seed % 2 === 0;
      const second = await start(bySweep ? HOUR : 0);
      await expectKept(second, people);
      await under(second, 1 + any(LEARNERS), async (ask) => {
        if (bySweep) await ask(undefined, "POST", "/desk/sweep");
        else await Promise.all(people.map((who) => handIn(who, ask)));
      });

      const last = await start(bySweep ? HOUR : 0);
      const others = ground.database.startsWith("postgres:")
        ? [await start(bySweep ? HOUR : 0)]
        : [];
      await expectKept(last, people);
      const all = [last, ...others];
      await Promise.all(
        all.flatMap((one): readonly Promise<unknown>[] =>
          bySweep
            ? [request(one, undefined, "POST", "/desk/sweep")]
            : people.map((who) => handIn(who, (...asked) => request(one, ...asked))),
        ),
      );
      for (const who of people) {
        const { sitting } = await request<ExamView>(last, who, "GET", "/api/exam");
        const right = sitting?.items.filter((item) => {
          const given = sitting.given.find(({ id }) => id === item.id);
          return given?.response[0] === letterOf(item, true);
        }).length;
        expect(sitting).toMatchObject({ over: true, number: 1, result: { right } });
        const { attempts, scores } = await request<Look>(
          last,
          undefined,
          "GET",
          `/desk/look/${who.learnerId}`,
        );
        expect(attempts).toMatchObject([{ number: 1, right_answers: right }]);
        expect(scores).toMatchObject([{ given: right, status: "waiting" }]);
        if (who.right !== undefined) expect(right).toBe(who.right);
      }
      await kill(...all);
    },
    120_000,
  );

  test("what it is told to keep was something", () => {
    expect(acknowledged).toBeGreaterThan(0);
  });
});

type Ask = <T>(
  who: Launched | undefined,
  method: string,
  path: string,
  body?: unknown,
) => Promise<T>;

/** Resolves only with what was answered well; refused is failed, too. */
async function request<T>(
  { address }: ServiceProcess,
  who: Launched | undefined,
  method: string,
  path: string,
  body?: unknown,
): Promise<T> {
  const response = await fetch(address + path, {
    method,
    ...(who ? { headers: { authorization: `Bearer ${who.token}` } } : {}),
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
  return JSON.parse(text) as T;
}

/** Answers again and again, several requests at once, until the process is gone; notes what was acknowledged. */
async function answerOn({ kept, sitting, ...who }: Told, ask: Ask, next: () => number) {
  for (let sequence = 1; ; sequence++) {
    const answers = sitting.items.map(({ id }) => ({
      id,
      sequence,
      response: ["abc".charAt(Math.floor(next() * 3))],
      ago: 0,
    }));
    const save = async (answer: (typeof answers)[number]) => {
      await ask(who, "PUT", "/api/exam/answers", { sitting: sitting.id, answers: [answer] });
      kept.set(answer.id, answer);
    };
    await Promise.all(answers.map(save));
  }
}

async function handIn(who: Told, ask: Ask): Promise<void> {
  const body = { sitting: who.sitting.id, answers: [] };
  const { sitting } = await ask<ExamView>(who, "POST", "/api/exam/submit", body);
  const right = sitting?.result?.right;
  expect(right).toBe(who.right ?? right);
  if (right !== undefined) who.right = right;
}

/** Each acknowledged answer is there, or one with a higher number that was on its way. */
async function expectKept(service: ServiceProcess, people: readonly Told[]): Promise<void> {
  for (const who of people) {
    const { sitting } = await request<ExamView>(service, who, "GET", "/api/exam");
    expect(sitting?.id).toBe(who.sitting.id);
    for (const [id, { sequence, response }] of who.kept) {
      const given = sitting?.given.find((one) => one.id === id);
      expect(given?.sequence).toBeGreaterThanOrEqual(sequence);
      if (given?.sequence === sequence) expect(given.response).toEqual(response);
    }
  }
}
