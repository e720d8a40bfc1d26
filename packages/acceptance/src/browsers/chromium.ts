import { spawn } from "node:child_process";
import { once } from "node:events";
import type { Readable, Writable } from "node:stream";
import type { Tab } from "./tab.ts";

interface Answer {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly message?: string };
  readonly result?: Readonly<Record<string, unknown>>;
  readonly error?: { readonly message: string };
}

/** A window of the Chromium at `path`, of any age: by DevTools' own protocol over pipes, which 2018's had already. */
export async function openChromium(path: string): Promise<Tab> {
  const args =
    "--headless --no-sandbox --disable-gpu --no-first-run --window-size=360,740 --remote-debugging-pipe";
  const child = spawn(path, [...args.split(" "), "about:blank"], {
    stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
  });
  const browser = talk(child.stdio[3] as Writable, child.stdio[4] as Readable);
  const { product } = await browser.send("Browser.getVersion");
  const { targetId } = await browser.send("Target.createTarget", { url: "about:blank" });
  const { sessionId } = await browser.send("Target.attachToTarget", { targetId });
  const page = browser.within(String(sessionId));
  return {
    browser: String(product),
    async goTo(url) {
      await page("Page.navigate", { url });
    },
    async evaluate(expression) {
      const { result, exceptionDetails } = await page("Runtime.evaluate", {
        expression,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(JSON.stringify(exceptionDetails));
      return (result as { readonly value?: unknown }).value;
    },
    async close() {
      child.kill();
      await once(child, "exit");
    },
  };
}

type Send = (method: string, params?: object) => Promise<Readonly<Record<string, unknown>>>;

/** Messages end with a zero byte; those for a page travel within ones for the browser. */
function talk(input: Writable, output: Readable): { send: Send; within(session: string): Send } {
  const waiting = new Map<number, (answer: Answer) => void>();
  let last = 0;
  let rest = "";

  function hear(text: string): void {
    const answer = JSON.parse(text) as Answer;
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
    else if (answer.method === "Target.receivedMessageFromTarget") {
      hear(answer.params?.message ?? "{}");
    }
  }
  output.setEncoding("utf8").on("data", (text: string) => {
    const parts = (rest + text).split("\0");
    rest = parts.pop() ?? "";
    for (const part of parts) hear(part);
  });

  const ask = (method: string, params: object, post: (message: string) => void): ReturnType<Send> =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, ({ result = {}, error }) =>
        error ? reject(new Error(`${method}: ${error.message}`)) : resolve(result),
      );
      post(JSON.stringify({ id: last, method, params }));
    });
  const write = (message: string) => void input.write(`${message}\0`);
  const send: Send = (method, params = {}) => ask(method, params, write);
  return {
    send,
    within:
      (sessionId) =>
      (method, params = {}) =>
        ask(method, params, (message) => {
          send("Target.sendMessageToTarget", { sessionId, message }).catch(() => undefined);
        }),
  };
}
