import { mkdir, readdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { writeZip } from "@hocvu/archive";
import { DRAFT, replaceFile } from "@hocvu/compiler";
import { MAX_COMMENT_FILE, readCommentFile, slug } from "@hocvu/model";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { freeName } from "../forms/media/name-picture.ts";
import { placeInCourse } from "../sources/course-path.ts";
import { makeCopy } from "./share.ts";

/** Of one sending: as many files as reviewers send in a week. */
const MOST = 32 * 1024 * 1024;
/** Where the compiler looks for them. */
const FOLDER = "gop-y";

/** A copy for reviewers to take away at `/review/copy.zip`, and what they send back. */
export function reviewRoutes(root: string): Hono {
  const app = new Hono();
  app.get("/review/copy.zip", async (c) => {
    const { copy } = await makeCopy(root, { answers: c.req.query("answers") !== undefined });
    if (!copy) return c.text("", 404);
    const output = new PassThrough();
    writeZip(copy.files, output).catch((error) => output.destroy(error));
    const name = c.req.query("lang") === "en" ? "review" : "gop-y";
    return c.body(Readable.toWeb(output) as ReadableStream, 200, {
      "content-type": "application/zip",
      "content-disposition": `attachment; filename="${copy.course}-${name}.zip"`,
    });
  });
  app.post("/review/comments", bodyLimit({ maxSize: MOST }), async (c) => {
    const body = await c.req.parseBody({ all: true });
    const sent = [body.comments ?? []].flat().filter((one) => one instanceof File);
    let [taken, refused] = [0, 0];
    for (const file of sent) {
      const text = file.size > MAX_COMMENT_FILE ? "" : await file.text();
      const isOne = typeof readCommentFile(text) !== "string";
      if (isOne && (await keep(root, file.name, text))) taken++;
      else if (file.size > 0) refused++;
    }
    const lang = c.req.query("lang") === "en" ? "en" : "vi";
    return c.redirect(`/print/?lang=${lang}&taken=${taken}&refused=${refused}`, 303);
  });
  return app;
}

/** Puts a reviewer's file beside the others, under a name that none of them has. */
async function keep(root: string, name: string, text: string): Promise<boolean> {
  const folder = await placeInCourse(root, FOLDER);
  if (folder === undefined) return false;
  await mkdir(folder, { recursive: true });
  const stem = slug(name.replace(/\.json$/i, "")).slice(0, 64) || FOLDER;
  const path = await placeInCourse(
    root,
    `${FOLDER}/${freeName(stem, ".json", await readdir(folder))}`,
  );
  if (path === undefined || dirname(path) !== folder) return false;
  await replaceFile(path, (draft) => writeFile(draft, text, { flag: DRAFT.flags }));
  return true;
}
