import type { PackageFile } from "@hocvu/archive";
import { type Course, isActiveFile, slug } from "@hocvu/model";
import type { ExchangeKit } from "../format.ts";

/** The course's files as a package has them: in one folder, under names that every server and program takes. */
export interface PackagedFiles {
  /** The address of one in the package; it goes along from now on. */
  address(path: string): string;
  /** All that went along, by their paths in the course. */
  readonly used: ReadonlyMap<string, PackageFile>;
}

export function packagedFiles({ assets }: Pick<Course, "assets">, kit: ExchangeKit): PackagedFiles {
  const used = new Map<string, PackageFile>();
  const names = new Map<string, string>();
  const taken = new Set<string>();
  const nameOf = (path: string): string => {
    const known = names.get(path);
    if (known !== undefined) return known;
    const [stem, ending] = partsOf(kit.asset(path).path);
    for (let n = 1; ; n++) {
      const name = `media/${stem}${n === 1 ? "" : `-${n}`}${ending}`;
      if (taken.has(name)) continue;
      taken.add(name);
      names.set(path, name);
      return name;
    }
  };
  // All of them in the course's order, so that a name doesn't hang on which is met first.
  for (const path of assets) nameOf(path);
  return {
    used,
    address(path) {
      const name = nameOf(path);
      if (!used.has(path)) used.set(path, { path: name, content: kit.asset(path).content });
      return name;
    },
  };
}

/** Name and ending; what would be run where it is served goes along as text. */
function partsOf(path: string): readonly [stem: string, ending: string] {
  const name = path.split("/").at(-1) ?? path;
  const isActive = isActiveFile(path);
  const dot = isActive ? -1 : name.lastIndexOf(".");
  const ending = isActive ? ".txt" : dot > 0 ? name.slice(dot).toLowerCase() : "";
  const stem = slug((dot > 0 ? name.slice(0, dot) : name).replaceAll(".", "-")) || "tep";
  return [stem, /^\.[a-z0-9]+$/.test(ending) ? ending : ""];
}
