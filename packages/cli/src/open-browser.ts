import { spawn } from "node:child_process";

/** What opens an address on each system. */
const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  darwin: ["open"],
  // No shell: `cmd` would take what follows a `&` in the address for another order.
  win32: ["rundll32", "url.dll,FileProtocolHandler"],
};

/** Opens `url` in the browser that people use; where there is none, whoever reads the address opens it. */
export function openBrowser(url: string): void {
  const [program, ...args] = OPENERS[process.platform] ?? ["xdg-open"];
  const child = spawn(program, [...args, url], { stdio: "ignore", detached: true });
  child.on("error", () => {});
  child.unref();
}
