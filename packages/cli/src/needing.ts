import { createRequire } from "node:module";
import type { Language } from "@hocvu/diagnostics";
import { wordsIn } from "./language.ts";
import { UsageError } from "./usage-error.ts";
import { version } from "./version.ts";

/** What is installed by those who use it, so that writing a course takes no database and no server. */
export type Apart = "@hocvu/exchange" | "@hocvu/results" | "@hocvu/service";

/**
 * What `load` gives, which imports the package `name`. Throws a {@link UsageError} that says how to install it where it
 * is not, is of another version, or does not load, as where half of it is missing.
 */
export async function needing<T>(
  name: Apart,
  load: () => Promise<T>,
  language: Language,
): Promise<T> {
  const { notInstalled, otherVersion, notLoading } = wordsIn(language).apart;
  const found = installedVersion(name);
  if (found === undefined) throw new UsageError(notInstalled(name, howToInstall(name)));
  if (found !== version) {
    throw new UsageError(otherVersion(name, found, version, howToInstall(name)));
  }
  try {
    await import(name);
  } catch (error) {
    throw new UsageError(notLoading(name, faultOf(error), howToInstall(name)));
  }
  return load();
}

/** The first line of what was thrown: what follows tells who asked for it, to those who program. */
function faultOf(error: unknown): string {
  return String((error as Error)?.message ?? error).split("\n")[0] as string;
}

function installedVersion(name: Apart): string | undefined {
  try {
    return createRequire(import.meta.url)(`${name}/package.json`).version;
  } catch {
    // Not there, or torn: it is to be installed either way.
    return undefined;
  }
}

/** By where this command lies: run by `npx`, part of a project, or installed for the whole machine. */
export function howToInstall(name: Apart, own = import.meta.url): string {
  const wanted = `hocvu@${version} ${name}@${version}`;
  if (/[\\/]_npx[\\/]/.test(own)) {
    return `npx -p hocvu@${version} -p ${name}@${version} hocvu`;
  }
  // On Windows what is global lies below npm's own folder, elsewhere below lib.
  const isGlobal = /[\\/](lib|npm|nodejs)[\\/]node_modules[\\/]hocvu[\\/]/i.test(own);
  return `npm install ${isGlobal ? "-g " : ""}${wanted}`;
}
