import type { Language } from "@hocvu/diagnostics";
import { type ServeEvent, serve as serveCourses } from "@hocvu/service";
import { diskReason } from "../disk-reason.ts";
import { exitStatus } from "../exit-status.ts";
import { wordsIn } from "../language.ts";
import { line } from "../print.ts";
import { type Output, report } from "../report.ts";
import { UsageError, WriteError } from "../usage-error.ts";
import type { ServeWords } from "../words/serve.ts";
import { courseFolder, serviceAddress, shortest, wholeNumber } from "./arguments.ts";

/** As they were written. */
export interface ServeOptions {
  readonly host: string;
  readonly port: string;
  readonly publicUrl?: string;
  readonly data: string;
  readonly database?: string;
  readonly workers: string;
  readonly watch: boolean;
  /** By commas. */
  readonly allowHost?: string;
  readonly retention?: string;
  readonly language: Language;
}

/** `hocvu serve`: answers until it is told to stop. What people read goes to standard error, the log to standard output. */
export async function serve(
  courses: readonly string[],
  options: ServeOptions,
  output: Output,
): Promise<number> {
  const { language, host, data, watch } = options;
  const words = wordsIn(language).serving;
  const settings = { host, data, watch, ...readSettings(options, words) };
  const folders = await Promise.all(courses.map(courseFolder));
  let failed = false;
  const hear = (event: ServeEvent) => {
    if (event.kind === "course") {
      const { diagnostics, sourceOf } = event;
      report(diagnostics, { format: "pretty", language, sourceOf }, output);
      if (!event.published) failed = true;
    }
    for (const told of inWords(event, words)) output.stderr(line(told));
  };
  const work = (signal: AbortSignal) =>
    serveCourses(folders, settings, { hear, log: output.stdout, signal });
  const ended = await (output.interruptible ?? ((work) => work(new AbortController().signal)))(
    work,
    true,
  );
  if (ended.error) {
    const reason = diskReason(ended.error, language);
    throw new WriteError(wordsIn(language).cannotWrite(shortest(ended.error.path ?? data), reason));
  }
  if (ended.problem) throw new UsageError(problemInWords(ended, words));
  return failed && !ended.served ? exitStatus.inputErrors : exitStatus.fine;
}

function inWords(event: ServeEvent, words: ServeWords): readonly string[] {
  switch (event.kind) {
    case "preparing":
      return [words.preparing];
    case "course":
      return [
        event.published
          ? (event.published.stayed ? words.stayed : words.published)(
              event.published.course,
              event.published.version,
            )
          : words.kept(event.folder),
      ];
    case "nothing":
      return [words.nothingToServe];
    case "ready":
      return [
        words.ready(event.url),
        words.enter(event.adminLink),
        ...(event.embedded ? [words.embedded] : []),
        ...(event.url.startsWith("http:") ? [words.plainHttp] : []),
        ...words.next,
      ];
    case "stopping":
      return [words.stopping];
  }
}

function problemInWords(
  { problem, detail = "" }: Awaited<ReturnType<typeof serveCourses>>,
  words: ServeWords,
): string {
  switch (problem) {
    case "folder":
      return words.folderTaken(detail);
    case "port":
      return words.portTaken(Number(detail));
    case "forbidden":
      return words.portForbidden(Number(detail));
    case "secret":
      return words.notASecret(detail);
    case "host":
      return words.hostUnknown(detail);
    default:
      return words.databaseFailed(detail);
  }
}

function readSettings(options: ServeOptions, words: ServeWords) {
  const port = wholeNumber(options.port, 0, 65_535);
  if (port === undefined) throw new UsageError(words.notAPort(options.port));
  const workers = wholeNumber(options.workers, 1, 64);
  if (workers === undefined) throw new UsageError(words.notANumberOfWorkers(options.workers));
  const { database, publicUrl, retention } = options;
  const retentionDays = retention === undefined ? undefined : wholeNumber(retention, 1, 36_500);
  if (retention !== undefined && retentionDays === undefined) {
    throw new UsageError(words.notDays(retention));
  }
  if (database !== undefined && !/^postgres(ql)?:\/\/./.test(database)) {
    throw new UsageError(words.notADatabase(database));
  }
  if (workers > 1 && database === undefined) throw new UsageError(words.workersNeedPostgres);
  if (publicUrl !== undefined && serviceAddress(publicUrl) === undefined) {
    throw new UsageError(words.notAnAddress(publicUrl));
  }
  const allow = (options.allowHost ?? "").split(",").flatMap((host) => host.trim() || []);
  const secret = process.env.HOCVU_SECRET || undefined;
  return { port, workers, database, publicUrl, allow, retentionDays, secret };
}
