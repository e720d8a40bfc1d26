import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BuiltPackage, buildPackage } from "../src/package/build-package.ts";

const repository = join(dirname(fileURLToPath(import.meta.url)), "../../..");

let citizens: Promise<BuiltPackage> | undefined;

/** The real course, as the programme gives it to citizens; built once in a process. */
export function nguoiDan(): Promise<BuiltPackage> {
  citizens ??= buildPackage(join(repository, "courses/nguoi-dan"));
  return citizens;
}

/** A course with each type of question in its exam, and checks, a quiz and a glossary beside. */
export async function everyType(
  lang: "vi" | "en" = "vi",
  target = "scorm12",
): Promise<BuiltPackage> {
  const root = await mkdtemp(join(tmpdir(), "hocvu-types-"));
  try {
    await cp(join(repository, "packages/acceptance/test/every-type"), root, { recursive: true });
    const course = join(root, "course.md");
    await writeFile(course, (await readFile(course, "utf8")).replace("lang: vi", `lang: ${lang}`));
    return await buildPackage(root, target);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

export interface SmallCourse {
  /** Lines of the front matter's `exam`; without it the course is completed by reading. */
  readonly exam?: Readonly<Record<string, string | number | boolean>>;
  /** Further lines of the front matter. */
  readonly front?: string;
  /** How many pages a module has besides its first, and how many questions its bank. */
  readonly pages?: number;
  readonly questions?: number;
  /** Whether each module's first page has a question to test oneself by. */
  readonly checks?: boolean;
  /** How many questions each module's practice asks; none where left out. */
  readonly practice?: number;
}

const MODULES = ["mot", "hai"] as const;
const PAGES = 2;
const QUESTIONS = 12;

/** A course of two modules with three pages and twelve questions each, made for one test. */
export async function smallCourse(
  wanted: SmallCourse,
  target = "scorm12",
  edition: 3 | 4 = 4,
  structure: "single" | "modules" = "single",
): Promise<BuiltPackage> {
  const root = await smallFolder(wanted);
  try {
    return await buildPackage(root, target, edition, structure);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

/** {@link smallCourse} as the folder that an author has; the caller removes it. */
export async function smallFolder(wanted: SmallCourse): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), "hocvu-small-"));
  for (const [path, content] of Object.entries(filesOf(wanted))) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
  return root;
}

function filesOf({
  exam,
  front = "",
  pages = PAGES,
  questions = QUESTIONS,
  checks = false,
  practice,
}: SmallCourse): Readonly<Record<string, string>> {
  const lines = Object.entries(exam ?? {}).map(([key, value]) => `  ${key}: ${value}\n`);
  const files: Record<string, string> = {
    "course.md": `---
id: nho
title: Khóa học nhỏ
lang: vi
passing: 50%
${exam ? `exam:\n${lines.join("")}` : ""}${front}---

Chào bà con.
`,
  };
  for (const [index, id] of MODULES.entries()) {
    const name = `0${index + 1}-${id}`;
    const texts = Array.from(
      { length: pages },
      (_, page) =>
        `## Trang ${page + 1} {#${id}-trang-${page + 1}}\n\nNội dung trang ${page + 1}.\n`,
    );
    files[`${name}.md`] =
      `---\ntitle: Bài ${id}\noutcomes:\n  ket-qua-${id}: Làm được việc ${id}\n${practice ? `quiz:\n  questions: ${practice}\n` : ""}---\n\nMở đầu.\n\n${checks ? checkIn(id) : ""}${texts.join("\n")}`;
    if (!exam) continue;
    files[`${name}.quiz.md`] = Array.from(
      { length: questions },
      (_, n) => `## Câu hỏi ${id} số ${n}? {#${id}-${n} outcome=ket-qua-${id}}

- [ ] Phương án sai thứ nhất của câu ${id} ${n}
- [x] Phương án đúng của câu ${id} ${n}
- [ ] Phương án sai thứ hai của câu ${id} ${n}

> Giải thích cho câu ${id} ${n}.
`,
    ).join("\n");
  }
  return files;
}

function checkIn(module: string): string {
  return `:::check\n### Thử xem? {#thu-${module}}\n\n- [ ] Sai\n- [x] Đúng\n:::\n\n`;
}
