import { basename } from "node:path";
import { bankContext, type SourceFolder, writeBank } from "@hocvu/markdown";
import { type Course, type Question, slug } from "@hocvu/model";
import { stringify } from "yaml";
import type { FoundModule } from "../bank.ts";
import { freeIds } from "./ids.ts";
import { lessonMarkdown } from "./lesson-markdown.ts";

/** More would make a bank that takes long to read. */
const MOST_IN_BANK = 250;

/** Questions that go into one module. */
export interface Group {
  readonly title: string;
  readonly questions: Question[];
  /** What is read before they are asked, where anything is. */
  readonly pages?: FoundModule["pages"];
}

export interface Into {
  readonly folder: SourceFolder | undefined;
  readonly course: Course | undefined;
  readonly lang: string;
}

/** The files of new modules, each with its bank. */
export function moduleFiles(
  groups: readonly Group[],
  { folder, course, lang }: Into,
): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const paths = (folder?.texts ?? []).map(({ path }) => path);
  const numbers = paths.map((path) => Number(/^(\d+)-/.exec(path)?.[1] ?? 0));
  let number = numbers.reduce((most, one) => Math.max(most, one), 0);
  const known = new Set(course?.outcomes.map(({ id }) => id));
  const names = new Set(paths.map((path) => path.replace(/^\d+-|(?:\.quiz)?\.md$/g, "")));
  const pageIds = course?.modules.flatMap(({ pages }) => pages.map(({ id }) => id)) ?? [];
  const freeId = freeIds(pageIds);
  for (const { title, questions, pages = [] } of groups) {
    const parts = Math.max(1, Math.ceil(questions.length / MOST_IN_BANK));
    for (let part = 0; part < parts; part++) {
      const own = questions.slice(part * MOST_IN_BANK, (part + 1) * MOST_IN_BANK);
      number++;
      const heading = part === 0 ? title : `${title} (${part + 1})`;
      const name = `${String(number).padStart(2, "0")}-${freeName(slug(heading) || "cau-hoi", names)}`;
      const lesson = part === 0 ? lessonMarkdown(heading, pages, lang, freeId) : "";
      files.set(`${name}.md`, moduleFile(heading, own, known, lang, lesson));
      if (own.length === 0) continue;
      files.set(
        `${name}.quiz.md`,
        writeBank(
          own,
          bankContext(lang, (path) => path),
        ),
      );
    }
  }
  return files;
}

function freeName(wanted: string, taken: Set<string>): string {
  const base = wanted.slice(0, 50).replace(/-$/, "");
  for (let n = 1; ; n++) {
    const name = n === 1 ? base : `${base}-${n}`;
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}

function moduleFile(
  title: string,
  questions: readonly Question[],
  known: Set<string>,
  lang: string,
  lesson: string,
): string {
  const asked = [...new Set(questions.flatMap(({ outcomes }) => outcomes))];
  const own = asked.filter((id) => !known.has(id));
  for (const id of own) known.add(id);
  const outcomes = own.map((id) => [id, id.replaceAll("-", " ")]);
  const text =
    lang === "vi"
      ? `Phần này có ${questions.length} câu hỏi để luyện tập.`
      : `This part has ${questions.length} questions to practise with.`;
  const front = {
    title,
    ...(outcomes.length > 0 ? { outcomes: Object.fromEntries(outcomes) } : {}),
    ...(questions.length > 0 ? { quiz: { questions: Math.min(10, questions.length) } } : {}),
  };
  return `---\n${stringify(front, { lineWidth: 0 }).trimEnd()}\n---\n\n${lesson || `${text}\n`}`;
}

/** `course.md` of a folder that is none yet. */
export function courseFile(
  root: string,
  lang: string,
  groups: readonly Group[],
  called?: string,
): string {
  const name = basename(root);
  const front = {
    id: slug(name) || "cau-hoi",
    title: called || (groups.length === 1 && groups[0]?.title) || name,
    ...(lang === "vi" ? {} : { lang }),
  };
  return `---\n${stringify(front, { lineWidth: 0 }).trimEnd()}\n---\n`;
}
