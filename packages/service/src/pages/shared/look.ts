import { styles } from "@hocvu/player";
import { Hono } from "hono";
import { shortDigest } from "./answer.ts";
import { COPY } from "./copy-script.ts";
import { STYLE } from "./style.ts";

const sheet = `${styles.pages ?? ""}\n${STYLE}`;

/** Addresses of what pages load; each changes with its content. */
export const STYLE_ADDRESS = `/pages/style-${shortDigest(sheet)}.css`;
export const SCRIPT_ADDRESS = `/pages/copy-${shortDigest(COPY)}.js`;

/** The style sheet and the one script of our pages. */
export function lookRoutes(): Hono {
  const app = new Hono();
  const serve = (address: string, type: string, content: string) =>
    app.get(address, (c) =>
      c.body(content, 200, {
        "content-type": `${type}; charset=utf-8`,
        "cache-control": "public, max-age=31536000, immutable",
        "x-content-type-options": "nosniff",
      }),
    );
  serve(STYLE_ADDRESS, "text/css", sheet);
  serve(SCRIPT_ADDRESS, "text/javascript", COPY);
  return app;
}
