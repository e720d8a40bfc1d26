import { spawn } from "node:child_process";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import type { Tab } from "./tab.ts";

/** A script for the window that tells what `expression` comes to; no `eval`, as the course's own policy forbids it. */
const telling = (expression: string) => `const [done] = arguments;
Promise.resolve().then(() => (${expression})).then((value) => done({ value }), (error) => done({ error: String(error) }));`;

/**
 * A window of WebKitGTK's MiniBrowser at `path`, by plain WebDriver. It needs a screen: one that is seen by nobody is started
 * for it.
 */
export async function openWebKit(path: string): Promise<Tab> {
  const port = await freePort();
  const driver = spawn(
    "xvfb-run",
    ["-a", "WebKitWebDriver", `--port=${port}`, "--host=127.0.0.1"],
    // A group of its own, so that all of it can be ended.
    { stdio: "ignore", detached: true },
  );
  const address = `http://127.0.0.1:${port}`;

  async function ask(path: string, body?: object, method = "POST"): Promise<unknown> {
    const response = await fetch(address + path, {
      method,
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const { value } = (await response.json()) as { readonly value: unknown };
    if (!response.ok) throw new Error(JSON.stringify(value));
    return value;
  }

  for (let tries = 0; ; tries++) {
    const isUp = await ask("/status", undefined, "GET").catch(() => undefined);
    if (isUp) break;
    if (tries === 100) throw new Error("WebKitWebDriver does not start");
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const { sessionId, capabilities } = (await ask("/session", {
    capabilities: {
      alwaysMatch: {
        "webkitgtk:browserOptions": { binary: path, args: ["--automation"] },
        timeouts: { script: 120_000 },
      },
    },
  })) as { sessionId: string; capabilities: { browserName: string; browserVersion: string } };
  const session = `/session/${sessionId}`;
  await ask(`${session}/window/rect`, { width: 360, height: 740 });
  return {
    browser: `WebKitGTK (${capabilities.browserName} ${capabilities.browserVersion})`,
    goTo: async (url) => void (await ask(`${session}/url`, { url })),
    async evaluate(expression) {
      const wanted = { script: telling(expression), args: [] };
      const told = await ask(`${session}/execute/async`, wanted);
      const { value, error } = told as { readonly value?: unknown; readonly error?: string };
      if (error !== undefined) throw new Error(error);
      return value;
    },
    async close() {
      await ask(session, undefined, "DELETE").catch(() => undefined);
      if (driver.pid) process.kill(-driver.pid);
      await once(driver, "exit");
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}
