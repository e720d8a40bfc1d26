import { randomUUID } from "node:crypto";
import { isChoice, type Question } from "@hocvu/model";
import { startLtiPlatform } from "@hocvu/simulator/lti";
import { courseModels } from "../courses/current-course.ts";
import type { CourseModel } from "../courses/read-course.ts";
import { platformOf } from "../platforms/table.ts";
import { enterPlatform, toolOf } from "../serve/self-test/enter-platform.ts";
import type { Service } from "../service.ts";
import { Client } from "./client.ts";
import { percentiles } from "./latencies.ts";
import { Measure, type Measured, type Trouble } from "./measure.ts";
import { openLoop } from "./open-loop.ts";
import { removeClass, type Sitting, sampleResponse, seatClass } from "./sample-class.ts";
import { Visit } from "./visit.ts";

/** Of each a second. */
export interface Rates {
  readonly launches: number;
  readonly saves: number;
  readonly submissions: number;
}

/** The peaks of an hour in which 5,000 people sit an exam. */
export const EXAM_HOUR: Rates = { launches: 10, saves: 220, submissions: 70 };

export interface StressSettings {
  /** The service's own address, as platforms know it. */
  readonly url: string;
  readonly rates: Rates;
  readonly seconds: number;
  /** How many sit in the exam; more where so many hand in. */
  readonly learners: number;
  /** Where the simulated platform listens, which the service must be allowed to ask. */
  readonly port: number;
}

export interface StressReport {
  readonly url: string;
  readonly seconds: number;
  readonly learners: number;
  readonly rates: Rates;
  readonly requests: readonly Measured[];
  readonly troubles: readonly Trouble[];
  /** What became of scores while it was measured. */
  readonly outbox: {
    readonly queued: number;
    readonly sent: number;
    readonly waiting: number;
    readonly dead: number;
    readonly sentPerSecond: number;
    /** How many a second this kind of platform is sent at most. */
    readonly pace: number;
  };
  /** How late this process was to begin requests; it is in their times. Where it is much, there is more load here than one process makes. */
  readonly late: { readonly p99: number; readonly max: number };
}

/** Something stands in the way of the test, and which one. */
export class StressImpossible extends Error {
  override readonly name = "StressImpossible";

  constructor(
    readonly reason: "no-exam" | "unreachable" | "not-let-in",
    readonly detail = "",
  ) {
    super(`${reason} ${detail}`);
  }
}

export type StressStep = "preparing" | "playing" | "removing";

/** Whose ways the simulated platform has. */
const PLATFORM = "moodle";

/**
 * Plays a class against the running service at `url`: launches from a simulated platform that is entered in the service's own
 * database for the time of the test, saved answers, submissions, each at its rate, and scores as they come back. All of it are
 * samples, which are taken away in the end; no platform of anybody else's hears of any.
 */
