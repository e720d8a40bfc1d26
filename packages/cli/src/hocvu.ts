import { run } from "./main.ts";

// Set only when done, so that what is still being written to a pipe is not cut off.
process.exitCode = await run(process.argv.slice(2), {
  stdout: (text) => void process.stdout.write(text),
  stderr: (text) => void process.stderr.write(text),
  color: wantsColor(),
  ...(process.stdout.isTTY ? { columns: process.stdout.columns } : {}),
  ...(process.stdin.isTTY && process.stdout.isTTY
    ? { terminal: { input: process.stdin, output: process.stdout } }
    : {}),
});

/** https://no-color.org: any non-empty NO_COLOR; FORCE_COLOR is its counterpart. */
function wantsColor(): boolean {
  if (process.env.NO_COLOR) return false;
  if (process.env.FORCE_COLOR) return process.env.FORCE_COLOR !== "0";
  return process.stderr.isTTY === true && process.env.TERM !== "dumb";
}
