import { basename, extname } from "node:path";
import { readCourseFolder, takeBack, type WayBack, wayBackFrom, writeFiles } from "@hocvu/compiler";
import { hasErrors } from "@hocvu/diagnostics";
import type { Found } from "@hocvu/exchange";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { oneByOne } from "../sources/one-by-one.ts";
import { asLanguage } from "../words/words.ts";
import { importView } from "./import-view.ts";

/** In bytes of a file; larger ones are for the command. */
const LARGEST = 60 * 1024 * 1024;

/** Pictures that a window may show before they belong to a course: none that could run anything. */
const SHOWN: Readonly<Record<string, string>> = {
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".gif": "image/gif",
  ".webp": "image/webp",
};

/** It is installed by those who use it: a window without it, or with one that does not load, says how. */
async function exchange() {
  try {
    return await import("@hocvu/exchange");
  } catch {
    return undefined;
  }
}

type Exchange = NonNullable<Awaited<ReturnType<typeof exchange>>>;

/** What the author said of what was found: questions left out, and which choices are right. */
export interface Corrections {
  readonly id: number;
  readonly left: readonly number[];
  /** By the number of the question, from 0. */
  readonly right: Readonly<Record<string, readonly number[]>>;
}

/** Files of other programs into the course: read and looked through first, written when the author says so. */
export function importRoutes(root: string): Hono {
  const app = new Hono();
  const inTurn = oneByOne();
  let waiting: { readonly id: number; readonly name: string; readonly found: Found } | undefined;
  let last = 0;
  /** From the import that was written last, until it is taken back. */
  let back: { readonly name: string; readonly way: WayBack } | undefined;

  app.use("/import/*", bodyLimit({ maxSize: LARGEST }));

  app.post("/import/read", async (c) => {
    const bytes = new Uint8Array(await c.req.arrayBuffer());
    const name = basename(c.req.query("name") ?? "") || "a";
    const language = asLanguage(c.req.query("lang")) ?? "en";
    const tools = await exchange();
    if (!tools) return c.json({ refused: "apart" }, 501);
    const found = await tools.readQuestions({ path: name, bytes });
    const plan = await tools.planImport([found], await readCourseFolder(root), basename(root));
    last++;
    waiting = { id: last, name, found };
    return c.json(importView(last, name, found, plan, language));
  });

  app.get("/import/picture", (c) => {
    const path = c.req.query("path") ?? "";
    const type = SHOWN[extname(path).toLowerCase()];
    const bytes = waiting?.found.files.get(path);
    if (!bytes || !type) return c.text("", 404);
    return c.body(Uint8Array.from(bytes), 200, { "content-type": type });
  });

  app.post("/import/write", async (c) => {
    const wish = asCorrections(await c.req.json().catch(() => undefined));
    if (!wish) return c.text("", 400);
    return inTurn(async () => {
      if (waiting?.id !== wish.id) return c.json({ refused: "gone" }, 410);
      const tools = await exchange();
      if (!tools) return c.json({ refused: "apart" }, 501);
      const found = corrected(waiting.found, wish, tools);
      if (!found) return c.json({ refused: "right" }, 422);
      const plan = await tools.planImport([found], await readCourseFolder(root), basename(root));
      if (hasErrors(plan.diagnostics)) return c.json({ refused: "unreadable" }, 422);
      const { name } = waiting;
      try {
        const way = await wayBackFrom(root, plan.files);
        await writeFiles(root, plan.files);
        if (plan.files.size > 0) back = { name, way };
      } catch (error) {
        // What the disk forbids is the author's to change.
        const { code } = error as NodeJS.ErrnoException;
        if (code === undefined) throw error;
        return c.json({ refused: code }, 403);
      }
      waiting = undefined;
      const { added, updated, unchanged, lessons } = plan;
      const files = [...plan.files.keys()];
      return c.json({ files, added, updated, unchanged, lessons, undo: back?.name ?? null });
    });
  });

  app.get("/import/last", (c) => c.json({ undo: back?.name ?? null }));

  app.post("/import/undo", (c) =>
    inTurn(async () => {
      if (!back) return c.json({ refused: "nothing" }, 410);
      try {
        const changed = await takeBack(root, back.way);
        if (changed.length > 0) return c.json({ refused: "changed", files: changed }, 409);
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (code === undefined) throw error;
        return c.json({ refused: code }, 403);
      }
      back = undefined;
      return c.json({ done: true });
    }),
  );
  return app;
}

/** What was found as the author wants it; nothing where a question would have no right choice. */
function corrected(
  found: Found,
  { left, right }: Corrections,
  { withRight }: Exchange,
): Found | undefined {
  const questions = found.questions.map((one, index) => {
    const said = right[String(index)];
    if (said === undefined) return one;
    const question = withRight(one.question, said);
    return question && { ...one, question };
  });
  const kept = questions.filter((_, index) => !left.includes(index));
  if (kept.some((one) => one === undefined)) return undefined;
  return { ...found, questions: kept as Found["questions"] };
}

function asCorrections(data: unknown): Corrections | undefined {
  const { id, left, right } = (data ?? {}) as Partial<Corrections>;
  const areNumbers = (list: unknown) =>
    Array.isArray(list) && list.every((one) => Number.isInteger(one));
  if (typeof id !== "number" || !areNumbers(left)) return undefined;
  if (right === null || typeof right !== "object") return undefined;
  return Object.values(right).every(areNumbers) ? (data as Corrections) : undefined;
}
