import { realpath } from "node:fs/promises";
import {
  type CheckResult,
  checkProgrammes,
  type Programme,
  type ProgrammeFile,
  readProgrammeFile,
} from "@hocvu/compiler";
import {
  capAlike,
  type Diagnostic,
  didYouMean,
  type Language,
  sortDiagnostics,
} from "@hocvu/diagnostics";
import { diskReason } from "../disk-reason.ts";
import { wordsIn } from "../language.ts";
import { UsageError } from "../usage-error.ts";
import { nameOf, shortest } from "./arguments.ts";

export interface OpenedProgramme {
  readonly path: string;
  /** The path and, where not all is compared, the courses that are. */
  readonly label: string;
  readonly file: ProgrammeFile;
  /** The courses to compare; all that the file names if left out. */
  readonly only?: ReadonlySet<string>;
}

/**
 * Reads what `--programme` names: `FILE`, or `FILE#ID,ID` for the programmes of those courses alone. Throws a
 * {@link UsageError} for a file that cannot be read and for a course that the file does not name.
 */
export async function openProgramme(named: string, language: Language): Promise<OpenedProgramme> {
  const words = wordsIn(language);
  // A shell's variable that is not set.
  if (named === "") throw new UsageError(words.missingValue("--programme"));
  const [, written = named, ids] = /^(.*?)(?:#([^#/\\]*))?$/.exec(named) ?? [];
  const path = nameOf(written);
  const file = await readProgrammeFile(path).catch((error) => {
    throw new UsageError(words.cannotRead(shortest(written), diskReason(error, language)));
  });
  if (ids === undefined) return { path, label: path, file };
  const only = new Set(
    ids
      .split(",")
      .map((id) => id.trim())
      .filter(Boolean),
  );
  if (only.size === 0) throw new UsageError(words.missingValue(`${path}#`));
  const known = file.value?.programmes.map(({ course }) => course) ?? [];
  // In a file with errors, the one that was meant may be the one that could not be read.
  const missing = file.diagnostics.length > 0 ? [] : [...only].filter((id) => !known.includes(id));
  for (const id of missing) {
    throw new UsageError(words.unknownProgramme(id, path, known.join(", "), didYouMean(id, known)));
  }
  return { path, label: `${path}#${[...only].join(",")}`, file, only };
}

/** What the file and the courses have wrong beside each other, in the order of its lines. */
export function compareWithProgramme(
  { file: { value, diagnostics }, only }: OpenedProgramme,
  results: readonly CheckResult[],
): Diagnostic[] {
  if (!value) return [...diagnostics];
  const programmes = value.programmes.filter(({ course }) => !only || only.has(course));
  const courses = results.flatMap(({ understood }) => understood ?? []);
  const allRead = results.every(({ understood }) => understood?.whole);
  return capAlike(
    sortDiagnostics([
      ...diagnostics,
      ...checkProgrammes(programmes, value.placeAt, courses, allRead),
    ]),
  );
}

/** The programme of the course `id`. Throws a {@link UsageError} where the file has none. */
export function programmeOf(
  id: string,
  { path, file }: OpenedProgramme,
  language: Language,
): Programme {
  const programmes = file.value?.programmes ?? [];
  const found = programmes.find(({ course }) => course === id);
  if (found) return found;
  const known = programmes.map(({ course }) => course);
  throw new UsageError(
    wordsIn(language).unknownProgramme(id, path, known.join(", "), didYouMean(id, known)),
  );
}

export async function isSameFile(one: string, other: string): Promise<boolean> {
  const paths = await Promise.all([one, other].map((path) => realpath(path).catch(() => path)));
  return paths[0] === paths[1];
}
