import { readFile } from "node:fs/promises";
import type { Encoding } from "../text/lines.ts";
import { type View, viewOf } from "../text/view.ts";
import type { Checkup, CourseDesk } from "../workspace/course-desk.ts";
import { uriOf } from "./session.ts";
import type { Files } from "./to-protocol.ts";

/** Views of files that no editor has open, for as long as they are read alike. */
export type ClosedViews = Map<string, View>;

/** The files of a course as they were checked. `names` are those whose places are asked for. */
export async function filesOf(
  desk: CourseDesk,
  { result, documents }: Checkup,
  names: Iterable<string>,
  encoding: Encoding,
  closed: ClosedViews,
): Promise<Files> {
  const views = new Map<string, View>();
  for (const { path, view } of documents) views.set(desk.nameOf(path) ?? path, view);
  for (const name of new Set(names)) {
    const read = result.sourceOf(name);
    if (views.has(name) || read === undefined) continue;
    const known = closed.get(name);
    // Nobody but the disk knows how letters are composed in it, and how its lines end.
    const view = known?.read === read ? known : viewOf(await writtenAt(name, read), encoding);
    closed.set(name, view);
    views.set(name, view);
  }
  return {
    uriOf: (name) => uriOf(name, desk),
    viewOf: (name) => views.get(name),
  };
}

/** Files of a course, by their paths in it, as they are now. */
export async function viewsOf(
  desk: CourseDesk,
  paths: Iterable<string>,
  encoding: Encoding,
): Promise<ReadonlyMap<string, View>> {
  const views = new Map<string, View>();
  for (const path of new Set(paths)) {
    const open = desk.document(path)?.view;
    views.set(path, open ?? viewOf(await writtenAt(desk.named(path), ""), encoding));
  }
  return views;
}

/** As it lies on the disk; as it was read, if that is gone. Diagnostics name files composed, and so may not find one. */
async function writtenAt(name: string, read: string): Promise<string> {
  return readFile(name, "utf8").catch(() => read);
}