export async function stress(
  ground: Pick<Service, "store" | "now">,
  { url, rates, seconds, learners, port }: StressSettings,
  hear: (step: StressStep) => void,
  signal: AbortSignal,
  chance: () => number = Math.random,
): Promise<StressReport> {
  const course = await examinedCourse(ground);
  hear("preparing");
  const platform = await startLtiPlatform({ profile: PLATFORM, port });
  const client = new Client();
  try {
    await reachable(client, url);
    // What a test left that was killed.
    await removeClass(ground, platform);
    const tool = platform.registerTool(toolOf({ publicUrl: url }, `${url}/lti/jwks`));
    // The service may remember the keys of a test before this one, which had the same address.
    const jwksUrl = `${tool.platform.jwksUrl}?${randomUUID()}`;
    const platformId = await enterPlatform(ground, platform, {
      ...tool,
      platform: { ...tool.platform, jwksUrl },
    });
    const classroom = platform.addCourse({ title: "Lớp mẫu" });
    const newcomer = () => {
      const user = platform.addUser({ familyName: "Mẫu" });
      platform.enrol(classroom, user, "learner");
      return user;
    };
    const link = platform.addLink(classroom, tool, {
      custom: { course: course.model.course.id, part: "exam" },
      lineItem: { scoreMaximum: 100 },
    });
    const first = new Measure();
    const comeIn = (visit: Visit, since: number) =>
      visit.launch(platform.loginRequest(newcomer(), link), since);
    if (!(await comeIn(new Visit(client, first, url), performance.now()))) {
      const [trouble] = first.troubles;
      throw new StressImpossible("not-let-in", trouble && `${trouble.kind} ${trouble.what}`);
    }
    const { id: linkId } = await ground.store.db
      .selectFrom("resource_link")
      .select("id")
      .where("platform_id", "=", platformId)
      .executeTakeFirstOrThrow();
    const seats = Math.max(learners, Math.ceil(rates.submissions * seconds * 1.05) + 100);
    const users = Array.from({ length: seats }, newcomer);
    const sittings = await seatClass(ground, course, { issuer: platform.issuer, linkId }, users);

    hear("playing");
    const measure = new Measure();
    const visit = new Visit(client, measure, url);
    const responses = new Map(course.model.bank.map((one) => [one.id, answersTo(one)]));
    const underWay = new Set<Promise<unknown>>();
    const follow = (work: Promise<unknown>) => {
      underWay.add(work);
      void work.finally(() => underWay.delete(work));
    };
    const late = await openLoop(
      [
        {
          perSecond: rates.launches,
          begin: (at) =>
            follow(comeIn(visit, at).then((sitting) => sitting && sittings.push(sitting))),
        },
        {
          perSecond: rates.saves,
          begin(at) {
            const sitting = sittings[Math.floor(Math.random() * sittings.length)];
            if (!sitting) return;
            const id = anyOf(sitting.questions);
            follow(
              during(sitting, () => visit.save(sitting, id, anyOf(responses.get(id) ?? []), at)),
            );
          },
        },
        {
          perSecond: rates.submissions,
          begin(at) {
            const sitting = takeIdle(sittings);
            if (sitting) follow(visit.submit(sitting, at));
          },
        },
      ],
      seconds * 1000,
      chance,
      signal,
    );
    await Promise.all(underWay);
    const outbox = await lookAt(ground, platformId, seconds);
    const { p99, max } = percentiles(late);
    return {
      ...{ url, seconds, learners: seats, rates },
      requests: measure.measured(seconds),
      troubles: measure.troubles,
      outbox,
      late: { p99, max },
    };
  } finally {
    hear("removing");
    client.close();
    await removeClass(ground, platform).finally(() => platform.close());
  }
}

async function examinedCourse({ store: { db } }: Pick<Service, "store">) {
  const models = courseModels(db);
  const found = await db.selectFrom("course").select(["id", "version"]).orderBy("id").execute();
  for (const { id, version } of found) {
    const model: CourseModel | undefined = await models.at(id, version);
    if (model?.course.exam) return { model, version };
  }
  throw new StressImpossible("no-exam");
}

async function reachable(client: Client, url: string): Promise<void> {
  const answer = await client.ask({ url: `${url}/healthz` }).catch((error) => error as Error);
  if (answer instanceof Error) throw new StressImpossible("unreachable", answer.message);
  if (answer.status !== 200) throw new StressImpossible("unreachable", String(answer.status));
}

/** Answers that a question may get. */
function answersTo(question: Question): readonly (readonly string[])[] {
  return isChoice(question)
    ? question.choices.map(({ id }) => [id])
    : [sampleResponse(question), ["mẫu khác"]];
}

function anyOf<T>(some: readonly T[]): T {
  return some[Math.floor(Math.random() * some.length)] as T;
}

async function during(sitting: Sitting, work: () => Promise<void>): Promise<void> {
  sitting.busy++;
  await work();
  sitting.busy--;
}

/** Somebody who waits for no answer, and sits there no longer. */
function takeIdle(sittings: Sitting[]): Sitting | undefined {
  for (let tries = 0; tries < 100; tries++) {
    const at = Math.floor(Math.random() * sittings.length);
    const sitting = sittings[at];
    if (!sitting) return undefined;
    if (sitting.busy > 0) continue;
    sittings[at] = sittings.at(-1) as Sitting;
    sittings.pop();
    return sitting;
  }
  return undefined;
}

async function lookAt(
  { store }: Pick<Service, "store">,
  platformId: string,
  seconds: number,
): Promise<StressReport["outbox"]> {
  const rows = await store.db
    .selectFrom("score")
    .select(({ fn }) => ["status", fn.countAll<string>().as("count")])
    .where("platform_id", "=", platformId)
    .groupBy("status")
    .execute();
  const of = (status: string) => Number(rows.find((row) => row.status === status)?.count ?? 0);
  const sent = of("sent");
  return {
    queued: rows.reduce((sum, { count }) => sum + Number(count), 0),
    sent,
    waiting: of("waiting"),
    dead: of("dead"),
    sentPerSecond: Math.round((sent / seconds) * 10) / 10,
    pace: platformOf(PLATFORM).scores.perSecond,
  };
}
