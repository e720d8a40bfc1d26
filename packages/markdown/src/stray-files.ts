import { posix } from "node:path";
import { type Diagnostic, diagnostic } from "@hocvu/diagnostics";
import { slug } from "@hocvu/model";
import type { AssetUse } from "./asset-use.ts";
import type { SourceFolder } from "./source.ts";
import { THEME_FILE } from "./theme-sheet/course-theme.ts";

/** `01-name.quiz` before its ending: a number, a sign that parts, a name. */
const NUMBERED = /^(\d+)[-_. ]+(.+)$/;
/** Endings of Markdown that are not the one that is read. */
const OTHER_MARKDOWN = /(\.md)?\.(md|txt|markdown|mdown|mkdn?|mdwn|mdx|rmd|qmd)$/i;
const DOCUMENT = /\.(docx?|odt|rtf|pages|pptx?|odp|html?|pdf)$/i;
const PASSED_OVER = /^(readme|changelog|license)\.md$/i;
/** `Bài 3. Lưu trữ` */
const CALLED =
  /^(?:bài|bai|module|lesson|unit|chương|chuong|phần|phan|tuần|tuan|week)[-_ ]*(\d+)[-_.: ]*(.*)$/iu;

/**
 * Files that look like modules or banks, are not taken as such for their name or place, and that nothing of the course
 * `uses`. `taken` are those that are modules, banks and the course itself.
 */
export function* strayFiles(
  { texts, assets }: SourceFolder,
  taken: ReadonlySet<string>,
  uses: readonly AssetUse[],
): Iterable<Diagnostic> {
  const used = new Set(uses.map(({ path }) => path));
  const refused = new Set(texts.flatMap(({ path, refused }) => (refused ? [path] : [])));
  const all = [...new Set([...texts.map(({ path }) => path), ...assets.keys()])].sort();
  // A course within the course has modules of its own.
  const inner = all.filter((path) => /\/course\.md$/i.test(path)).map(posix.dirname);
  const passedOver = (path: string) =>
    taken.has(path) ||
    used.has(path) ||
    refused.has(path) ||
    /(^|\/)_/.test(path) ||
    inner.some((folder) => path.startsWith(`${folder}/`));
  for (const path of all) {
    if (passedOver(path)) continue;
    const found = path.includes("/") ? strayBelow(path, taken, all) : strayAbove(path);
    if (found) yield found;
  }
}

/** One that lies beside `course.md`. */
function strayAbove(path: string): Diagnostic | undefined {
  if (/\.md$/i.test(path) && !/\.md\.md$/i.test(path)) {
    if (PASSED_OVER.test(path)) return undefined;
    const suggestion = moduleName(path.slice(0, -".md".length));
    const args = { name: path, ...(suggestion ? { suggestion } : {}) };
    return diagnostic("HV1025", args, topOf(path));
  }
  if (/\.css$/i.test(path)) {
    return path === THEME_FILE ? undefined : diagnostic("HV1122", { path }, topOf(path));
  }
  const ending = OTHER_MARKDOWN.exec(path) ?? DOCUMENT.exec(path);
  if (!ending) return undefined;
  const stem = path.slice(0, ending.index);
  const name = NUMBERED.test(stem) ? moduleName(stem) : undefined;
  if (name === undefined) return undefined;
  const code = DOCUMENT.test(path) ? "HV1102" : "HV1100";
  return diagnostic(code, { path, name }, topOf(path));
}

/** One that lies in a folder. */
function strayBelow(
  path: string,
  taken: ReadonlySet<string>,
  all: readonly string[],
): Diagnostic | undefined {
  const { dir, base } = posix.parse(path);
  const ending = OTHER_MARKDOWN.exec(base);
  if (!ending || /\.txt$/i.test(base)) return undefined;
  const stem = base.slice(0, ending.index);
  if (/^\d+-[^/]+$/.test(dir)) {
    const has = (name: string) => taken.has(`${dir}/${name}`);
    const index = `${dir}/index.md`;
    if (/^(index|quiz)$/i.test(stem)) {
      return diagnostic("HV1100", { path, name: `${dir}/${stem.toLowerCase()}.md` }, topOf(path));
    }
    if (!has("index.md")) {
      // Of several only the first can be the module.
      const first = all.find((one) => one.startsWith(`${dir}/`) && OTHER_MARKDOWN.test(one));
      if (first === path) return diagnostic("HV1100", { path, name: index }, topOf(path));
    }
    if (PASSED_OVER.test(base)) return undefined;
    return diagnostic("HV1025", { name: path }, topOf(path));
  }
  const numbered = /^index$/i.test(stem) ? posix.basename(dir) : stem;
  const name = NUMBERED.test(numbered) ? moduleName(numbered) : undefined;
  return name === undefined ? undefined : diagnostic("HV1103", { path, name }, topOf(path));
}

/** What a module or bank should be called whose author called it `stem`, if that names a number. */
function moduleName(stem: string): string | undefined {
  const quiz = /[-_. ]+quizz?$/i.exec(stem);
  const rest = quiz ? stem.slice(0, quiz.index) : stem;
  const match = NUMBERED.exec(rest) ?? /^(\d+)()$/.exec(rest) ?? CALLED.exec(rest);
  if (!match) return undefined;
  const number = (match[1] ?? "").padStart(2, "0");
  const called = slug(match[2] ?? "") || slug(rest);
  return `${number}-${called === number ? `bai-${Number(number)}` : called}${quiz ? ".quiz" : ""}.md`;
}

function topOf(file: string) {
  const start = { line: 1, column: 1, offset: 0 };
  return { file, start, end: start };
}
