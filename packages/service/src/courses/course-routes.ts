import { mediaType } from "@hocvu/targets";
import { Hono } from "hono";
import type { Kysely } from "kysely";
import type { Room } from "../http/room.ts";
import type { Service } from "../service.ts";
import type { Tables } from "../store/schema.ts";
import { bestEncoding } from "./best-encoding.ts";
import { courseFiles } from "./course-files.ts";
import { rangeOf } from "./range.ts";

export const START_PAGE = "index.html";

/** A drawing that is opened by itself brings nothing along and runs nothing. */
const DRAWING = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox";

export const courses: Room = { name: "courses", routes: courseRoutes };

/** The files of courses, at `/c/<course>/<version>/<path>`: what stands there never changes. */
export function courseRoutes({ store }: Pick<Service, "store">): Hono {
  const files = courseFiles(store.db);
  const app = new Hono();
  app.get("/c/:course/:version/:path{.*}", async (c) => {
    const { course, version, path } = c.req.param();
    const found = await files.at(course, version, path === "" ? START_PAGE : path);
    if (!found) return c.text("", 404, { "cache-control": "no-store" });
    const type = mediaType(found.path);
    const range = /^(audio|video)\//.test(type);
    const encoding = range ? undefined : bestEncoding(c.req.header("accept-encoding"), found);
    const etag = `"${found.digest}${encoding ? `-${encoding.name}` : ""}"`;
    const isPage = found.path === START_PAGE;
    const headers: Record<string, string> = {
      "cache-control": isPage ? "no-cache" : "public, max-age=31536000, immutable",
      "content-type": type,
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      vary: "accept-encoding",
      etag,
      ...(isPage ? { "content-security-policy": await framing(store.db) } : {}),
      ...(type === "image/svg+xml" ? { "content-security-policy": DRAWING } : {}),
      ...(range ? { "accept-ranges": "bytes" } : {}),
    };
    const known = c.req.header("if-none-match");
    if (known?.split(/(?<!\s)\s*,\s*/).some((one) => one.replace(/^W\//, "") === etag)) {
      return c.body(null, 304, headers);
    }
    const part = range ? rangeOf(c.req.header("range"), found.content.length) : undefined;
    if (part === "none") {
      return c.body(null, 416, { "content-range": `bytes */${found.content.length}` });
    }
    if (part) {
      const { from, to } = part;
      const told = { ...headers, "content-range": `bytes ${from}-${to}/${found.content.length}` };
      return c.body(bytes(found.content.subarray(from, to + 1)), 206, told);
    }
    return c.body(bytes(encoding?.content ?? found.content), 200, {
      ...headers,
      ...(encoding ? { "content-encoding": encoding.name } : {}),
    });
  });
  return app;
}

/**
 * Who may show a start page that is opened again: the platforms that are known here. What else the page may do is said in
 * itself. The policy of a launch knows its platform, and is stricter.
 */
async function framing(db: Kysely<Tables>): Promise<string> {
  const platforms = await db
    .selectFrom("platform")
    .select(["issuer", "login_url", "frame_origins"])
    .where("status", "=", "active")
    .execute();
  const origins = platforms
    .flatMap(({ issuer, login_url, frame_origins }) => [issuer, login_url, ...frame_origins])
    .flatMap((address) => (/^https?:/.test(address) ? [new URL(address).origin] : []));
  return `frame-ancestors ${["'self'", ...new Set(origins)].join(" ")}`;
}

/** As the web's own types want it: nothing of ours is shared memory. */
function bytes(content: Uint8Array): Uint8Array<ArrayBuffer> {
  return content as Uint8Array<ArrayBuffer>;
}
