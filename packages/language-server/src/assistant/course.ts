import { join } from "node:path";
import { outline, rewriteText } from "@hocvu/compiler";
import { type Diagnostic, type Language, toJson } from "@hocvu/diagnostics";
import type { SourceText } from "@hocvu/markdown";
import { type CourseDesk, courseDesk, type Targets } from "../workspace/course-desk.ts";
import { type Document, documentOf } from "../workspace/documents.ts";

/** Why something was not done, in words for whoever asked. */
export class Refused extends Error {}

/** Lines of a file that become others; both count from 1, and `to` is among them. */
export interface Patch {
  readonly file: string;
  readonly from: number;
  /** One less than `from` to put lines in before it. */
  readonly to: number;
  readonly text: string;
  /** What stands there, so that nothing is changed that was written meanwhile. */
  readonly expected: string;
}

/** What an assistant may know of a course, and do to it. */
export interface AssistedCourse {
  check(): Promise<object>;
  outline(): Promise<object>;
  search(words: string): Promise<object>;
  read(file: string, from: number, to: number): Promise<object>;
  patch(patch: Patch): Promise<object>;
}

const MOST_FOUND = 50;
const MOST_LINES = 400;

export function assistedCourse(root: string, targets: Targets, language: Language): AssistedCourse {
  let draft: Document | undefined;
  const desk = courseDesk(root, targets, () => (draft ? [draft] : []));
  const checked = async (drafted?: Document) => {
    draft = drafted;
    // Another program may have written anything meanwhile.
    desk.touch();
    return (await desk.check()).result;
  };
  const textOf = async (file: string): Promise<SourceText> => {
    draft = undefined;
    const found = (await desk.read())?.texts.find(({ path }) => path === file);
    if (!found || !/\.md$/i.test(file))
      throw new Refused(`the course has no Markdown file ${file}`);
    return found;
  };
  return {
    async check() {
      const { diagnostics, sourceOf } = await checked();
      const listed = diagnostics.map((one) =>
        toJson(named(one, desk), language, renamed(sourceOf, desk)),
      );
      return { diagnostics: listed };
    },
    async outline() {
      const { understood } = await checked();
      if (!understood) throw new Refused("there is no course that could be read");
      const { course, placeAt, files } = understood;
      const fileOf = (pointer: string) => desk.within(placeAt(pointer)?.file ?? "");
      const modules = course.modules.map(({ id, pages, bank }, m) => ({
        id,
        file: fileOf(`/modules/${m}`),
        pages: pages.map(({ id, title }, p) => ({
          id,
          title,
          line: placeAt(`/modules/${m}/pages/${p}`)?.start.line,
        })),
        questions: bank.map(({ id, type, outcomes }, q) => ({
          id,
          type,
          outcomes,
          line: placeAt(`/modules/${m}/bank/${q}`)?.start.line,
        })),
      }));
      return { ...outline(course), files, written: modules };
    },
    async search(words) {
      draft = undefined;
      const wanted = plain(words);
      if (wanted.trim() === "") throw new Refused("nothing to search for");
      const { texts = [] } = (await desk.read()) ?? {};
      const found = texts.flatMap(({ path, text }) =>
        text
          .split("\n")
          .flatMap((line, index) =>
            plain(line).includes(wanted) ? [{ file: path, line: index + 1, text: line }] : [],
          ),
      );
      return { found: found.slice(0, MOST_FOUND), more: Math.max(0, found.length - MOST_FOUND) };
    },
    async read(file, from, to) {
      const lines = (await textOf(file)).text.split("\n");
      const last = Math.min(to, lines.length, from + MOST_LINES - 1);
      return {
        file,
        from,
        to: last,
        of: lines.length,
        text: lines.slice(from - 1, last).join("\n"),
      };
    },
    async patch({ file, from, to, text, expected }) {
      const { text: before } = await textOf(file);
      const lines = before.split("\n");
      if (from < 1 || to < from - 1 || to > lines.length) {
        throw new Refused(`${file} has lines 1 to ${lines.length}`);
      }
      const there = lines.slice(from - 1, to).join("\n");
      if (there !== expected.normalize("NFC")) {
        throw new Refused(`lines ${from} to ${to} are others now:\n${there}`);
      }
      const put = text === "" ? [] : text.replace(/\r\n?/g, "\n").normalize("NFC").split("\n");
      const after = [...lines.slice(0, from - 1), ...put, ...lines.slice(to)].join("\n");
      const old = await checked();
      const path = join(root, ...file.split("/"));
      const now = await checked(documentOf(path, path, 1, after, "utf-16"));
      draft = undefined;
      const wrong = newErrors(old.diagnostics, now.diagnostics);
      if (wrong.length > 0) {
        const told = wrong.map((one) =>
          toJson(named(one, desk), language, renamed(now.sourceOf, desk)),
        );
        throw new Refused(`not written, as it makes errors:\n${JSON.stringify(told, null, 1)}`);
      }
      await rewriteText(root, file, before, after);
      return { written: file, from, to: from + put.length - 1 };
    },
  };
}

/** Errors that were not there before, wherever they stand; of several alike as many as there are more. */
function newErrors(
  before: readonly Diagnostic[],
  now: readonly Diagnostic[],
): readonly Diagnostic[] {
  const keyOf = ({ code, args, place }: Diagnostic) => JSON.stringify([code, args, place?.file]);
  const known = new Map<string, number>();
  for (const one of before) known.set(keyOf(one), (known.get(keyOf(one)) ?? 0) + 1);
  return now.filter((one) => {
    if (one.severity !== "error") return false;
    const left = known.get(keyOf(one)) ?? 0;
    known.set(keyOf(one), left - 1);
    return left <= 0;
  });
}

/** Files as they are named in the course. */
function named(diagnostic: Diagnostic, desk: CourseDesk): Diagnostic {
  const { place, related } = diagnostic;
  return {
    ...diagnostic,
    ...(place ? { place: { ...place, file: desk.within(place.file) } } : {}),
    ...(related
      ? {
          related: related.map((one) => ({
            ...one,
            place: { ...one.place, file: desk.within(one.place.file) },
          })),
        }
      : {}),
  };
}

function renamed(sourceOf: (file: string) => string | undefined, desk: CourseDesk) {
  return (file: string) => sourceOf(desk.named(file));
}

/** Letters without accents, in small ones: who searches may write either. */
function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("đ", "d");
}
