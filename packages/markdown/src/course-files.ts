import { type Diagnostic, diagnostic } from "@hocvu/diagnostics";
import { isId, slug } from "@hocvu/model";
import { type ParsedFile, type ParseTree, parseFile } from "./parse-file.ts";
import { parseBank } from "./questions/parse-bank.ts";
import type { SourceFolder, SourceText } from "./source.ts";

/** A course's Markdown files by the part they play; modules in the order of their numbers. */
export interface CourseFiles {
  readonly course: ParsedFile;
  readonly modules: readonly ModuleFiles[];
  /** Paths of files that could not be read: what they hold is unknown, not missing. */
  readonly refused: ReadonlySet<string>;
  /** Paths of all that were taken for the course, a module or a bank. */
  readonly taken: ReadonlySet<string>;
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
/** `01-name-quiz.md`, `01-name.quizz.md`: what banks are called by those who do not know how. */
const MISNAMED_BANK =
  /^(\d+-.+?)[-_. ]+(?:quiz+(?:es)?|quizs|quis|questions?|bank|test|cau-?hoi|trac-?nghiem)\.md$/i;

/** Whether a file is a question bank, by its name. */
export function isBank(path: string): boolean {
  return BANK.test(path);
}

/** Sorts a folder's Markdown into course, modules and banks, and parses it. */
export function courseFiles(
  folder: SourceFolder,
  parse: ParseTree,
  diagnostics: Diagnostic[],
): CourseFiles | undefined {
  let course: ParsedFile | undefined;
  const banks = new Map<string, ParsedFile>();
  const lessons: { number: number; stem: string; files: ModuleFiles }[] = [];
  const taken = new Set<string>();
  const refused = new Set(folder.texts.flatMap(({ path, refused }) => (refused ? [path] : [])));
  // A bank whose lesson cannot be read has one all the same.
  const refusedStems = new Set([...refused].flatMap((path) => stemOf(path) ?? []));
  for (const source of folder.texts) {
    const { path } = source;
    if (refused.has(path)) continue;
    taken.add(path);
    const misnamed = BANK.test(path) ? undefined : misnamedBank(source, folder);
    if (misnamed !== undefined) {
      const name = `${misnamed}.quiz.md`;
      diagnostics.push(diagnostic("HV1101", { path, name }, topOf(path)));
      // It is read all the same, so that this is all that is said of it; but not beside another one.
      if (folder.texts.some(({ path }) => BANK.exec(path)?.[1] === misnamed)) continue;
    }
    const bank = misnamed ?? BANK.exec(path)?.[1];
    const lesson = bank === undefined ? LESSON.exec(path) : null;
    if (path === "course.md") course = parseFile(source, parse);
    else if (bank !== undefined) {
      const file = parseBank(source, parse);
      const first = banks.get(bank);
      if (!first) banks.set(bank, file);
      else {
        const related = [{ place: first.place(0, 0), role: "firstUsed" as const }];
        diagnostics.push(diagnostic("HV1035", { module: bank }, file.place(0, 0), related));
      }
    } else if (lesson?.[1] && lesson[2] && !lesson[2].includes("/")) {
      const file = parseFile(source, parse);
      lessons.push({
        number: Number(lesson[1]),
        stem: `${lesson[1]}-${lesson[2]}`,
        files: { slug: moduleSlug(lesson[2], file, diagnostics), lesson: file },
      });
    } else {
      taken.delete(path);
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
  return { course, modules, refused, taken };
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

/** The module, as `01-name`, of a bank that goes by another name. */
function misnamedBank({ path, text }: SourceText, { texts }: SourceFolder): string | undefined {
  const stem = MISNAMED_BANK.exec(path)?.[1];
  // A module about quizzes has a title, and no other module goes by the rest of its name.
  if (stem === undefined || /^---\s*\n/.test(text)) return undefined;
  const isModule = texts.some(({ path }) => path === `${stem}.md` || path === `${stem}/index.md`);
  return isModule ? stem : undefined;
}

function topOf(file: string) {
  const start = { line: 1, column: 1, offset: 0 };
  return { file, start, end: start };
}
