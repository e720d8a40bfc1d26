import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { Readable } from "node:stream";
import { mayBeNamed } from "@hocvu/language-server";
import { mediaType } from "@hocvu/targets";
import { Hono } from "hono";
import { DRAWING } from "../../http/play.ts";
import { pathFrom, placeInCourse } from "../../sources/course-path.ts";

/**
 * The course's pictures as its files name them, be the course one that can be shown or not: at `/forms/picture`, `src` as it
 * is written in `file`.
 */
export function pictureRoutes(root: string): Hono {
  const app = new Hono();
  app.get("/forms/picture", async (c) => {
    const path = pathFrom(c.req.query("file") ?? "", c.req.query("src") ?? "");
    const found = path && mayBeNamed(path, "picture") && (await placeInCourse(root, path));
    const isThere = found && (await stat(found).catch(() => undefined))?.isFile();
    if (!path || !found || !isThere) return c.text("", 404);
    const type = mediaType(path);
    return c.body(Readable.toWeb(createReadStream(found)) as ReadableStream, 200, {
      "content-type": type,
      ...(type === "image/svg+xml" ? { "content-security-policy": DRAWING } : {}),
    });
  });
  return app;
}
