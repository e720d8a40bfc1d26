import { join } from "node:path";
import { quoted } from "./quoted.ts";

/** A program with what it is to do. */
export interface Command {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  /** Whether a shell has to find it: on Windows npm installs scripts, not programs. Then all words are quoted for it. */
  readonly shell: boolean;
}

/** How hocvu is run: the one in the extension's own folder by the Node.js of the editor, or `named`, another one. */
export function hocvu(
  extension: string,
  named: string,
  args: readonly string[],
  platform = process.platform,
): Command {
  if (named !== "") {
    const isScript = platform === "win32" && !/\.exe$/i.test(named);
    if (!isScript) return { command: named, args, env: process.env, shell: false };
    const [command, ...words] = quoted(named, args);
    return { command, args: words, env: process.env, shell: true };
  }
  return {
    command: process.execPath,
    args: [join(extension, "server/bin/hocvu.js"), ...args],
    env: { ...process.env, ELECTRON_RUN_AS_NODE: "1" },
    shell: false,
  };
}
