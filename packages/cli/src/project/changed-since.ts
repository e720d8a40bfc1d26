import path, { dirname } from "node:path";
import { realPath } from "@hocvu/compiler";
import type { Language } from "@hocvu/diagnostics";
import { courseFolder } from "../commands/arguments.ts";
import { changedFiles } from "./git.ts";
import type { Plan } from "./plan.ts";
import { touchedCourses } from "./touched.ts";

/** The same plan without the courses that are as they were in `revision` of git. */
export async function onlyChanged(plan: Plan, revision: string, language: Language): Promise<Plan> {
  const named = [...new Set(plan.orders.flatMap(({ courses }) => courses))];
  const folder = plan.file === undefined ? (named[0] ?? ".") : dirname(plan.file);
  const files = await changedFiles(await courseFolder(folder), revision, language);
  const real = new Map(
    await Promise.all(
      named.map(async (course) => [course, await whole(await courseFolder(course))] as const),
    ),
  );
  const settings = [plan.file, plan.programme].flatMap((file) => file ?? []);
  const shared = await Promise.all(settings.map(whole));
  const touched = touchedCourses([...real.values()], { files, shared }, path);
  const orders = plan.orders.map((order) => ({
    ...order,
    courses: order.courses.filter((course) => touched.has(real.get(course) ?? "")),
  }));
  return { ...plan, orders };
}

/** As git names it, whatever links lead there. */
function whole(file: string): Promise<string> {
  return realPath(file).catch(() => path.resolve(file));
}
