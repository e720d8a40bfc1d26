import { fileURLToPath, pathToFileURL } from "node:url";
import { type KnownCourse, knownCourse } from "../known-course.ts";
import type { Position } from "../text/lines.ts";
import type { View } from "../text/view.ts";
import {
  type Checkup,
  type CourseDesk,
  courseDesk,
  type Targets,
} from "../workspace/course-desk.ts";
import type { Document } from "../workspace/documents.ts";
import { coursesOf, type IsFile, isFileOnDisk } from "../workspace/find-courses.ts";
import type { Settings } from "./settings.ts";
import { createSpelling, type Spelling } from "./spelling-hints.ts";

/** What one editor has open, and the courses that it is a part of. */
export interface Session {
  readonly settings: Settings;
  readonly documents: Map<string, Document>;
  readonly spelling: Spelling;
  desks(): Iterable<CourseDesk>;
  /** Those of all courses that a file may be a part of. */
  desksOf(path: string): Promise<readonly CourseDesk[]>;
  /** A place in an open document, in what is known of its course. */
  spot(uri: string, position: Position): Promise<Spot | undefined>;
  /** The document as part of a course; undefined where it is none. */
  page(uri: string): Promise<OpenPage | undefined>;
}

export interface OpenPage {
  readonly desk: CourseDesk;
  readonly document: Document;
  readonly view: View;
  /** Relative to the course folder. */
  readonly file: string;
}

export interface Spot extends OpenPage {
  /** In what is read. */
  readonly offset: number;
  readonly checkup: Checkup;
  /** Nothing where the course could not be read at all. */
  readonly known: KnownCourse | undefined;
}

export function createSession(settings: Settings, targets: Targets): Session {
  const documents = new Map<string, Document>();
  const desks = new Map<string, CourseDesk>();
  const isOpen = (path: string) => [...documents.values()].some((one) => one.path === path);
  const isFile: IsFile = async (path) => isOpen(path) || isFileOnDisk(path);

  function deskAt(root: string): CourseDesk {
    const known = desks.get(root);
    if (known) return known;
    const desk = courseDesk(root, targets, () => documents.values());
    desks.set(root, desk);
    return desk;
  }

  async function page(uri: string): Promise<OpenPage | undefined> {
    const document = documents.get(uri);
    if (!document) return undefined;
    const [root] = await coursesOf(document.path, isFile);
    if (root === undefined) return undefined;
    const desk = deskAt(root);
    const name = desk.nameOf(document.path);
    if (name === undefined) return undefined;
    return { desk, document, view: document.view, file: desk.within(name) };
  }

  return {
    settings,
    documents,
    spelling: createSpelling(settings),
    desks: () => desks.values(),
    page,
    async desksOf(path) {
      return (await coursesOf(path, isFile)).map(deskAt);
    },
    async spot(uri, position) {
      const open = await page(uri);
      if (!open) return undefined;
      const checkup = open.desk.latest ?? (await open.desk.check());
      return {
        ...open,
        checkup,
        offset: open.view.offsetAt(position),
        known: known(checkup, open.desk),
      };
    },
  };
}

export function known({ result }: Checkup, desk: CourseDesk): KnownCourse | undefined {
  const { understood } = result;
  return understood && knownCourse(understood, desk.folder);
}

/** The path of a file on the disk; undefined for what is no file. */
export function pathOf(uri: string): string | undefined {
  try {
    return uri.startsWith("file:") ? fileURLToPath(uri) : undefined;
  } catch {
    return undefined;
  }
}

/** What the client calls a file that diagnostics name: as it does itself, if it has it open. */
export function uriOf(name: string, desk: CourseDesk): string {
  return desk.document(desk.within(name))?.uri ?? pathToFileURL(name).href;
}
