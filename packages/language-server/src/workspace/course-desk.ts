import { basename, dirname, relative, sep } from "node:path";
import {
  type CheckResult,
  check,
  type FixedTexts,
  fixTexts,
  nameOfFolder,
  processMemory,
} from "@hocvu/compiler";
import { folderMemory, formatCourse, readFolder, type SourceFolder } from "@hocvu/markdown";
import { type CourseNames, courseNames } from "../names/course-names.ts";
import type { Document } from "./documents.ts";

export type Targets = Parameters<typeof check>[1];

/** What the compiler says of a course, and which files it read as an editor had them. */
export interface Checkup {
  readonly result: CheckResult;
  readonly documents: readonly Document[];
}

/** One course that is being written. */
export interface CourseDesk {
  /** Its folder. */
  readonly root: string;
  /** What diagnostics call it. */
  readonly folder: string;
  /** What checking gave last, perhaps of files as they were before. */
  readonly latest: Checkup | undefined;
  /** Something was written in it, or in a file right above it. */
  touch(): void;
  /** What the compiler says of the course as it is now: with files as the editor has them, and all others as they are on the disk. */
  check(): Promise<Checkup>;
  /** The folder as it is now. */
  read(): Promise<SourceFolder | undefined>;
  /** What mending all that is mechanical makes of its texts. */
  mended(): Promise<FixedTexts | undefined>;
  /** The text of the file at a path in the course, written as `hocvu format` does; undefined where it is so already. */
  formatted(path: string): Promise<string | undefined>;
  /** What diagnostics call the file at `path`; undefined for one that is no part of it. */
  nameOf(path: string): string | undefined;
  /** The path in the course, `../` before that of a file right above it, of a file that diagnostics name. */
  within(name: string): string;
  /** The other way round. */
  named(path: string): string;
  /** What stands in its files. */
  readonly names: CourseNames;
  /** The file at a path in the course, if the editor has it open. */
  document(path: string): Document | undefined;
}

export function courseDesk(
  root: string,
  targets: Targets,
  open: () => Iterable<Document>,
): CourseDesk {
  const remembered = processMemory();
  const names = courseNames();
  const memory = folderMemory();
  const folder = nameOfFolder(root);
  const above = nameOfFolder(dirname(root));
  let changes = 0;
  let checked = -1;
  let checking: Promise<Checkup> | undefined;
  let latest: Checkup | undefined;

  /** `../` and its name for a file right above the course. */
  function pathOf(path: string): string | undefined {
    const inside = relative(root, path).split(sep).join("/").normalize("NFC");
    if (inside === `../${basename(path).normalize("NFC")}`) return inside;
    return inside === "" || inside.startsWith("../") || /^[a-z]:/i.test(inside)
      ? undefined
      : inside;
  }

  const named = (path: string) =>
    path.startsWith("../") ? `${above}/${path.slice(3)}` : `${folder}/${path}`;
  const own = () => [...open()].filter(({ path }) => pathOf(path) !== undefined);

  const reading = (documents: readonly Document[]) => {
    const unsaved = new Map(documents.map(({ path, bytes }) => [pathOf(path) ?? "", bytes]));
    return readFolder(root, { unsaved, memory });
  };

  async function run(): Promise<Checkup> {
    const at = changes;
    const documents = own();
    const read = await reading(documents);
    const result = await check(root, targets, { read, memory: remembered() });
    checked = at;
    latest = { result, documents };
    return latest;
  }

  return {
    root,
    folder,
    names,
    get latest() {
      return latest;
    },
    touch() {
      changes++;
    },
    async check() {
      // Who asks while something older is being checked waits for the next.
      while (checking) await checking.catch(() => undefined);
      if (latest && checked === changes) return latest;
      checking = run();
      try {
        return await checking;
      } finally {
        checking = undefined;
      }
    },
    read: async () => (await reading(own())).value,
    async mended() {
      const { value } = await reading(own());
      return value && fixTexts(value);
    },
    async formatted(path) {
      const { value } = await reading(own());
      const [one] = value ? await formatCourse(value, { only: path }) : [];
      return one?.text;
    },
    nameOf(path) {
      const inside = pathOf(path);
      if (inside === undefined) return undefined;
      return named(inside);
    },
    named,
    document: (path) => own().find((one) => pathOf(one.path) === path),
    within(name) {
      if (name.startsWith(`${folder}/`)) return name.slice(folder.length + 1);
      return name.startsWith(`${above}/`) ? `../${name.slice(above.length + 1)}` : name;
    },
  };
}
