import type { PackageFile } from "@hocvu/archive";
import { type Course, stateKey } from "@hocvu/model";
import type { LayoutKit } from "../target.ts";
import { layOutPlayer, type PlayerOptions } from "./lay-out-player.ts";
import { type Part, partsOf } from "./parts.ts";

/** A part as a manifest names it. */
export interface LaidOutPart extends Part {
  /** Addresses of its files, what is to be opened first. */
  readonly files: readonly string[];
  /** An identifier for its place in a manifest, short where there are many: some lists of them are limited. */
  readonly item: string;
}

/** The files of every part, each once however many parts have it, and which part has which. */
export function layOutParts(
  course: Course,
  kit: LayoutKit,
  runtime: string,
  options: Pick<PlayerOptions, "iri"> = {},
): { readonly parts: readonly LaidOutPart[]; readonly files: readonly PackageFile[] } {
  const all = new Map<string, PackageFile>();
  const parts = partsOf(course, kit.structure ?? "single").map((part) => {
    const { start, first } = part;
    const files = layOutPlayer(part.course, kit, runtime, { ...options, start, first });
    for (const file of files) all.set(file.path, file);
    return { ...part, files: files.map(({ path }) => path), item: itemOf(part, course) };
  });
  return { parts, files: [...all.values()] };
}

/** Of a module the key of its id, which the check of ids keeps apart. */
export function itemOf({ id }: Pick<Part, "id">, course: Pick<Course, "id">): string {
  const isModule = id.startsWith(`${course.id}.`) && !id.endsWith("._exam");
  return isModule ? `m${stateKey(id.slice(course.id.length + 1))}` : `item-${id}`;
}
