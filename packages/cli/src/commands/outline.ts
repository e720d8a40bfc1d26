import { writeFile } from "node:fs/promises";
import { extname } from "node:path";
import { check, type Outline, outline as outlineOf } from "@hocvu/compiler";
import { type Language, toPrintedJson, visible, visibleLines } from "@hocvu/diagnostics";
import { caching } from "../build-cache.ts";
import { diskReason } from "../disk-reason.ts";
import { exitStatus } from "../exit-status.ts";
import { wordsIn } from "../language.ts";
import { formatOfEnding, type OutlineFormat } from "../outline/formats.ts";
import { line } from "../print.ts";
import { showProgress } from "../progress.ts";
import { type Output, report } from "../report.ts";
import { UsageError, WriteError } from "../usage-error.ts";
import { courseFolder, shortest } from "./arguments.ts";
import { openProgramme, programmeOf } from "./programme.ts";

export interface OutlineOptions {
  /** From the ending of `out` if left out, else a table. */
  readonly format?: OutlineFormat;
  readonly out?: string;
  /** A file of approved programmes, one of them for this course. */
  readonly programme?: string;
  readonly language: Language;
}

/** Of a terminal that does not say how wide it is. */
const COLUMNS = 80;

/** `hocvu outline`: what a course covers. One with errors has no outline, but diagnostics on standard error. */
export async function outline(
  folder: string,
  { format: asked, out, programme: programmePath, language }: OutlineOptions,
  output: Output,
): Promise<number> {
  const words = wordsIn(language);
  const format = asked ?? formatOf(out, language);
  if (format === "docx" && out === undefined) throw new UsageError(words.docxNeedsOut);
  const opened =
    programmePath === undefined ? undefined : await openProgramme(programmePath, language);
  if (opened && opened.file.diagnostics.length > 0) {
    const { diagnostics, sourceOf } = opened.file;
    report(diagnostics, { format: "pretty", language, sourceOf }, output);
    return exitStatus.inputErrors;
  }
  const progress = showProgress(output.statusLine, words.progress);
  const { value, diagnostics, sourceOf } = await check(await courseFolder(folder), [], {
    ...caching(process.env),
    progress: progress.tell,
  });
  progress.end();
  if (!value) {
    report(diagnostics, { format: "pretty", language, sourceOf }, output);
    return exitStatus.inputErrors;
  }
  const columns = out === undefined ? (output.columns ?? COLUMNS) : COLUMNS;
  const programme = opened && programmeOf(value.course.id, opened, language);
  const printed = await print(outlineOf(value.course, programme), format, language, columns);
  if (out === undefined) {
    output.stdout(String(printed));
    return exitStatus.fine;
  }
  await writeFile(out, printed).catch((error) => {
    throw new WriteError(words.cannotWrite(shortest(out), diskReason(error, language)));
  });
  output.stdout(line(shortest(out)));
  return exitStatus.fine;
}

/** Each writer comes with its library only when it is needed. */
async function print(
  outline: Outline,
  format: OutlineFormat,
  language: Language,
  columns: number,
): Promise<string | Uint8Array> {
  switch (format) {
    case "table": {
      const { toTerminal } = await import("../outline/terminal.ts");
      return toTerminal(mapTexts(outline, visible), wordsIn(language).outlineTable, columns);
    }
    case "md": {
      const { toMarkdownTable } = await import("../outline/markdown.ts");
      return toMarkdownTable(mapTexts(outline, visibleLines));
    }
    case "csv": {
      const { toCsv } = await import("../outline/csv.ts");
      return toCsv(mapTexts(outline, visibleLines));
    }
    case "json":
      return toPrintedJson(outline);
    case "docx": {
      const { toDocx } = await import("../outline/docx.ts");
      return toDocx(outline);
    }
  }
}

/** Cells hold lines of their own, but a terminal's table would be torn by them. */
function mapTexts<T>(data: T, change: (text: string) => string): T {
  return JSON.parse(JSON.stringify(data), (_, value) =>
    typeof value === "string" ? change(value) : value,
  );
}

/** Throws a {@link UsageError} for an ending such as `.pdf`: a table under that name is not what was meant. */
function formatOf(path: string | undefined, language: Language): OutlineFormat {
  if (path === undefined) return "table";
  const format = formatOfEnding[extname(path).toLowerCase()];
  if (format) return format;
  const known = Object.keys(formatOfEnding).filter(Boolean).join(", ");
  throw new UsageError(wordsIn(language).unknownEnding(path, known));
}
