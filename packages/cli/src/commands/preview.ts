import { stat } from "node:fs/promises";
import type { Language } from "@hocvu/diagnostics";
import { type Preview, type PreviewOptions, startPreview } from "@hocvu/preview";
import { exitStatus } from "../exit-status.ts";
import { wordsIn } from "../language.ts";
import { openBrowser } from "../open-browser.ts";
import { line } from "../print.ts";
import { type Output, report } from "../report.ts";
import { readAll } from "../report-results/read-all.ts";
import { UsageError } from "../usage-error.ts";
import type { PreviewWords } from "../words/preview.ts";
import { courseFolder, wholeNumber } from "./arguments.ts";

/** As they were written. */
export interface PreviewCommandOptions {
  readonly host: string;
  readonly port: string;
  readonly open: boolean;
  /** Whether an editor shows the window within its own. */
  readonly inEditor: boolean;
  /** Files of results, with commas between, whose answers say something of the questions. */
  readonly results?: string;
  /** The column of them that learners are known by. */
  readonly learner?: string;
  readonly language: Language;
}

/** `hocvu preview`: shows the course until it is told to stop. */
export async function preview(
  course: string,
  { host, port: written, open, inEditor, results, learner, language }: PreviewCommandOptions,
  output: Output,
): Promise<number> {
  const { previewing: words } = wordsIn(language);
  const port = wholeNumber(written, 0, 65_535);
  if (port === undefined) throw new UsageError(words.notAPort(written));
  const root = await courseFolder(course);
  const isFolder = await stat(root).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) throw new UsageError(words.noFolder(root));
  const findings = await findingsIn(results, learner, language, output);
  const interruptible = output.interruptible ?? ((work) => work(new AbortController().signal));
  await interruptible(async (signal) => {
    const failed = (error: unknown) =>
      output.stderr(
        line(words.failed(error instanceof Error ? (error.stack ?? "") : String(error))),
      );
    const options = { host, port, language, inEditor, findings, failed };
    const running = await startPreview(root, options).catch((error) => {
      throw new UsageError(problemInWords(error, host, port, words));
    });
    tell(running, words, output);
    if (open) openBrowser(running.url);
    await aborted(signal);
    await running.close();
    output.stderr(line(words.stopped));
  });
  return exitStatus.fine;
}

/** What the answers in these files say of the questions of any version of the course. */
async function findingsIn(
  results: string | undefined,
  learner: string | undefined,
  language: Language,
  output: Output,
): Promise<PreviewOptions["findings"]> {
  const paths = (results ?? "").split(",").filter(Boolean);
  if (paths.length === 0) return undefined;
  const { analyseItems } = await import("@hocvu/results");
  const read = await readAll(paths, { learner }, language, output);
  report(read.diagnostics, { format: "pretty", language, sourceOf: () => undefined }, output);
  const { responses } = read.results;
  return (course, placeAt) => analyseItems(responses, course, placeAt).diagnostics;
}

function tell({ url, phone }: Preview, words: PreviewWords, { stderr, color }: Output): void {
  stderr(line(words.ready(url)));
  if (phone) stderr(`${line(words.phone(phone.url))}\n${color ? onBlack(phone.qr) : phone.qr}\n\n`);
  if (url.includes("?key=")) stderr(line(words.others));
  stderr(line(words.stop));
}

/** White on black in each theme of a terminal: many cameras cannot read a code that is turned. */
function onBlack(code: string): string {
  return code
    .split("\n")
    .map((row) => `\u001b[97;40m${row}\u001b[0m`)
    .join("\n");
}

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((done) => signal.addEventListener("abort", () => done(), { once: true }));
}

/** What a person can change is told; everything else is thrown on. */
function problemInWords(
  error: NodeJS.ErrnoException,
  host: string,
  port: number,
  words: PreviewWords,
): string {
  const { code, syscall } = error;
  if (syscall === "listen" && code === "EADDRINUSE") return words.portTaken(port);
  if (syscall === "listen" && code === "EACCES") return words.portForbidden(port);
  if (code === "EADDRNOTAVAIL" || syscall === "getaddrinfo") return words.hostUnknown(host);
  throw error;
}
