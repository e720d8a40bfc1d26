import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Language } from "@hocvu/diagnostics";
import {
  LSPErrorCodes,
  type PrepareRenameParams,
  type PrepareRenameResult,
  type RenameParams,
  ResponseError,
  type TextEdit,
  type WorkspaceEdit,
} from "vscode-languageserver-protocol/node";
import { nameAt, namesOf } from "../../names/course-names.ts";
import type { Name } from "../../names/name.ts";
import { programmeNames } from "../../names/programme-names.ts";
import {
  type CourseEdits,
  RENAMED,
  type Refusal,
  renaming,
  settled,
} from "../../names/renaming.ts";
import type { CourseDesk } from "../../workspace/course-desk.ts";
import { viewsOf } from "../course-files.ts";
import { editing } from "../editing.ts";
import { known as knownOf, type Session, uriOf } from "../session.ts";

const WORDS: Readonly<
  Record<Language, Readonly<Record<Refusal | "course", (id: string) => string>>>
> = {
  vi: {
    form: (id) =>
      `“${id}” không dùng làm mã được: mã chỉ gồm chữ thường không dấu, chữ số và gạch nối`,
    taken: (id) => `mã “${id}” đã có trong khóa học`,
    kind: () => "chỗ này không có mã nào đổi được",
    course: () => "khóa học còn lỗi nên chưa biết hết những chỗ phải đổi",
  },
  en: {
    form: (id) => `“${id}” cannot be an id: small letters without accents, digits and hyphens only`,
    taken: (id) => `the id “${id}” is taken`,
    kind: () => "nothing here has an id that can be changed",
    course: () => "the course cannot be read, so not all places that name it are known",
  },
};

/** The id under the caret, if it is one that can be renamed. */
export async function prepareRename(
  session: Session,
  { textDocument, position }: PrepareRenameParams,
): Promise<PrepareRenameResult | null> {
  const found = await named(session, textDocument.uri, position);
  if (!found || !RENAMED.includes(found.name.kind)) return null;
  const { name, view } = found;
  return { range: view.range(name.start, name.end), placeholder: name.id };
}

/** All edits that give what is named under the caret another id, in the whole course and in the programmes beside it. */
export async function rename(
  session: Session,
  { textDocument, position, newName }: RenameParams,
): Promise<WorkspaceEdit | null> {
  const found = await named(session, textDocument.uri, position);
  const refuse = (why: Refusal | "course") => {
    const message = WORDS[session.settings.language][why](newName);
    return new ResponseError(LSPErrorCodes.RequestFailed, message);
  };
  if (!found) throw refuse("kind");
  const { desk, name } = found;
  const known = knownOf(await desk.check(), desk);
  const folder = await desk.read();
  if (!known || !folder) throw refuse("course");
  const edits = await renaming(name, newName, folder, known, desk.names);
  if (typeof edits === "string") throw refuse(edits);
  const thing = settled(name, known);
  const beside = await besides(desk, known.course.id, thing, newName);
  return whole(session, desk, new Map([...edits, ...beside]));
}

async function named(session: Session, uri: string, position: PrepareRenameParams["position"]) {
  const spot = await session.spot(uri, position);
  if (!spot || !/\.md$/i.test(spot.file)) return undefined;
  const { desk, file, view, offset } = spot;
  const name = nameAt(desk.names.in(file, view.read), offset);
  return name && { desk, view, name };
}

/** In files of programmes that lie beside the course. */
async function besides(
  desk: CourseDesk,
  course: string,
  thing: Name,
  to: string,
): Promise<CourseEdits> {
  const edits = new Map<string, { start: number; end: number; text: string }[]>();
  const above = dirname(desk.root);
  const entries = await readdir(above).catch(() => []);
  for (const entry of entries.filter((one) => /\.ya?ml$/i.test(one))) {
    const path = `../${entry.normalize("NFC")}`;
    const open = desk.document(path)?.view.read;
    const text = open ?? (await readFile(join(above, entry), "utf8").catch(() => ""));
    const composed = text
      .replace(/^\uFEFF+/, "")
      .replace(/\r\n?/g, "\n")
      .normalize("NFC");
    const own = namesOf(thing, programmeNames(path, composed, course));
    if (own.length > 0)
      edits.set(
        path,
        own.map(({ start, end }) => ({ start, end, text: to })),
      );
  }
  return edits;
}

async function whole(
  session: Session,
  desk: CourseDesk,
  edits: CourseEdits,
): Promise<WorkspaceEdit> {
  const views = await viewsOf(desk, edits.keys(), session.settings.encoding);
  const changes: Record<string, TextEdit[]> = {};
  for (const [path, own] of edits) {
    const view = views.get(path);
    if (view) Object.assign(changes, editing(uriOf(desk.named(path), desk), view, own).changes);
  }
  return { changes };
}
