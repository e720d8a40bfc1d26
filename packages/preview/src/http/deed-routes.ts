import { setTimeout as pause } from "node:timers/promises";
import { fixCourse } from "@hocvu/compiler";
import { type Code, formatPage, parsePage } from "@hocvu/diagnostics";
import { pages } from "@hocvu/diagnostics/pages";
import { Hono } from "hono";
import { asLanguage } from "../words/words.ts";

/** The longest wait that a slow line is played with, in milliseconds. */
const LONGEST = 5_000;

/** What the buttons of the window do. */
export function deedRoutes(root: string): Hono {
  const app = new Hono();
  app.get("/explain/:code", (c) => {
    const code = c.req.param("code");
    const language = asLanguage(c.req.query("lang")) ?? "en";
    if (!Object.hasOwn(pages, code)) return c.text("", 404);
    return c.text(formatPage(parsePage(pages[code as Code]), language));
  });
  app.post("/fix", async (c) => {
    try {
      const { renamed, lines } = await fixCourse(root);
      return c.json({ mended: renamed.length + lines.length });
    } catch (error) {
      // What the disk forbids is the author's to change.
      const { code } = error as NodeJS.ErrnoException;
      if (code === undefined) throw error;
      return c.json({ refused: code }, 409);
    }
  });
  /** A platform of SCORM waits for its server at each commit. */
  app.post("/wait", async (c) => {
    const asked = Number(c.req.query("ms"));
    await pause(Math.min(Number.isFinite(asked) ? asked : 0, LONGEST));
    return c.body(null, 204);
  });
  return app;
}
