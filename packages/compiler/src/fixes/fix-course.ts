import { access, chmod, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Code, Diagnostic } from "@hocvu/diagnostics";
import { buildCourse, readFolder } from "@hocvu/markdown";
import { renameOver } from "../rename-over.ts";
import { DRAFT, replaceFile } from "../replace-file.ts";
import { fixTexts, type MendedLine } from "./fix-texts.ts";
import { fixOf } from "./fixers.ts";
import { intoOriginal } from "./original-text.ts";

/** course.md first, then modules, then banks: each is known only beside the one before. */
const ROUNDS = 4;

export interface RenamedFile {
  readonly code: Code;
  /** Relative to the course folder, with forward slashes. */
  readonly from: string;
  readonly to: string;
}

export interface Mended {
  readonly renamed: readonly RenamedFile[];
  readonly lines: readonly MendedLine[];
}

/**
 * Mends what is mechanical in the course folder `root`: files are given the names they should have, then lines the form
 * they should have. Each file is written at once, and only its mended lines change. Rejects with what the disk said.
 */
export async function fixCourse(root: string): Promise<Mended> {
  const renamed: RenamedFile[] = [];
  const lines: MendedLine[] = [];
  // A file that is read only now may have mistakes of its own, or show what another one is.
  for (let round = 0; round < ROUNDS; round++) {
    const names = await renameFiles(root);
    const mended = await rewriteFiles(root);
    renamed.push(...names);
    lines.push(...mended);
    if (names.length === 0) break;
  }
  return { renamed, lines };
}

async function rewriteFiles(root: string): Promise<readonly MendedLine[]> {
  const { value: folder } = await readFolder(root);
  if (!folder) return [];
  const { texts, mended } = await fixTexts(folder);
  for (const { path, text } of texts) {
    const before = folder.texts.find((source) => source.path === path)?.text ?? text;
    if (text !== before) await rewriteText(root, path, before, text);
  }
  return mended;
}

/**
 * Writes what became of the text of a file of the course in `root`, at once; `before` is the text as it is read. Whatever is
 * the same in both stays in the file as it was, with its line ends and the way its accents are composed.
 */
export async function rewriteText(
  root: string,
  path: string,
  before: string,
  after: string,
): Promise<void> {
  await rewrite(await onDisk(root, path), before, after);
}

async function renameFiles(root: string): Promise<readonly RenamedFile[]> {
  const { value: folder, diagnostics } = await readFolder(root);
  const found: Diagnostic[] = [...diagnostics];
  if (folder) found.push(...(await buildCourse(folder)).diagnostics);
  const renamed: RenamedFile[] = [];
  for (const diagnostic of found) {
    const fix = fixOf(diagnostic, () => undefined);
    if (fix?.kind !== "rename") continue;
    const to = join(root, ...fix.to.split("/"));
    if (await exists(to)) continue;
    await renameOver(await onDisk(root, fix.from), to);
    renamed.push({ code: diagnostic.code, from: fix.from, to: fix.to });
  }
  return renamed;
}

/** Where a file lies: disks may compose the accents of its name otherwise. */
async function onDisk(root: string, path: string): Promise<string> {
  let found = root;
  for (const name of path.split("/")) {
    const names = await readdir(found);
    found = join(found, names.find((one) => one.normalize("NFC") === name) ?? name);
  }
  return found;
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

async function rewrite(path: string, before: string, after: string): Promise<void> {
  const original = new TextDecoder("utf-8", { ignoreBOM: true }).decode(await readFile(path));
  const { mode } = await stat(path);
  await replaceFile(path, async (draft) => {
    await writeFile(draft, intoOriginal(original, before, after), { flag: DRAFT.flags });
    await chmod(draft, mode);
  });
}
