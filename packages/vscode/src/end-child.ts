import { type ChildProcess, spawn } from "node:child_process";

/** Ends what was started. On Windows that may be a shell, which ends without what it has started itself: that goes with it. */
export function endChild(
  child: Pick<ChildProcess, "pid" | "kill">,
  platform = process.platform,
  start: (program: string, args: readonly string[]) => void = startQuietly,
): void {
  if (platform !== "win32" || child.pid === undefined) child.kill();
  else start("taskkill", ["/pid", String(child.pid), "/t", "/f"]);
}

function startQuietly(program: string, args: readonly string[]): void {
  spawn(program, args, { stdio: "ignore" }).on("error", () => {});
}
