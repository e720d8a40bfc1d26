import type { PackageKind } from "../kind.ts";

/** How addresses of a platform's own lead to files; undefined for what leads to something that is not a file. */
export type Lead = (url: string) => string | undefined;

/** Signs for places in a platform, such as `$IMS-CC-FILEBASE$` (Common Cartridge 1.1, 4.4.1) and Canvas's `$WIKI_REFERENCE$`. */
const PLACEHOLDER = /^(?:\$|%24)[A-Z][A-Z_-]*(?:\$|%24)/;

export function leadIn(kind: PackageKind | undefined, names: readonly string[]): Lead {
  const nested = names.includes("course/course.xml");
  if (kind === "olx" || (!kind && nested)) return leadInOpenEdx(names, nested ? "course/" : "");
  // What stands behind it is found where the platform unpacks the cartridge.
  if (kind === "cartridge") return (url) => (PLACEHOLDER.test(url) ? undefined : url);
  return (url) => url;
}

/** `/static/` is the folder of that name, whose files go by the names that Studio gives them. */
function leadInOpenEdx(names: readonly string[], root: string): Lead {
  const folder = `${root}static/`;
  const assets = new Map(
    names
      .filter((name) => name.startsWith(folder))
      .map((name) => [assetName(name.slice(folder.length)), name]),
  );
  return (url) => {
    const [, name, rest = ""] = /^\/static\/([^?#]*)(.*)$/s.exec(url) ?? [];
    if (name !== undefined) return `/${assets.get(name) ?? folder + name}${rest}`;
    // `/jump_to_id/…` and what else Open edX answers itself.
    return url.startsWith("/") ? undefined : url;
  };
}

/** In one folder, and without blanks and the like: `AssetLocator.clean_keeping_underscores` of Open edX. */
function assetName(path: string): string {
  return path.replace(/[^\p{L}\p{N}_.%-]/gu, "_");
}
