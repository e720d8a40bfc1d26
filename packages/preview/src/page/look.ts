import { createHash } from "node:crypto";
import { styles } from "@hocvu/player";
import { script as editor } from "@hocvu/preview/editor";
import { script } from "@hocvu/preview/window";
import { Hono } from "hono";
import { STYLE } from "./style.ts";

const sheet = `${styles.pages ?? ""}\n${STYLE}`;

/** Addresses of what the window loads; each changes with its content. */
export const STYLE_ADDRESS = `/window/style-${digestOf(sheet)}.css`;
export const EDITOR_ADDRESS = `/window/editor-${digestOf(editor)}.js`;
export const SCRIPT_ADDRESS = `/window/script-${digestOf(script)}.js`;

function digestOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 8);
}

/** The window's style sheet and its script. */
export function lookRoutes(): Hono {
  const app = new Hono();
  const serve = (address: string, type: string, content: string) =>
    app.get(address, (c) => c.body(content, 200, { "content-type": `${type}; charset=utf-8` }));
  serve(STYLE_ADDRESS, "text/css", sheet);
  serve(SCRIPT_ADDRESS, "text/javascript", script);
  serve(EDITOR_ADDRESS, "text/javascript", editor);
  return app;
}
