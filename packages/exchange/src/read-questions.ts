import { diagnostic } from "@hocvu/diagnostics";
import type { Format, Found, Source } from "./bank.ts";
import { damaged } from "./damaged.ts";
import { MAX_FILE, MAX_QUESTIONS } from "./limits.ts";
import { placeOfRow, titleOfFile } from "./place.ts";
import { readers } from "./readers.ts";
import { textOfBytes } from "./text-of-bytes.ts";
import { unreadableKind } from "./unreadable.ts";

/** How much of a file tells what kind it is. */
const HEAD = 64 * 1024;

export const formatIds: readonly string[] = readers.map(({ id }) => id);

/** The kind of file that `source` is; `as` says it where the user has. */
export function formatOf({ path, bytes }: Source, as?: string): Format | undefined {
  if (as !== undefined) return readers.find(({ id }) => id === as);
  const head = bytes.subarray(0, HEAD);
  const isText = !head.includes(0) || (head[0] ?? 0) >= 0xfe;
  const text = isText ? textOfBytes(head) : "";
  return readers.find((one) => one.recognises(path, text, bytes));
}

/** The questions of a file of any kind. Whatever is wrong with it is reported; nothing throws. */
export async function readQuestions(source: Source, as?: string): Promise<Found> {
  const { path, bytes } = source;
  const place = placeOfRow(path, 1);
  const none = { questions: [], files: new Map<string, Uint8Array>() };
  if (bytes.length > MAX_FILE)
    return { ...none, diagnostics: [diagnostic("HV4509", { path, limit: "256 MB" }, place)] };
  const kind = as === undefined ? unreadableKind(source) : undefined;
  if (kind)
    return { ...none, diagnostics: [diagnostic("HV4530", { path, document: kind }, place)] };
  const format = formatOf(source, as);
  if (!format) {
    const formats = readers.map(({ title }) => title);
    return { ...none, diagnostics: [diagnostic("HV4506", { path, formats }, place)] };
  }
  try {
    const found = filed(await format.read(source), path);
    if (found.questions.length > MAX_QUESTIONS) {
      const limit = `${MAX_QUESTIONS}`;
      return { ...none, diagnostics: [diagnostic("HV4509", { path, limit }, place)] };
    }
    if (!isSilent(found)) return found;
    return {
      ...none,
      diagnostics: [diagnostic("HV4505", { format: format.title, reason: "empty" }, place)],
    };
  } catch (error) {
    return { ...none, diagnostics: [damaged(error, format.title, () => place)] };
  }
}

/** Questions of a package that says of none where it belongs stay together under its name, not each under its own file's. */
function filed(found: Found, path: string): Found {
  const category = [titleOfFile(path)];
  return {
    ...found,
    questions: found.questions.map((one) =>
      one.category.length === 0 && one.place.file !== path ? { ...one, category } : one,
    ),
  };
}

/** Whether nothing was found, and nothing tells why. */
function isSilent({ questions, modules = [], course, diagnostics }: Found): boolean {
  return (
    questions.length === 0 &&
    modules.length === 0 &&
    course === undefined &&
    diagnostics.length === 0
  );
}
