import { type Diagnostic, diagnostic } from "@hocvu/diagnostics";
import { isId, slug } from "@hocvu/model";
import { type ParsedFile, type ParseTree, parseFile } from "./parse-file.ts";
import type { SourceFolder } from "./source.ts";

/** A course's Markdown files by the part they play; modules in the order of their numbers. */
export interface CourseFiles {
  readonly course: ParsedFile;
  readonly modules: readonly ModuleFiles[];
  /** Paths of files that could not be read: what they hold is unknown, not missing. */
  readonly refused: ReadonlySet<string>;
}

export interface ModuleFiles {
  /** The file's name without number and ending, made an id; what the module is called unless front matter says otherwise. */
  readonly slug: string;
  readonly lesson: ParsedFile;
  readonly bank?: ParsedFile;
}

// `NN-name.md` with `NN-name.quiz.md`, or a folder `NN-name/` with `index.md` and `quiz.md`.
const LESSON = /^(\d+)-(.+?)(?:\.md|\/index\.md)$/i;
const BANK = /^(\d+-.+?)(?:\.quiz\.md|\/quiz\.md)$/i;
const PASSED_OVER = /(^|\/)(readme|changelog|license)\.md$/i;

/** Sorts a folder's Markdown into course, modules and banks, and parses it. */
export function courseFiles(
  folder: SourceFolder,
  parse: ParseTree,
  diagnostics: Diagnostic[],
): CourseFiles | undefined {
  let course: ParsedFile | undefined;
  const banks = new Map<string, ParsedFile>();
  const lessons: { number: number; stem: string; files: ModuleFiles }[] = [];
  const refused = new Set(folder.texts.flatMap(({ path, refused }) => (refused ? [path] : [])));
  // A bank whose lesson cannot be read has one all the same.
  const refusedStems = new Set([...refused].flatMap((path) => stemOf(path) ?? []));
  for (const source of folder.texts) {
    const { path } = source;
    if (refused.has(path)) continue;
    const bank = BANK.exec(path);
    const lesson = bank ? null : LESSON.exec(path);
    if (path === "course.md") course = parseFile(source, parse);
    else if (bank?.[1]) {
      const file = parseFile(source, parse);
      const first = banks.get(bank[1]);
      if (!first) banks.set(bank[1], file);
      else {
        const related = [{ place: first.place(0, 0), role: "firstUsed" as const }];
        const module = bank[1];
        diagnostics.push(diagnostic("HV1035", { module }, file.place(0, 0), related));
      }
    } else if (lesson?.[1] && lesson[2] && !lesson[2].includes("/")) {
      const file = parseFile(source, parse);
      lessons.push({
        number: Number(lesson[1]),
        stem: `${lesson[1]}-${lesson[2]}`,
        files: { slug: moduleSlug(lesson[2], file, diagnostics), lesson: file },
      });
    } else if (/^[^/]+\.md$/i.test(path) && !PASSED_OVER.test(path)) {
      // Deeper ones may be transcripts.
      diagnostics.push(diagnostic("HV1025", { name: path }, topOf(source)));
    }
  }
  if (!course) return undefined;
  lessons.sort((a, b) => a.number - b.number);
  lessons.forEach(({ number, files }, index) => {
    if (lessons[index - 1]?.number !== number) return;
    diagnostics.push(diagnostic("HV1022", { number: String(number) }, files.lesson.place(0, 0)));
  });
  const modules = lessons.map(({ stem, files }) => {
    const bank = banks.get(stem);
    banks.delete(stem);
    return bank ? { ...files, bank } : files;
  });
  for (const [stem, file] of banks) {
    if (refusedStems.has(stem)) continue;
    diagnostics.push(diagnostic("HV1017", { module: `${stem}.md` }, file.place(0, 0)));
  }
  if (lessons.length + refused.size === 0)
    diagnostics.push(diagnostic("HV1027", {}, course.place(0, 0)));
  return { course, modules, refused };
}

/** `01-name` of a lesson or bank. */
function stemOf(path: string): string | undefined {
  const bank = BANK.exec(path)?.[1];
  const lesson = LESSON.exec(path);
  return bank ?? (lesson ? `${lesson[1]}-${lesson[2]}` : undefined);
}

function moduleSlug(name: string, file: ParsedFile, diagnostics: Diagnostic[]): string {
  const id = isId(name) ? name : slug(name);
  if (id === "")
    diagnostics.push(diagnostic("HV1011", { id: name, suggestion: "" }, file.place(0, 0)));
  return id;
}

function topOf({ path }: { readonly path: string }) {
  const start = { line: 1, column: 1, offset: 0 };
  return { file: path, start, end: start };
}
