import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { Sources } from "../sources/sources.ts";
import type { SourceEdit, TextEdit } from "../sources/text-edit.ts";

/** A lesson at its longest as it was and as it is to be, in bytes of JSON. */
const LONGEST_BODY = 4 * 1024 * 1024;

/**
 * The course's own files: read, and changed where nobody else has changed the same words. A window of another course, which
 * was at this address before, changes nothing in this one.
 */
export function sourceRoutes(sources: Sources, course: string): Hono {
  const app = new Hono();
  app.use("/source/*", async (c, next) => {
    const meant = c.req.query("course");
    return meant === undefined || meant === course ? next() : c.text("", 421);
  });
  app.get("/source", async (c) => {
    const source = await sources.read(c.req.query("file") ?? "");
    return source ? c.json(source) : c.text("", 404);
  });
  app.use("/source/edits", bodyLimit({ maxSize: LONGEST_BODY }));
  app.post("/source/edits", async (c) => {
    const edit = asSourceEdit(await c.req.json().catch(() => undefined));
    if (!edit) return c.text("", 400);
    try {
      return await answer(c, edit);
    } catch (error) {
      // What the disk forbids is the author's to change.
      const { code } = error as NodeJS.ErrnoException;
      if (code === undefined) throw error;
      return c.json({ refused: code }, 403);
    }
  });
  async function answer(c: Context, edit: SourceEdit) {
    const { kind, ...told } = await sources.edit(edit);
    switch (kind) {
      case "written":
        return c.json(told);
      case "conflict":
        return c.json(told, 409);
      case "unknown":
        return c.json(told, 410);
      case "absent":
        return c.text("", 404);
      case "misfit":
        return c.text("", 400);
    }
  }
  return app;
}

function asSourceEdit(data: unknown): SourceEdit | undefined {
  const { file, digest, edits, id, base } = (data ?? {}) as Partial<SourceEdit>;
  if (typeof file !== "string" || typeof digest !== "string") return undefined;
  if (id !== undefined && typeof id !== "string") return undefined;
  if (base !== undefined && typeof base !== "string") return undefined;
  if (!Array.isArray(edits) || !edits.every(isTextEdit)) return undefined;
  return {
    file,
    digest,
    edits,
    ...(id === undefined ? {} : { id }),
    ...(base === undefined ? {} : { base }),
  };
}

function isTextEdit(data: unknown): data is TextEdit {
  const { start, end, text } = (data ?? {}) as Partial<TextEdit>;
  return typeof start === "number" && typeof end === "number" && typeof text === "string";
}
