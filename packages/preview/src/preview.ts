import { randomBytes } from "node:crypto";
import { resolve } from "node:path";
import type { Language } from "@hocvu/diagnostics";
import { watchCourse } from "./build/watch-folder.ts";
import { createWorkshop } from "./build/workshop.ts";
import { createApp } from "./http/app.ts";
import { tellAll } from "./http/event-routes.ts";
import { createHub } from "./http/hub.ts";
import { listen } from "./http/listen.ts";
import { isLoopback } from "./http/own-origin.ts";

export interface PreviewOptions {
  readonly host: string;
  /** Any that is free if 0. */
  readonly port: number;
  /** Of the window, until another one is chosen in it. */
  readonly language: Language;
  /** Takes what should not have been thrown. */
  failed(error: unknown): void;
}

export interface Preview {
  /** Opens the window; with a key where others may reach it. */
  readonly url: string;
  /** How many windows are open. */
  readonly windows: number;
  close(): Promise<void>;
}

/** Shows the course in the folder `root` until it is closed. Throws what the system says where the port cannot be had. */
export async function startPreview(root: string, options: PreviewOptions): Promise<Preview> {
  const { host, port, language, failed } = options;
  const workshop = createWorkshop(root);
  const hub = createHub();
  const ending = new AbortController();
  const key = randomBytes(12).toString("hex");
  const app = createApp({ root, host, key, language, workshop, hub, signal: ending.signal });
  app.onError((error, c) => {
    failed(error);
    return c.text("500\n", 500);
  });
  const listening = await listen(app, host, port);
  const watching = watchCourse(resolve(root), () => {
    workshop.change();
    tellAll(workshop, hub).catch(failed);
  });
  const isOpen = !isLoopback(host);
  const name = host.includes(":") ? `[${host}]` : host;
  return {
    url: `http://${name}:${listening.port}/${isOpen ? `?key=${key}` : ""}`,
    get windows() {
      return hub.listeners.size;
    },
    async close() {
      watching.close();
      ending.abort();
      await listening.close();
    },
  };
}
