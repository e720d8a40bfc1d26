import { spawn } from "node:child_process";
import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { until } from "./remote.ts";

/** A window of WebKitGTK's MiniBrowser that takes WebDriver's commands. */
export interface WebKitSession {
  /** What the browser calls itself, with its version. */
  readonly browser: string;
  /** Posts a command, such as `/url`; without a body it is a question. */
  ask(command: string, body?: object): Promise<unknown>;
  close(): Promise<void>;
}

/** Opens MiniBrowser at `path`, on a screen that nobody sees; `capabilities` besides those that it needs. */
export async function openWebKitSession(
  path: string,
  capabilities: object,
): Promise<WebKitSession> {
  const port = await freePort();
  const driver = spawn(
    "xvfb-run",
    ["-a", "WebKitWebDriver", `--port=${port}`, "--host=127.0.0.1"],
    // A group of its own, so that all of it can be ended.
    { stdio: "ignore", detached: true },
  );
  async function send(method: string, path: string, body?: object): Promise<unknown> {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const { value } = (await response.json()) as { readonly value: unknown };
    if (!response.ok) throw new Error(`${path}: ${JSON.stringify(value)}`);
    return value;
  }
  await until("WebKitWebDriver", async () => Boolean(await send("GET", "/status")));
  const options = { binary: path, args: ["--automation"] };
  const alwaysMatch = { ...capabilities, "webkitgtk:browserOptions": options };
  const opened = await send("POST", "/session", { capabilities: { alwaysMatch } });
  const { sessionId, capabilities: found } = opened as {
    readonly sessionId: string;
    readonly capabilities: { readonly browserName: string; readonly browserVersion: string };
  };
  const session = `/session/${sessionId}`;
  return {
    browser: `WebKitGTK (${found.browserName} ${found.browserVersion})`,
    ask: (command, body) => send(body ? "POST" : "GET", session + command, body),
    async close() {
      await send("DELETE", session).catch(() => undefined);
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
