import type { Language } from "@hocvu/diagnostics";
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { pathFrom } from "../sources/course-path.ts";
import { oneByOne } from "../sources/one-by-one.ts";
import { digestOf, type Edited, type Sources } from "../sources/sources.ts";
import { formWordsIn } from "../words/forms/words.ts";
import { courseOutline, courseTexts } from "./course-texts.ts";
import { asFileDeed, stepsOf } from "./file-deeds.ts";
import { frontFields, keyOrder } from "./front-matter/front-fields.ts";
import { type FrontKind, readFrontMatter } from "./front-matter/read-front-matter.ts";
import { writeFrontMatter } from "./front-matter/write-front-matter.ts";
import { pictureRoutes } from "./media/picture-routes.ts";
import { putPicture } from "./media/put-picture.ts";
import { putRecording } from "./media/put-recording.ts";
import { recordingsOf } from "./media/recordings.ts";
import { carryOut, wayBack } from "./modules/carry-out.ts";
import { sectionsOf } from "./modules/sections.ts";
import type { Step } from "./modules/steps.ts";
import { readPage, writePage } from "./page/page-text.ts";
import { pasteHtml } from "./paste/paste.ts";
import { type FileKind, findQuestions } from "./question/find-questions.ts";
import { readQuestion } from "./question/read-question.ts";
import { writeQuestion } from "./question/write-question.ts";
import { applyEdits } from "./text-edit.ts";
import { asWish, type Wish } from "./wish.ts";

/** In bytes of a request: a photo of a phone, or a page with some of them. */
const LONGEST_BODY = 60 * 1024 * 1024;
/** As many deeds can be undone. */
const MOST_UNDONE = 100;

/** Forms for questions, pages, front matter and modules; pictures and what is pasted. */
export function formRoutes(root: string, sources: Sources): Hono {
  const app = new Hono();
  const undone: (readonly Step[])[] = [];
  const remember = (back: readonly Step[]) => {
    if (back.length === 0) return;
    undone.push(back);
    if (undone.length > MOST_UNDONE) undone.shift();
  };
  const inTurn = oneByOne();
  const courseWords = async () => formWordsIn(await courseLanguage(sources));

  for (const path of ["/forms/*", "/source/files"])
    app.use(path, bodyLimit({ maxSize: LONGEST_BODY }));

  // Of a deed in several files nobody sees the half: what is carried would be in both, and counted twice.
  app.get("/forms/outline", (c) =>
    inTurn(async () => {
      const outline = await courseOutline(root, sources);
      return c.json({ ...outline, canUndo: undone.length > 0 });
    }),
  );

  app.get("/forms/question", async (c) => {
    const { file, start } = placeIn(c);
    const source = await sources.read(file);
    const told = source && questionIn(source.text, kindOf(c.req.query("kind")), start);
    // That it is gone is an answer too.
    if (!told) return c.json(null);
    return c.json({ ...source, ...told, words: (await courseWords()).newQuestion });
  });
  app.get("/forms/page", async (c) => {
    const { file, start } = placeIn(c);
    const source = await sources.read(file);
    const page = source && readPage(source.text, start);
    return c.json(page ? { ...source, start, fields: page.fields } : null);
  });
  app.get("/forms/front", async (c) => {
    const { file } = placeIn(c);
    const source = await sources.read(file);
    const front = source && readFrontMatter(source.text);
    if (!front) return c.json(null);
    return c.json({ ...source, fields: frontFields(frontKind(file)), data: front.data });
  });

  app.post("/forms/write", async (c) => {
    const wish = asWish(await c.req.json().catch(() => undefined));
    if (!wish) return c.text("", 400);
    const edits = editsOf(wish);
    if (!edits) return c.json({ refused: "unwritable" }, 422);
    const { file, digest, base, id } = wish;
    return c.json(
      ...(await onDisk(async () => {
        const edited = await sources.edit({ file, digest, base, edits, id });
        if (edited.kind !== "written") return told(edited);
        const own = applyEdits(base, edits);
        // What others changed meanwhile is not ours to undo.
        if (edits.length > 0 && edited.text === own) {
          const back = wayBack(base, edited.text, edits);
          remember([{ kind: "edit", path: file, edits: back, digest: edited.digest }]);
        }
        // A form that shows nothing of others' changes is still one of the text without them: they are merged each time.
        const text = wish.kind === "front" ? edited.text : own;
        return [{ file, text, digest: digestOf(text), ...again(wish, text) }, 200];
      })),
    );
  });

  app.post("/source/files", async (c) => {
    const data = (await c.req.json().catch(() => undefined)) as
      | { readonly kind?: string }
      | undefined;
    const isUndo = data?.kind === "undo";
    const deed = asFileDeed(data);
    if (!deed && !isUndo) return c.text("", 400);
    return c.json(
      ...(await inTurn(() =>
        onDisk(async () => {
          const texts = await courseTexts(root, sources);
          const steps = deed
            ? stepsOf(deed, texts, await courseWords(), String(Date.now()))
            : undone.pop();
          if (!steps || steps.length === 0)
            return [{ refused: deed?.kind === "carry-part" ? "shared" : "nothing" }, 409];
          const { refused, back } = await carryOut(root, steps, sources);
          if (!isUndo) remember(back);
          return refused ? [{ refused }, 409] : [{ done: true }, 200];
        }),
      )),
    );
  });

  app.post("/forms/paste", async (c) => {
    const data = (await c.req.json().catch(() => ({}))) as Readonly<Record<string, unknown>>;
    const { html, rtf, into, page, file } = data;
    const up = "../".repeat(String(file ?? "").split("/").length - 1);
    if (typeof html !== "string") return c.text("", 400);
    const { lackingPicture, picture } = await courseWords();
    const lacking = (alt: string) =>
      lackingPicture.replace("{alt}", () => (alt ? ` “${alt}”` : ""));
    const pasted = pasteHtml(
      {
        html,
        into: into === "lesson" ? "lesson" : "field",
        ...(typeof rtf === "string" ? { rtf } : {}),
      },
      lacking,
    );
    return c.json(
      ...(await onDisk(async () => {
        let { markdown, left } = pasted;
        for (const [index, { bytes }] of pasted.pictures.entries()) {
          const wish = { bytes, name: "", page: String(page ?? ""), otherwise: picture };
          const put = await putPicture(root, wish);
          const isPut = "path" in put;
          if (!isPut) left++;
          const pattern = new RegExp(`!\\[((?:\\\\.|[^\\]\\\\])*)\\]\\(picture-${index}\\)`);
          markdown = markdown.replace(pattern, (_, alt: string) =>
            isPut ? `![${alt}](${up}${put.path})` : lacking(alt),
          );
        }
        return [{ markdown, left }, 200];
      })),
    );
  });

  app.post("/forms/media", async (c) => {
    const bytes = new Uint8Array(await c.req.arrayBuffer());
    const name = c.req.query("name") ?? "";
    const page = c.req.query("page") ?? "";
    const { picture } = await courseWords();
    return c.json(
      ...(await onDisk(async () => {
        const put = await putPicture(root, { bytes, name, page, otherwise: picture });
        return [put, "refused" in put ? 415 : 200];
      })),
    );
  });
  app.route("/", pictureRoutes(root));
  app.get("/forms/recordings", async (c) => {
    const { file } = placeIn(c);
    const known = await recordingsOf(root, file, c.req.query("page") ?? "");
    return c.json({ ...known, title: (await courseWords()).recording });
  });
  app.post("/forms/recording", async (c) => {
    const bytes = new Uint8Array(await c.req.arrayBuffer());
    const { name = "", page = "", part, film: src = "", file = "" } = c.req.query();
    if (part !== "sound" && part !== "cues" && part !== "captions") return c.text("", 400);
    const film = part === "captions" ? pathFrom(file, src) : undefined;
    const { recording } = await courseWords();
    return c.json(
      ...(await onDisk(async () => {
        const put = await putRecording(root, part, {
          ...{ bytes, name, page, film },
          otherwise: recording,
        });
        return [put, "refused" in put ? 415 : 200];
      })),
    );
  });
  return app;

  function placeIn(c: Context) {
    return { file: c.req.query("file") ?? "", start: Number(c.req.query("start") ?? "-1") };
  }
}

