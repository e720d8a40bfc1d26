import { spawn } from "node:child_process";
import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { ELEMENT, type Remote, until } from "./remote.ts";

/** WebKitGTK's MiniBrowser at `path`, by its WebDriver, on a screen that nobody sees. */
export async function openWebKit(path: string): Promise<Remote> {
  const port = await freePort();
  const driver = spawn(
    "xvfb-run",
    ["-a", "WebKitWebDriver", `--port=${port}`, "--host=127.0.0.1"],
    // A group of its own, so that all of it can be ended.
    { stdio: "ignore", detached: true },
  );
  async function ask(path: string, body?: object, method = "POST"): Promise<unknown> {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const { value } = (await response.json()) as { readonly value: unknown };
    if (!response.ok) throw new Error(`${path}: ${JSON.stringify(value)}`);
    return value;
  }
  await until("WebKitWebDriver", async () => Boolean(await ask("/status", undefined, "GET")));
  const { sessionId, capabilities } = (await ask("/session", {
    capabilities: {
      alwaysMatch: {
        acceptInsecureCerts: true,
        "webkitgtk:browserOptions": { binary: path, args: ["--automation"] },
      },
    },
  })) as { sessionId: string; capabilities: { browserName: string; browserVersion: string } };
  const session = `/session/${sessionId}`;
  return {
    browser: `WebKitGTK (${capabilities.browserName} ${capabilities.browserVersion})`,
    goTo: async (url) => void (await ask(`${session}/url`, { url })),
    enterFrame: async () => void (await ask(`${session}/frame`, { id: 0 })),
    leaveFrame: async () => void (await ask(`${session}/frame`, { id: null })),
    run: (script) => ask(`${session}/execute/sync`, { script, args: [] }),
    async click(value) {
      const found = await ask(`${session}/element`, { using: "css selector", value });
      const id = (found as Readonly<Record<string, string>>)[ELEMENT];
      await ask(`${session}/element/${id}/click`, {});
    },
    windows: async () =>
      (await ask(`${session}/window/handles`, undefined, "GET")) as readonly string[],
    switchTo: async (handle) => void (await ask(`${session}/window`, { handle })),
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
