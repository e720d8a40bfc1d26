import { styleText } from "node:util";
import { fixCourse, type Mended } from "@hocvu/compiler";
import { type Language, visible } from "@hocvu/diagnostics";
import { diskReason } from "../disk-reason.ts";
import { wordsIn } from "../language.ts";
import { line } from "../print.ts";
import type { Output } from "../report.ts";
import { WriteError } from "../usage-error.ts";
import { shortest } from "./arguments.ts";

/** Mends what is mechanical in the course `root` and says on `print` what it did. Throws a {@link WriteError}. */
export async function fix(
  root: string,
  language: Language,
  output: Output,
  print: (text: string) => void,
): Promise<void> {
  const words = wordsIn(language);
  const mended = await fixCourse(root).catch((error: NodeJS.ErrnoException) => {
    const reason = diskReason(error, language);
    throw new WriteError(words.cannotWrite(shortest(error.path ?? root), reason));
  });
  print(listOf(mended, root, output.color));
  const { lines, renamed } = mended;
  // A file may have been mended under both of its names.
  const names = new Map(renamed.map(({ from, to }) => [from, to]));
  const mendedFiles = lines.map(({ file }) => names.get(file) ?? file);
  const files = new Set([...mendedFiles, ...names.values()]).size;
  const count = lines.length + renamed.length;
  print(line(count === 0 ? words.nothingMended : words.mended(count, files)));
}

/** Each change with its line before and after; a file with its names. */
function listOf({ renamed, lines }: Mended, root: string, color: boolean): string {
  const styled = (style: "red" | "green" | "bold") => (text: string) =>
    color ? styleText(style, text, { validateStream: false }) : text;
  const [red, green, bold] = [styled("red"), styled("green"), styled("bold")];
  const blocks = [
    ...renamed.map(({ code, from, to }) => ({ code, at: from, before: from, after: to })),
    ...lines.map(({ code, file, line, before, after }) => ({
      code,
      at: `${file}:${line}`,
      before,
      after,
    })),
  ];
  return blocks
    .map(({ code, at, before, after }) =>
      [
        `${bold(visible(`${root}/${at}`))}  ${code}`,
        ...before.split("\n").map((one) => red(`  - ${shown(one)}`)),
        ...after.split("\n").map((one) => green(`  + ${shown(one)}`)),
        "",
      ].join("\n"),
    )
    .map((block) => `${block}\n`)
    .join("");
}

/** Blanks that look like others are what is mended most often. */
function shown(text: string): string {
  const named = (sign: string) =>
    `⟨U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}⟩`;
  return visible(text.replace(/[\u00A0\u2000-\u200F\u202F\u205F\u2060\u3000\uFEFF]/g, named));
}
