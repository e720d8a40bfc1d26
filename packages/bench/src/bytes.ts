import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { targets } from "@hocvu/targets";
import type { Figure } from "./main.ts";
import { packageOf, repository } from "./packages.ts";

const KB = 1000;

/** What a learner's browser loads, of every target that has a player. */
export async function bytes(): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const { id, container } of targets.values()) {
    if (container !== "zip") continue;
    const files = await packageOf(join(repository, "courses/nguoi-dan"), id);
    const code = [...files]
      .filter(([path]) => /^player.*\.(js|css)$/.test(path))
      .map(([, content]) => content);
    const sum = (size: (file: Uint8Array) => number) =>
      code.reduce((total, file) => total + size(file), 0) / KB;
    figures.push(
      {
        name: `${id}: JavaScript + CSS, gzip`,
        value: sum((file) => gzipSync(file).length),
        unit: "kB",
        budget: 26,
      },
      {
        name: `${id}: JavaScript + CSS`,
        value: sum((file) => file.length),
        unit: "kB",
        budget: 90,
      },
    );
  }
  return figures;
}
