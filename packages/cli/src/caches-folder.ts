import { homedir } from "node:os";
import { join } from "node:path";
import { homeFolder } from "./home-folder.ts";

/** The user's folder for caches; undefined where there is no home. */
export function cachesFolder(
  { XDG_CACHE_HOME }: NodeJS.ProcessEnv,
  read: () => string = homedir,
): string | undefined {
  if (XDG_CACHE_HOME) return XDG_CACHE_HOME;
  const home = homeFolder(read);
  return home === undefined ? undefined : join(home, ".cache");
}
