import { complete, knownCourse, languageOf, snippets } from "@hocvu/language-server";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { Workshop } from "../build/workshop.ts";
import { outline } from "./outline.ts";

/** A lesson at its longest, in bytes of JSON. */
const LONGEST_BODY = 2 * 1024 * 1024;

/** What the editor asks for: where things are written, and what may be written. */
export function editorRoutes(workshop: Workshop): Hono {
  const app = new Hono();
  const known = () => {
    const { understood, root = "" } = workshop.latest() ?? {};
    return understood && knownCourse(understood, root);
  };
  app.get("/outline", async (c) => {
    // A window that has text left behind asks before anything was made.
    return c.json(outline(workshop.latest() ?? (await workshop.make("scorm12"))));
  });
  app.use("/complete", bodyLimit({ maxSize: LONGEST_BODY }));
  app.post("/complete", async (c) => {
    const { file, text, offset } = (await c.req.json().catch(() => ({}))) ?? {};
    if (typeof file !== "string" || typeof text !== "string" || typeof offset !== "number") {
      return c.text("", 400);
    }
    const course = known();
    return c.json(course ? complete(course, file, text, offset) : []);
  });
  app.get("/snippets", (c) => {
    const course = known();
    const language = course ? languageOf(course) : "vi";
    return c.json(snippets(language, course, c.req.query("file")));
  });
  return app;
}
