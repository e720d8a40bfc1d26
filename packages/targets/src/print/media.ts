import type { PackageFile } from "@hocvu/archive";
import type { Course } from "@hocvu/model";
import { assetName } from "../shared/package-names.ts";
import type { LayoutKit } from "../target.ts";

export interface Media {
  /** Where a file of the course lies beside the documents. */
  address(path: string): string;
  /** The files that were asked for, in the course's order. */
  named(): readonly PackageFile[];
}

export function mediaOf(course: Course, kit: Pick<LayoutKit, "asset">): Media {
  const asked = new Set<string>();
  const fileOf = (path: string): PackageFile => {
    const { content, digest, path: current } = kit.asset(path);
    return { path: `media/${assetName(current, digest)}`, content };
  };
  return {
    address(path) {
      asked.add(path);
      return fileOf(path).path;
    },
    named: () => course.assets.filter((path) => asked.has(path)).map(fileOf),
  };
}