type Answer = [object, 200 | 403 | 404 | 409 | 410 | 415 | 422];

/** What the disk forbids is the author's to change. */
async function onDisk(deed: () => Promise<Answer>): Promise<Answer> {
  try {
    return await deed();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return [{ refused: code }, 403];
  }
}

function told({ kind, ...rest }: Exclude<Edited, { kind: "written" }>): Answer {
  switch (kind) {
    case "conflict":
      return [{ refused: "conflict", ...rest }, 409];
    case "unknown":
      return [rest, 410];
    case "absent":
      return [{ refused: "absent" }, 404];
    case "misfit":
      return [{ refused: "unwritable" }, 422];
  }
}

function kindOf(text: unknown): FileKind {
  return text === "lesson" ? "lesson" : "bank";
}

function frontKind(file: string): FrontKind {
  return file === "course.md" ? "course" : "module";
}

function questionIn(text: string, kind: FileKind, start: number) {
  const section = findQuestions(text, kind).find((one) => one.start === start);
  const read = section && readQuestion(section, text);
  return read && { start, fields: read.fields, takesHint: read.takesHint };
}

/** The form as it has to be filled now: where it began may have moved. */
function again(wish: Wish, text: string): object {
  switch (wish.kind) {
    case "question": {
      const { fileKind, base, start } = wish;
      const index = findQuestions(base, fileKind).findIndex((one) => one.start === start);
      const now = findQuestions(text, fileKind)[index]?.start ?? start;
      return questionIn(text, fileKind, now) ?? {};
    }
    case "page": {
      const index = sectionsOf(wish.base).findIndex((one) => one.start === wish.start);
      const now = wish.start < 0 ? wish.start : (sectionsOf(text)[index]?.start ?? wish.start);
      const page = readPage(text, now);
      return page ? { start: now, fields: page.fields } : {};
    }
    case "front":
      return { data: readFrontMatter(text)?.data ?? {} };
  }
}

function editsOf(wish: Wish) {
  switch (wish.kind) {
    case "question":
      return writeQuestion(wish.base, wish.fileKind, wish.start, wish.fields);
    case "page":
      return writePage(wish.base, wish.start, wish.pageId, wish.fields);
    case "front":
      return writeFrontMatter(wish.base, wish.change, keyOrder(frontKind(wish.file)));
  }
}

async function courseLanguage(sources: Sources): Promise<Language> {
  const course = await sources.read("course.md");
  const lang = readFrontMatter(course?.text ?? "")?.data.lang ?? "vi";
  return String(lang).startsWith("vi") ? "vi" : "en";
}
