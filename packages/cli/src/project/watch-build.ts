import { type FSWatcher, watch } from "node:fs";
import { dirname, resolve } from "node:path";
import { PROJECT_FILE, watchCourse } from "@hocvu/compiler";
import { courseFolder, shortest } from "../commands/arguments.ts";
import type { BuildOptions } from "../commands/build.ts";
import { exitStatus } from "../exit-status.ts";
import { wordsIn } from "../language.ts";
import { line } from "../print.ts";
import type { Output } from "../report.ts";
import { UsageError, WriteError } from "../usage-error.ts";
import { buildPlan } from "./build-plan.ts";
import type { Plan } from "./plan.ts";

/** Builds a plan, and again what of it was saved, until the user ends it. What could not be built waits for the next change. */
export async function watchBuild(
  makePlan: () => Promise<Plan>,
  options: BuildOptions,
  output: Output,
): Promise<number> {
  const words = wordsIn(options.language);
  const interruptible = output.interruptible ?? ((work) => work(new AbortController().signal));
  const attempt = async (plan: Plan) => {
    try {
      await buildPlan(plan, options, output);
    } catch (error) {
      if (!(error instanceof UsageError || error instanceof WriteError)) throw error;
      output.stderr(line(`${words.usageError}: ${error.message}`));
    }
  };
  let plan = await makePlan();
  await interruptible(async (signal) => {
    // Watched before it is built: what is saved meanwhile is a change.
    let watching = await watchPlan(plan);
    await attempt(plan);
    output.stderr(line(words.project.watching(coursesOf(plan).length)));
    while (!signal.aborted) {
      const changed = await watching.next(signal);
      if (!changed) break;
      const before = new Set(coursesOf(plan));
      const next = await makePlan().catch((error) => {
        if (!(error instanceof UsageError)) throw error;
        output.stderr(line(`${words.usageError}: ${error.message}`));
      });
      if (!next) continue;
      const isOther =
        changed === "all" || coursesOf(next).join("\0") !== coursesOf(plan).join("\0");
      plan = next;
      const isDue = (course: string) =>
        changed === "all" || changed.has(course) || !before.has(course);
      const due = coursesOf(plan).filter(isDue);
      if (isOther) {
        watching.close();
        watching = await watchPlan(plan);
      }
      if (due.length === 0 && changed !== "all") continue;
      output.stderr(line(words.project.rebuilding(due.map((course) => shortest(course)))));
      const orders = plan.orders.map((order) => ({
        ...order,
        courses: order.courses.filter(isDue),
      }));
      await attempt({ ...plan, orders });
    }
    watching.close();
    output.stderr(line(words.project.watchEnded));
  }, true);
  return exitStatus.fine;
}

function coursesOf({ orders }: Plan): readonly string[] {
  return [...new Set(orders.flatMap(({ courses }) => courses))];
}

interface Watching {
  /** The courses that changed, `all` where the settings did; undefined once it was broken off. */
  next(signal: AbortSignal): Promise<ReadonlySet<string> | "all" | undefined>;
  close(): void;
}

/** Hears of all that a plan is made of. */
async function watchPlan(plan: Plan): Promise<Watching> {
  const watchers: { close(): void }[] = [];
  let changed = new Set<string>();
  let all = false;
  let tell: (() => void) | undefined;
  const except = resolve(plan.out);
  for (const course of coursesOf(plan)) {
    const folder = resolve(await courseFolder(course));
    const hear = () => {
      changed.add(course);
      tell?.();
    };
    watchers.push(...started(() => watchCourse(folder, hear, except)));
  }
  const settings = plan.file === undefined ? undefined : resolve(plan.file);
  const around = new Set(coursesOf(plan).map((course) => dirname(resolve(course))));
  if (settings !== undefined) around.add(dirname(settings));
  for (const folder of settings === undefined ? [] : around) {
    const hear = (event: string, name: string | null) => {
      if (name === PROJECT_FILE) all = true;
      // A course may have come, or have gone.
      else if (event !== "rename") return;
      tell?.();
    };
    watchers.push(...started(() => watch(folder, hear).on("error", () => tell?.())));
  }
  return {
    next: (signal) =>
      new Promise((done) => {
        let timer: NodeJS.Timeout | undefined;
        const end = (result: ReadonlySet<string> | "all" | undefined) => {
          clearTimeout(timer);
          signal.removeEventListener("abort", stop);
          tell = undefined;
          changed = new Set();
          all = false;
          done(result);
        };
        const stop = () => end(undefined);
        tell = () => {
          clearTimeout(timer);
          timer = setTimeout(() => end(all ? "all" : changed), PAUSE);
        };
        signal.addEventListener("abort", stop, { once: true });
        if (signal.aborted) stop();
        else if (all || changed.size > 0) tell();
      }),
    close: () => {
      for (const watcher of watchers) watcher.close();
    },
  };
}

/** What is saved together is one change, in milliseconds. */
const PAUSE = 50;

/** A folder that is not there has nothing to be heard of: the build tells what is missing. */
function started(start: () => { close(): void } | FSWatcher): { close(): void }[] {
  try {
    return [start()];
  } catch {
    return [];
  }
}
