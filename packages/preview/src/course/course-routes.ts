import { createReadStream } from "node:fs";
import { join, sep } from "node:path";
import { Readable } from "node:stream";
import { realPath } from "@hocvu/markdown";
import { mediaType } from "@hocvu/targets";
import { Hono } from "hono";
import { below } from "../build/below.ts";
import { asRunTime } from "../build/run-times.ts";
import type { Workshop } from "../build/workshop.ts";
import { DRAWING } from "../http/play.ts";
import { courseView } from "./course-view.ts";
import { sizesOf } from "./sizes.ts";

/** What the panels beside the course show of it: `/course`, `/sizes`, and its files at `/asset/<path>`. */
export function courseRoutes(root: string, workshop: Workshop): Hono {
  const app = new Hono();
  app.get("/course", async (c) => {
    const runTime = asRunTime(c.req.query("run-time"));
    const version = runTime && (await workshop.make(runTime));
    if (!version?.understood) return c.text("", 404);
    const { course, placeAt } = version.understood;
    const nameOf = (file: string) => below(version.root, file);
    return c.json(courseView(course, version.number, placeAt, nameOf));
  });
  app.get("/sizes", async (c) => {
    const sizes = await sizesOf(root);
    return sizes ? c.json(sizes) : c.text("", 404);
  });
  app.get("/asset/:path{.*}", async (c) => {
    const path = c.req.param("path");
    const isShown = workshop.shown().some(({ course }) => course.assets.includes(path));
    const found = isShown ? await within(root, path) : undefined;
    if (found === undefined) return c.text("", 404);
    const type = mediaType(path);
    return c.body(Readable.toWeb(createReadStream(found)) as ReadableStream, 200, {
      "content-type": type,
      ...(type === "image/svg+xml" ? { "content-security-policy": DRAWING } : {}),
    });
  });
  return app;
}

/** Where the file lies; undefined where that is not in the folder, whatever links say. */
async function within(root: string, path: string): Promise<string | undefined> {
  try {
    const [folder, file] = await Promise.all([realPath(root), realPath(join(root, path))]);
    return file.startsWith(folder + sep) ? file : undefined;
  } catch {
    return undefined;
  }
}
