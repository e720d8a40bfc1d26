import type { PackageFile } from "@hocvu/archive";
import { compile, nameOfFolder, processMemory } from "@hocvu/compiler";
import { type Diagnostic, type PlaceAt, sortDiagnostics } from "@hocvu/diagnostics";
import type { Course } from "@hocvu/model";
import { targets } from "@hocvu/targets";
import { oneByOne } from "../sources/one-by-one.ts";
import { playableCourse } from "./playable-course.ts";
import type { RunTimeName } from "./run-times.ts";
import { spotsOf } from "./spots.ts";
import { TELLING_NAME } from "./telling-name.ts";
import type { Shown, Version } from "./version.ts";

/** Makes what is shown of the course in one folder: a run-time at a time, and only what somebody looks at. */
export interface Workshop {
  /** The course as it lies in the folder now, unless it was made since it last changed. */
  make(runTime: RunTimeName): Promise<Version>;
  /** Something in the folder has changed. */
  change(): void;
  /** What was made last, of whatever run-time. */
  latest(): Version | undefined;
  /** What can be played now, run-time by run-time. */
  shown(): readonly Shown[];
  /** The file at `path`, of the version that is shown or of one before: a page may still ask for its parts. */
  file(runTime: RunTimeName, path: string): PackageFile | undefined;
}

interface Bench {
  readonly change: number;
  readonly making: Promise<Version>;
}

/** Versions that are kept besides the newest: on a busy machine a page asks for its parts when the next ones are made. */
const KEPT = 4;

/** What else there is to say of a course, each at its place: what learners' answers tell of its questions. */
export type Findings = (course: Course, placeAt: PlaceAt) => readonly Diagnostic[];

export function createWorkshop(root: string, findings: Findings = () => []): Workshop {
  const memory = processMemory();
  const benches = new Map<RunTimeName, Bench>();
  const kept = new Map<RunTimeName, readonly Shown[]>();
  let changes = 0;
  let made = 0;
  let latest: Version | undefined;
  const inTurn = oneByOne();

  async function build(runTime: RunTimeName): Promise<Version> {
    const target = targets.get(runTime);
    if (!target) throw new Error(`no target ${runTime}`);
    const result = await compile(root, [target], {
      optimize: false,
      contest: "whole",
      memory: memory(),
      sourceLines: true,
      rescue: playableCourse,
    });
    const { value, understood, diagnostics, sourceOf } = result;
    made++;
    const number = made;
    const before = kept.get(runTime) ?? [];
    const files = value?.packages[0]?.files;
    if (value && files) {
      const shown: Shown = {
        number,
        course: value.course,
        sourceOf,
        files: sharing(files, before[0]?.files),
      };
      kept.set(runTime, [shown, ...before.slice(0, KEPT)]);
    }
    latest = {
      number,
      shown: kept.get(runTime)?.[0],
      understood,
      diagnostics:
        value && understood
          ? sortDiagnostics([...diagnostics, ...findings(value.course, understood.placeAt)])
          : diagnostics,
      sourceOf,
      root: nameOfFolder(root),
      spotOf: understood ? spotsOf(understood, sourceOf) : () => undefined,
    };
    return latest;
  }

  return {
    make(runTime) {
      const bench = benches.get(runTime);
      if (bench?.change === changes) return bench.making;
      // One after the other: each takes all of a processor.
      const making = inTurn(() => build(runTime));
      benches.set(runTime, { change: changes, making });
      return making;
    },
    change() {
      changes++;
    },
    latest: () => latest,
    shown: () => [...kept.values()].flatMap(([latest]) => latest ?? []),
    file(runTime, path) {
      for (const { files } of kept.get(runTime) ?? []) {
        const found = files.get(path);
        if (found) return found;
      }
      return undefined;
    },
  };
}

/** By their paths; those that were there `before` under a name that tells their content are not kept twice. */
function sharing(
  files: readonly PackageFile[],
  before: ReadonlyMap<string, PackageFile> | undefined,
): ReadonlyMap<string, PackageFile> {
  return new Map(
    files.map((file) => {
      const { path } = file;
      return [path, (TELLING_NAME.test(path) ? before?.get(path) : undefined) ?? file];
    }),
  );
}
