import { join } from "node:path";
import type { BuildCache } from "@hocvu/compiler";
import { cachesFolder } from "./caches-folder.ts";

/** Set when the command is bundled: changes with everything that a build depends on but its sources. */
declare const HOCVU_EDITION: string | undefined;

/** Where builds are remembered: in the user's cache folder; nowhere when run from source, without a home or with HOCVU_CACHE=off. */
export function caching(env: NodeJS.ProcessEnv): { readonly cache?: BuildCache } {
  if (typeof HOCVU_EDITION === "undefined" || env.HOCVU_CACHE === "off") return {};
  const caches = cachesFolder(env);
  if (caches === undefined) return {};
  // Node.js brings its own compression along.
  const edition = `${HOCVU_EDITION} ${process.version} ${process.arch}`;
  return { cache: { folder: join(caches, "hocvu", "builds"), edition } };
}
