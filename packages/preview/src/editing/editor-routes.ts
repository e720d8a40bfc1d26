import { complete, knownCourse, languageOf, snippets } from "@hocvu/language-server";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { CheckText } from "../build/check-text.ts";
import { asRunTime } from "../build/run-times.ts";
import type { Workshop } from "../build/workshop.ts";
import { toldProblems } from "../http/told-version.ts";
import { asLanguage } from "../words/words.ts";
import { outline } from "./outline.ts";

/** A lesson at its longest, in bytes of JSON. */
const LONGEST_BODY = 2 * 1024 * 1024;

/** What the editor asks for: where things are written, what may be written, and what is wrong with what is. */
export function editorRoutes(workshop: Workshop, checkText: CheckText): Hono {
  const app = new Hono();
  const known = () => {
    const { understood, root = "" } = workshop.latest() ?? {};
    return understood && knownCourse(understood, root);
  };
  app.get("/outline", async (c) => {
    // A window that has text left behind asks before anything was made.
    return c.json(outline(workshop.latest() ?? (await workshop.make("scorm12"))));
  });
  for (const path of ["/complete", "/problems"])
    app.use(path, bodyLimit({ maxSize: LONGEST_BODY }));
  app.post("/problems", async (c) => {
    const { file, text, ...asked } = (await c.req.json().catch(() => ({}))) ?? {};
    const runTime = asRunTime(asked.runTime);
    const language = asLanguage(asked.language);
    if (typeof file !== "string" || typeof text !== "string" || !runTime || !language) {
      return c.text("", 400);
    }
    const version = await checkText(file, text, runTime);
    if (!version) return c.json(null);
    return c.json(toldProblems(version, language).filter((one) => one.file === file));
  });
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
