import type {
  PublishDiagnosticsParams,
  Diagnostic as Told,
} from "vscode-languageserver-protocol/node";
import type { Checkup, CourseDesk } from "../workspace/course-desk.ts";
import { type ClosedViews, filesOf } from "./course-files.ts";
import type { Settings } from "./settings.ts";
import { toProtocol } from "./to-protocol.ts";

/** Tells a client what was found in which file, and nothing twice. */
export interface Publisher {
  publish(desk: CourseDesk, checkup: Checkup): Promise<void>;
}

/** More hints from `extra`, which are about one file, go along with its diagnostics. */
export function createPublisher(
  settings: Settings,
  send: (params: PublishDiagnosticsParams) => Promise<void>,
  extra: (desk: CourseDesk, checkup: Checkup) => ReadonlyMap<string, readonly Told[]>,
): Publisher {
  /** By address and course: a glossary may be told of by several. */
  const told = new Map<string, Map<string, readonly Told[]>>();
  const sent = new Map<string, string>();
  const closed: ClosedViews = new Map();

  async function tell(uri: string, version?: number): Promise<void> {
    const all = [...(told.get(uri)?.values() ?? [])].flat();
    const diagnostics = [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
    const now = JSON.stringify([version ?? null, diagnostics]);
    if ((sent.get(uri) ?? "[null,[]]") === now) return;
    if (diagnostics.length === 0 && version === undefined) sent.delete(uri);
    else sent.set(uri, now);
    await send({ uri, diagnostics, ...(version === undefined ? {} : { version }) });
  }

  function replace(root: string, found: ReadonlyMap<string, readonly Told[]>): ReadonlySet<string> {
    const touched = new Set(found.keys());
    for (const [uri, courses] of told) if (courses.has(root)) touched.add(uri);
    for (const uri of touched) {
      const courses = told.get(uri) ?? new Map<string, readonly Told[]>();
      const own = found.get(uri) ?? [];
      if (own.length > 0) courses.set(root, own);
      else courses.delete(root);
      if (courses.size > 0) told.set(uri, courses);
      else told.delete(uri);
    }
    return touched;
  }

  return {
    async publish(desk, checkup) {
      const { diagnostics } = checkup.result;
      const names = diagnostics.flatMap(({ place, related = [] }) => [
        ...(place ? [place.file] : []),
        ...related.map((one) => one.place.file),
      ]);
      const files = await filesOf(desk, checkup, names, settings.encoding, closed);
      const found = new Map<string, Told[]>();
      const add = (uri: string, one: Told) => found.set(uri, [...(found.get(uri) ?? []), one]);
      for (const one of diagnostics) {
        const uri = files.uriOf(one.place?.file ?? `${desk.folder}/course.md`);
        add(uri, toProtocol(one, settings.language, files));
      }
      for (const [uri, more] of extra(desk, checkup)) for (const one of more) add(uri, one);
      const versions = new Map(checkup.documents.map(({ uri, version }) => [uri, version]));
      const touched = replace(desk.root, found);
      // Whoever hears of a version has heard of all else that was found with it.
      for (const uri of touched) if (!versions.has(uri)) await tell(uri);
      for (const [uri, version] of versions) await tell(uri, version);
    },
  };
}
