import { isAbsolute, relative, sep } from "node:path";
import { didYouMean, type Language } from "@hocvu/diagnostics";
import { type Target, targets } from "@hocvu/targets";
import { wordsIn } from "../language.ts";
import { ALL_TARGETS } from "../target-names.ts";
import { UsageError } from "../usage-error.ts";

/** The targets that a list such as `scorm12,web` names, each once; `all` names every one. Throws a {@link UsageError} for one that is unknown. */
export function chooseTargets(list: string, language: Language): readonly Target[] {
  const known = [...targets.keys()];
  const names = list
    .split(",")
    .map((name) => name.trim())
    .filter(Boolean);
  if (names.includes(ALL_TARGETS)) return [...targets.values()];
  return [...new Set(names.length > 0 ? names : [""])].map((name) => {
    const target = targets.get(name);
    if (target) return target;
    const quoted = known.map((one) => `\`${one}\``).join(", ");
    throw new UsageError(wordsIn(language).unknownTarget(name, quoted, didYouMean(name, known)));
  });
}

/** Relative to the working directory where that is shorter to read; never an empty path. */
export function shortest(path: string): string {
  const near = relative(process.cwd(), path);
  return (near === "" ? "." : isAbsolute(near) || near.startsWith("..") ? path : near)
    .split(sep)
    .join("/");
}

const isYaml = (path: string): boolean => /\.ya?ml$/.test(path);

/** What may be a course: `courses/*` names the glossary and the programme beside the courses too. */
export function withoutNeighbours(paths: readonly string[]): readonly string[] {
  const folders = paths.filter((path) => !isYaml(path));
  return folders.length > 0 ? folders : paths;
}
