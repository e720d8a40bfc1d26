import { check, nameOfFolder, processMemory } from "@hocvu/compiler";
import { readFolder } from "@hocvu/markdown";
import { targets } from "@hocvu/targets";
import type { RunTimeName } from "./run-times.ts";
import { spotsOf } from "./spots.ts";
import type { Version } from "./version.ts";

/** Reads a course as it would be with `text` in the place of what its file holds, and writes nothing. */
export type CheckText = (
  file: string,
  text: string,
  runTime: RunTimeName,
) => Promise<Version | undefined>;

/** Undefined for a file that the course does not have, or that cannot be read. */
export function createTextCheck(root: string): CheckText {
  const memory = processMemory();
  const name = nameOfFolder(root);
  return async (file, text, runTime) => {
    const { value: folder, diagnostics } = await readFolder(root);
    const path = file.normalize("NFC");
    const own = folder?.texts.find((one) => one.path === path);
    const target = targets.get(runTime);
    if (!folder || !own || own.refused || !target) return undefined;
    const texts = folder.texts.map((one) =>
      one === own ? { path, text: text.normalize("NFC") } : one,
    );
    const { understood, sourceOf, ...found } = await check(root, [target], {
      read: { value: { ...folder, texts }, diagnostics },
      memory: memory(),
      photos: "as-is",
    });
    return {
      number: 0,
      shown: undefined,
      understood,
      diagnostics: found.diagnostics,
      sourceOf,
      root: name,
      spotOf: understood ? spotsOf(understood, sourceOf) : () => undefined,
    };
  };
}
