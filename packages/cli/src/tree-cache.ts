import { homedir } from "node:os";
import { join } from "node:path";
import type { CompileOptions } from "@hocvu/compiler";
import { rememberTrees } from "@hocvu/compiler";

/** Set when the command is bundled: changes with everything that a syntax tree depends on. */
declare const HOCVU_PARSER_EDITION: string | undefined;

/** Parsing that remembers, in the user's cache folder; anew each time when run from source or with HOCVU_CACHE=off. */
export function parsing(env: NodeJS.ProcessEnv): Pick<CompileOptions, "parse"> {
  if (typeof HOCVU_PARSER_EDITION === "undefined" || env.HOCVU_CACHE === "off") return {};
  const caches = env.XDG_CACHE_HOME || join(homedir(), ".cache");
  return { parse: rememberTrees(join(caches, "hocvu", "trees"), HOCVU_PARSER_EDITION) };
}
