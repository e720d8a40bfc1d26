import type { Language } from "@hocvu/diagnostics";
import { Hono } from "hono";
import { asLanguage } from "../words/words.ts";
import { secondPage } from "./second-page.ts";
import { windowPage } from "./window-page.ts";

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** The author's window. */
export function pageRoutes(preset: Language, course: string): Hono {
  const app = new Hono();
  app.get("/", async (c) => {
    const language = asLanguage(c.req.query("lang")) ?? preset;
    const page = await windowPage(language, course, c.get("isGuest") === true);
    return c.html(page, 200, { "content-security-policy": POLICY });
  });
  app.get("/second", async (c) =>
    c.html(await secondPage(preset), 200, {
      "content-security-policy": POLICY.replace(/frame-ancestors.*/, "frame-ancestors 'self'"),
    }),
  );
  app.get("/desk/cmi5/return", (c) =>
    c.html("<!doctype html><title>LMS</title>", 200, {
      "content-security-policy": "default-src 'none'; frame-ancestors 'self'",
    }),
  );
  return app;
}
