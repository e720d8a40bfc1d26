import { type Diagnostic, diagnostic } from "@hocvu/diagnostics";
import { readCsv } from "./csv.ts";
import { edxGrades } from "./edx-grades.ts";
import { edxResponses } from "./edx-responses.ts";
import { moodleCompletion } from "./moodle-completion.ts";
import { moodleGrades } from "./moodle-grades.ts";
import { moodleScorm } from "./moodle-scorm.ts";
import { ownResponses } from "./own-responses.ts";
import { ownStandings } from "./own-standings.ts";
import type { ReadOptions, Sink } from "./sink.ts";
import { Broken, type Source } from "./source.ts";
import { readStatements } from "./statements.ts";
import type { RowTaker, TableReader } from "./table-reader.ts";
import { readWorkbook } from "./workbook.ts";

/** Every table that is known, the surest to tell first. */
const TABLES: readonly TableReader[] = [
  ownResponses,
  ownStandings,
  edxResponses,
  edxGrades,
  moodleScorm,
  moodleGrades,
  moodleCompletion,
];

/** Reads one file of results into `sink`, whatever wrote it: what it is shows in its first bytes and its columns. */
export async function readResults(
  source: Source,
  sink: Sink,
  options: ReadOptions = {},
): Promise<readonly Diagnostic[]> {
  const path = source.name;
  try {
    const kind = await kindOf(source);
    if (kind === "json") {
      const { skipped } = await readStatements(source, sink, options);
      return skipped > 0 ? [diagnostic("HV5046", { path, count: skipped, first: 0 })] : [];
    }
    return await readTable(source, kind, sink, options);
  } catch (error) {
    if (!(error instanceof Broken)) throw error;
    return [diagnostic("HV5042", { path, breach: error.why, at: error.at })];
  }
}

async function kindOf(source: Source): Promise<"json" | "workbook" | "text"> {
  for await (const chunk of source.open()) {
    if (chunk.length === 0) continue;
    if (chunk[0] === 0x50 && chunk[1] === 0x4b) return "workbook";
    const start = Buffer.from(chunk.subarray(0, 400))
      .toString("latin1")
      .replace(/\0|^(ÿþ|þÿ|ï»¿)/g, "");
    return /^\s*[[{]/.test(start) ? "json" : "text";
  }
  return "text";
}

async function readTable(
  source: Source,
  kind: "workbook" | "text",
  sink: Sink,
  options: ReadOptions,
): Promise<readonly Diagnostic[]> {
  const path = source.name;
  const found: Diagnostic[] = [];
  let header: readonly string[] | undefined;
  let take: RowTaker | undefined;
  let [skipped, first] = [0, 0];
  await (kind === "text" ? readCsv : readWorkbook)(source, (cells, line) => {
    if (header) {
      if (take && !take(cells)) {
        skipped++;
        first ||= line;
      }
      return;
    }
    header = cells;
    const reader = TABLES.find((reader) => reader.fits(cells));
    if (reader?.namesNoQuestions?.(cells)) found.push(diagnostic("HV5047", { path }));
    take = reader?.begin(cells, sink, options);
  });
  if (!take) {
    const columns = (header ?? []).slice(0, 8).map((name) => name.slice(0, 60));
    return [diagnostic("HV5041", { path, header: columns })];
  }
  if (skipped > 0) found.push(diagnostic("HV5046", { path, count: skipped, first }));
  return found;
}
