import { join } from "node:path";

/** A program with what it is to do. */
export interface Command {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  /** Whether a shell has to find it: on Windows npm installs scripts, not programs. */
  readonly shell: boolean;
}

/** How hocvu is run: the one in the extension's own folder by the Node.js of the editor, or `named`, another one. */
export function hocvu(extension: string, named: string, args: readonly string[]): Command {
  if (named !== "") {
    return { command: named, args, env: process.env, shell: process.platform === "win32" };
  }
  return {
    command: process.execPath,
    args: [join(extension, "server/bin/hocvu.js"), ...args],
    env: { ...process.env, ELECTRON_RUN_AS_NODE: "1" },
    shell: false,
  };
}
