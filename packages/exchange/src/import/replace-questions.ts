import { posix } from "node:path";
import { type BuiltCourse, bankContext, type SourceFolder, writeBank } from "@hocvu/markdown";
import type { Question } from "@hocvu/model";
import type { Seen } from "./seen.ts";

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The banks of which questions are asked anew, with these in the places of the old ones; all else stays as it was. */
export function replaceQuestions(
  folder: SourceFolder,
  { course, placeAt }: Pick<BuiltCourse, "course" | "placeAt">,
  changes: readonly { readonly seen: Seen; readonly question: Question }[],
  lang: string,
): ReadonlyMap<string, string> {
  const texts = new Map(folder.texts.map(({ path, text }) => [path, text]));
  const edits = new Map<string, Edit[]>();
  for (const { seen, question } of changes) {
    const pointer = `/modules/${seen.module}/bank/`;
    const place = placeAt(`${pointer}${seen.index}`);
    const text = place && texts.get(place.file);
    if (!place || text === undefined) continue;
    const isLast = seen.index + 1 >= (course.modules[seen.module]?.bank.length ?? 0);
    const next = isLast ? undefined : placeAt(`${pointer}${seen.index + 1}`);
    const up = posix.dirname(place.file) === "." ? "" : "../";
    const written = writeBank(
      [question],
      bankContext(lang, (path) => up + path),
    );
    const edit = {
      start: place.start.offset,
      end: next?.start.offset ?? text.length,
      text: next ? `${written}\n` : written,
    };
    edits.set(place.file, [...(edits.get(place.file) ?? []), edit]);
  }
  return new Map(
    [...edits].map(([path, own]) => [
      path,
      own.sort((a, b) => b.start - a.start).reduce(put, texts.get(path) ?? ""),
    ]),
  );
}

function put(text: string, edit: Edit): string {
  return text.slice(0, edit.start) + edit.text + text.slice(edit.end);
}
