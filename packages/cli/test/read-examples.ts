import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const GUIDE = "courses/huong-dan";

/** What tells people how the command and the course language are used, by path from the repository's root. */
export const documents: readonly string[] = [
  "README.md",
  "CONTRIBUTING.md",
  "templates/ci/README.md",
  ...readdirSync(`${root}packages`)
    .map((room) => `packages/${room}/README.md`)
    .filter((path) => textOf(path) !== undefined),
  ...readdirSync(`${root}${GUIDE}`)
    .filter((name) => name.endsWith(".md"))
    .map((name) => `${GUIDE}/${name}`),
];

export interface Example {
  /** Of the document. */
  readonly file: string;
  /** Counts from 1. */
  readonly line: number;
  /** As the fence names it. */
  readonly language: string;
  readonly text: string;
}

/** All that stands between fences in the documents, whatever it is indented by. */
export function fencedExamples(): readonly Example[] {
  return documents.flatMap((file) => {
    const text = textOf(file) ?? "";
    const fences = text.matchAll(/^( *)(`{3,})(\w*)([^\n]*)\n([\s\S]*?)^\1\2$/gm);
    return [...fences].map(({ index, 1: indent = "", 3: language = "", 5: inside = "" }) => ({
      file,
      line: text.slice(0, index).split("\n").length,
      language,
      text: inside.replace(new RegExp(`^${indent}`, "gm"), ""),
    }));
  });
}

export interface CommandLine {
  readonly file: string;
  /** Without the name of the command; words that stand for something are as they are written. */
  readonly argv: readonly string[];
}

/** Every call of the command that the documents show: in fences, and in a line's code. Those that only name it are left out. */
export function commandLines(): readonly CommandLine[] {
  return documents.flatMap((file) => {
    const text = (textOf(file) ?? "").replace(/\\\n\s*/g, "");
    const inFences = fencedExamples()
      .filter((one) => one.file === file && /^(sh|bash|text|cmd|powershell)$/.test(one.language))
      .flatMap((one) => one.text.replace(/\\\n\s*/g, "").split("\n"));
    const inLines = [...text.matchAll(/`([^`\n]+)`/g)].map(([, code = ""]) => code);
    return [...inFences, ...inLines].flatMap((line) => {
      const [, called] =
        /^(?:[A-Z_]+=\S+ )*(?:npx |node )?(?:\.\/)?(?:bin\/)?hocvu(?:\.cmd)? (.+?)(?: +#.*)?$/.exec(
          line,
        ) ?? [];
      return called === undefined ? [] : [{ file, argv: wordsOf(called) }];
    });
  });
}

/** As a shell parts them; what it would do with the rest, such as `> file`, is left out. */
function wordsOf(line: string): readonly string[] {
  const [before = ""] = line.split(/ (?:[|>&]|&&) /);
  const words = before.match(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g) ?? [];
  return words.map((word) => word.replace(/^(["'])(.*)\1$/, "$2"));
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(`${root}${path}`, "utf8");
  } catch {
    return undefined;
  }
}
