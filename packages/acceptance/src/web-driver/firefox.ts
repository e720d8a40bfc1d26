import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ELEMENT, type Remote, until } from "./remote.ts";

/** The Firefox at `path`, by Marionette, which is in it; `preferences` besides what a new profile has. */
export async function openFirefox(
  path: string,
  preferences: Readonly<Record<string, string | number | boolean>> = {},
): Promise<Remote> {
  const profile = await mkdtemp(join(tmpdir(), "hocvu-firefox-"));
  const all = { "marionette.port": 0, "intl.accept_languages": "vi-VN", ...preferences };
  const lines = Object.entries(all).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  await writeFile(join(profile, "user.js"), lines.join("\n"));
  const args = ["--marionette", "--headless", "--no-remote", "--profile", profile];
  const firefox = spawn(path, args, { stdio: "ignore" });
  let port = 0;
  await until("Firefox", async () => {
    port = Number(await readFile(join(profile, "MarionetteActivePort"), "utf8"));
    return port > 0;
  });
  const { send, end } = await speakTo(port);
  const { capabilities } = (await send("WebDriver:NewSession", {
    acceptInsecureCerts: true,
  })) as { capabilities: { browserName: string; browserVersion: string } };
  return {
    browser: `${capabilities.browserName} ${capabilities.browserVersion}`,
    goTo: async (url) => void (await send("WebDriver:Navigate", { url })),
    enterFrame: async () => void (await send("WebDriver:SwitchToFrame", { id: 0 })),
    leaveFrame: async () => void (await send("WebDriver:SwitchToFrame", { id: null })),
    run: async (script) => {
      const told = await send("WebDriver:ExecuteScript", { script, args: [] });
      return (told as { readonly value: unknown }).value;
    },
    async click(value) {
      const found = await send("WebDriver:FindElement", { using: "css selector", value });
      const { value: element } = found as { readonly value: Readonly<Record<string, string>> };
      await send("WebDriver:ElementClick", { id: element[ELEMENT] });
    },
    windows: async () => (await send("WebDriver:GetWindowHandles", {})) as readonly string[],
    switchTo: async (handle) => void (await send("WebDriver:SwitchToWindow", { handle })),
    async close() {
      end();
      firefox.kill("SIGKILL");
      if (firefox.exitCode === null && firefox.signalCode === null) await once(firefox, "exit");
      await rm(profile, { recursive: true, force: true });
    },
  };
}

type Send = (command: string, parameters: object) => Promise<unknown>;

/** Marionette's messages: JSON after its length and a colon. */
async function speakTo(port: number): Promise<{ readonly send: Send; end(): void }> {
  const socket = connect(port, "127.0.0.1");
  const waiting = new Map<number, (error: object | null, result: unknown) => void>();
  let held = Buffer.alloc(0);
  let last = 0;
  const greeted = new Promise<void>((hello, fail) => {
    waiting.set(0, () => hello());
    socket.once("error", fail);
  });
  socket.on("error", () => undefined);
  socket.on("data", (chunk: Buffer) => {
    held = Buffer.concat([held, chunk]);
    for (;;) {
      const colon = held.indexOf(":");
      const size = Number(held.subarray(0, Math.max(0, colon)).toString());
      if (colon < 0 || held.length < colon + 1 + size) return;
      const message: unknown = JSON.parse(held.subarray(colon + 1, colon + 1 + size).toString());
      held = held.subarray(colon + 1 + size);
      const [, id, error, result] = Array.isArray(message) ? message : [1, 0, null, message];
      waiting.get(id)?.(error, result);
      waiting.delete(id);
    }
  });
  await greeted;
  return {
    send: (command, parameters) =>
      new Promise((resolve, reject) => {
        const id = ++last;
        waiting.set(id, (error, result) =>
          error ? reject(new Error(`${command}: ${JSON.stringify(error)}`)) : resolve(result),
        );
        const text = JSON.stringify([0, id, command, parameters]);
        socket.write(`${Buffer.byteLength(text)}:${text}`);
      }),
    end: () => socket.destroy(),
  };
}
