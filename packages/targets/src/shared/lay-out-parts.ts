import type { PackageFile } from "@hocvu/archive";
import type { Course } from "@hocvu/model";
import type { LayoutKit } from "../target.ts";
import { layOutPlayer, type PlayerOptions } from "./lay-out-player.ts";
import { type Part, partsOf } from "./parts.ts";
import { sealKeyOf } from "./seal-key.ts";

/** A part as a manifest names it. */
export interface LaidOutPart extends Part {
  /** Addresses of its files, what is to be opened first. */
  readonly files: readonly string[];
  /** Identifiers of its place and of its files; letters, digits, `-` and `_` alone, as some platforms take no dot. */
  readonly item: string;
  readonly sco: string;
  /** Of what it is rated by. */
  readonly objective: string;
}

/** The files of every part, each once however many parts have it, and which part has which. */
export function layOutParts(
  course: Course,
  kit: LayoutKit,
  runtime: string,
  options: Pick<PlayerOptions, "iri"> = {},
): { readonly parts: readonly LaidOutPart[]; readonly files: readonly PackageFile[] } {
  const all = new Map<string, PackageFile>();
  // One player for all.
  const sealKey = sealKeyOf(course);
  const parts = partsOf(course, kit.structure ?? "single").map((part) => {
    const { start, first, ending } = part;
    const files = layOutPlayer(part.course, kit, runtime, {
      ...options,
      start,
      first,
      ending,
      sealKey,
    });
    for (const file of files) all.set(file.path, file);
    const { name } = part;
    return {
      ...part,
      files: files.map(({ path }) => path),
      item: itemOf(part, course),
      sco: `sco-${name}`,
      objective: `obj-${name}`,
    };
  });
  return { parts, files: [...all.values()] };
}

/** Short where there are many: some lists of them are limited. */
export function itemOf(part: Part, course: Pick<Course, "id">): string {
  return part.id === course.id ? `item-${part.name}` : part.name;
}
