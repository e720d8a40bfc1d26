import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import { writeZip } from "@hocvu/archive";
import type { Figure } from "./main.ts";
import { packageOf } from "./packages.ts";
import { syntheticCourse } from "./synthetic-course.ts";

/** How long compiling takes, as ratios: of ten times the course, and of packing the same files alone. */
export async function compiling(): Promise<readonly Figure[]> {
  const [small, large] = [await syntheticCourse(20, 5), await syntheticCourse(200, 5)];
  await packageOf(small);
  const one = await seconds(() => packageOf(small));
  const ten = await seconds(() => packageOf(large));
  const files = [...(await packageOf(large))].map(([path, content]) => ({ path, content }));
  const zipping = await seconds(async () => {
    const output = new PassThrough();
    await Promise.all([buffer(output), writeZip(files, output)]);
  });
  return [
    { name: "200 modules (1,000 pages), compiled without a cache", value: ten, unit: "s" },
    { name: "200 modules ÷ 20 modules", value: ten / one, unit: "×", budget: 12 },
    { name: "compiling ÷ zipping alone", value: ten / zipping, unit: "×" },
  ];
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}
