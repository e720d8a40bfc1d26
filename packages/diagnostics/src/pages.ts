import { type Code, severities } from "./codes.ts";
import type { Language } from "./words.ts";

/** What `hocvu explain` tells of a code; written as `pages/<code>.md`. */
export interface Page {
  readonly code: Code;
  /** What it means, why it matters, how to mend it: paragraphs with a blank line between them. */
  readonly text: Readonly<Record<Language, string>>;
  /** Files that lead to the diagnostic, put into a sound course; none where text cannot show it. */
  readonly wrong: readonly ExampleFile[];
  /** The same, mended. */
  readonly right: readonly ExampleFile[];
}

/** One whole small file of a course. */
export interface ExampleFile {
  /** With forward slashes, relative to the course folder. */
  readonly path: string;
  /** With a line end after its last line; `null` where the point is that there is no such file. */
  readonly content: string | null;
}

interface Section {
  readonly prose: string[];
  readonly files: ExampleFile[];
}

// ```md 01-dam-may.md     or     ```md course.md absent
const FENCE = /^(`{3,})\w+ (\S+?)( absent)?$/;

/**
 * Reads a page: `# <code>`, English prose, `## vi` with Vietnamese prose and, where an example can be shown, `## wrong`
 * and `## right` with a fenced block for each file. Pages are ours, so one of another form throws.
 */
export function parsePage(source: string): Page {
  const [title = "", ...lines] = source.split(/\r?\n/);
  const code = title.replace(/^# /, "");
  if (!isCode(code)) throw new Error(`a page begins with "# " and its code, not "${title}"`);
  try {
    return { code, ...readSections(lines) };
  } catch (error) {
    throw new Error(`${code}: ${(error as Error).message}`);
  }
}

function readSections(lines: readonly string[]): Omit<Page, "code"> {
  const sections: Record<"en" | "vi" | "wrong" | "right", Section> = {
    en: { prose: [], files: [] },
    vi: { prose: [], files: [] },
    wrong: { prose: [], files: [] },
    right: { prose: [], files: [] },
  };
  let section = sections.en;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as string;
    if (line.startsWith("## ")) {
      const next = sections[line.slice(3) as keyof typeof sections];
      if (!next) throw new Error(`there is no section "${line.slice(3)}"`);
      section = next;
    } else if (line.startsWith("```")) {
      const [, marks, path, absent] = FENCE.exec(line) ?? [];
      const end = lines.indexOf(marks ?? "", at + 1);
      if (!path || end < 0) throw new Error(`"${line}" opens no whole block with a path`);
      const content = lines.slice(at + 1, end).map((one) => `${one}\n`);
      section.files.push({ path, content: absent ? null : content.join("") });
      at = end;
    } else {
      section.prose.push(line);
    }
  }
  return placed(sections);
}

/** Prose where prose belongs, files where files belong, and neither half an example nor half the languages. */
function placed({ en, vi, wrong, right }: Record<"en" | "vi" | "wrong" | "right", Section>) {
  const prose = ({ prose: written }: Section) => written.join("\n").trim();
  const text = { en: prose(en), vi: prose(vi) };
  if (text.en === "" || text.vi === "") throw new Error("a language has no prose");
  if (en.files.length + vi.files.length > 0) throw new Error("files stand among the prose");
  if (prose(wrong) + prose(right) !== "") throw new Error("prose stands among the files");
  if (wrong.files.length > 0 !== right.files.length > 0) throw new Error("half an example");
  return { text, wrong: wrong.files, right: right.files };
}

function isCode(word: string): word is Code {
  return Object.hasOwn(severities, word);
}
