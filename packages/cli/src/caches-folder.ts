import { homedir } from "node:os";
import { join } from "node:path";

/** The user's folder for caches; undefined where there is no home, as in a container that runs as an unknown user. */
export function cachesFolder(
  { XDG_CACHE_HOME }: NodeJS.ProcessEnv,
  home: () => string = homedir,
): string | undefined {
  if (XDG_CACHE_HOME) return XDG_CACHE_HOME;
  try {
    return join(home(), ".cache");
  } catch {
    // `os.homedir` throws where neither HOME nor the list of users names one.
    return undefined;
  }
}
