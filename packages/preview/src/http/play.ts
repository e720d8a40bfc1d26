import { Readable } from "node:stream";
import { type PackageFile, toBytes } from "@hocvu/archive";
import { mediaType } from "@hocvu/targets";
import { Hono } from "hono";
import { asRunTime } from "../build/run-times.ts";
import { TELLING_NAME } from "../build/telling-name.ts";
import type { Workshop } from "../build/workshop.ts";

/** A drawing that is opened by itself brings nothing along and runs nothing. */
export const DRAWING = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox";

/** The files of the course as it is shown, at `/play/<run-time>/<path>`. */
export function playRoutes(workshop: Workshop): Hono {
  const app = new Hono();
  app.get("/play/:runTime/:path{.*}", (c) => {
    const { runTime: name, path } = c.req.param();
    const runTime = asRunTime(name);
    const file = runTime && workshop.file(runTime, path === "" ? "index.html" : path);
    if (!file) return c.text("", 404);
    const type = mediaType(file.path);
    return c.body(contentOf(file), 200, {
      "content-type": type,
      // A browser need not ask again, and keeps the script as it compiled it.
      "cache-control": TELLING_NAME.test(path) ? "max-age=86400, immutable" : "no-store",
      "content-security-policy": type === "image/svg+xml" ? DRAWING : "frame-ancestors 'self'",
    });
  });
  return app;
}

/** What a file holds, as the body of an answer. */
export function contentOf({ content }: PackageFile): Uint8Array<ArrayBuffer> | ReadableStream {
  if (typeof content === "function") return Readable.toWeb(content()) as ReadableStream;
  // As the web's own types want it: nothing of ours is shared memory.
  return toBytes(content) as Uint8Array<ArrayBuffer>;
}
