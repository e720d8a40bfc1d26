import { type Language, toPrintedJson } from "@hocvu/diagnostics";
import {
  StressImpossible,
  type StressReport,
  type StressStep,
  stressService,
} from "@hocvu/service";
import Table from "cli-table3";
import { exitStatus } from "../exit-status.ts";
import { wordsIn } from "../language.ts";
import { line } from "../print.ts";
import type { Output } from "../report.ts";
import { UsageError } from "../usage-error.ts";
import type { StressWords } from "../words/stress.ts";
import { serviceAddress, wholeNumber } from "./arguments.ts";

/** As they were written. */
export interface StressOptions {
  readonly stress: string;
  readonly database?: string;
  readonly rates: string;
  readonly seconds: string;
  readonly learners: string;
  readonly platformPort: string;
  readonly json: boolean;
  readonly language: Language;
}

/** `hocvu serve --stress`: measures a running service. Status 1 where something went wrong with a request. */
export async function stress(options: StressOptions, output: Output): Promise<number> {
  const { language, database } = options;
  const words = wordsIn(language).stressing;
  const settings = readSettings(options, language);
  if (database === undefined) throw new UsageError(words.needsDatabase);
  const hear = (step: StressStep) => {
    output.stderr(line(step === "playing" ? words.playing(settings.seconds) : words[step]));
  };
  const work = async (signal: AbortSignal) => {
    const report = await stressService(database, settings, hear, signal);
    if (signal.aborted) output.stderr(line(words.brokenOff));
    return report;
  };
  let report: StressReport;
  try {
    report = await (output.interruptible ?? ((work) => work(new AbortController().signal)))(work);
  } catch (error) {
    throw problemOf(error, settings, language) ?? error;
  }
  output.stdout(options.json ? toPrintedJson(report) : inWords(report, words));
  return report.troubles.length > 0 ? exitStatus.inputErrors : exitStatus.fine;
}

function inWords(report: StressReport, words: StressWords): string {
  const { requests, troubles, outbox, late } = report;
  const table = new Table({
    head: [...words.heads],
    colAligns: ["left", ...words.heads.slice(1).map(() => "right" as const)],
    style: { head: [], border: [], compact: true },
  });
  for (const { kind, count, perSecond, p50, p95, p99, max, errors } of requests) {
    table.push([words.kinds[kind], ...[count, perSecond, p50, p95, p99, max, errors].map(String)]);
  }
  const told = troubles.map(({ kind, what, count }) =>
    words.trouble(words.kinds[kind], what, count),
  );
  const lines = [
    String(table),
    words.scores(outbox),
    words.late(late.p99, late.max),
    ...(told.length > 0 ? told : [words.fine]),
  ];
  return `${lines.join("\n")}\n`;
}

function problemOf(
  error: unknown,
  { url, port }: { readonly url: string; readonly port: number },
  language: Language,
): UsageError | undefined {
  const { stressing, serving } = wordsIn(language);
  if (error instanceof StressImpossible) {
    switch (error.reason) {
      case "no-exam":
        return new UsageError(stressing.noExam);
      case "unreachable":
        return new UsageError(stressing.unreachable(url, error.detail));
      case "not-let-in":
        return new UsageError(stressing.notLetIn(error.detail, `127.0.0.1:${port}`));
    }
  }
  const { code = "", message = "", syscall } = (error ?? {}) as NodeJS.ErrnoException;
  if (syscall === "listen") return new UsageError(serving.portTaken(port));
  const isOfDatabase = /^([0-9A-Z]{5}|E[A-Z]+)$/.test(code);
  return isOfDatabase ? new UsageError(serving.databaseFailed(message || code)) : undefined;
}

function readSettings(options: StressOptions, language: Language) {
  const { stressing: words, serving } = wordsIn(language);
  const url = serviceAddress(options.stress);
  if (url === undefined) throw new UsageError(serving.notAnAddress(options.stress));
  const [launches, saves, submissions, ...others] = options.rates
    .split(",")
    .map((one) => (/^\d{1,4}(\.\d{1,2})?$/.test(one.trim()) ? Number(one) : undefined));
  if (
    launches === undefined ||
    saves === undefined ||
    submissions === undefined ||
    others.length > 0
  ) {
    throw new UsageError(words.notRates(options.rates));
  }
  const seconds = wholeNumber(options.seconds, 1, 36_000);
  if (seconds === undefined) throw new UsageError(words.notSeconds(options.seconds));
  const learners = wholeNumber(options.learners, 1, 99_999);
  if (learners === undefined) throw new UsageError(words.notLearners(options.learners));
  const port = wholeNumber(options.platformPort, 1, 65_535);
  if (port === undefined) throw new UsageError(serving.notAPort(options.platformPort));
  return { url, rates: { launches, saves, submissions }, seconds, learners, port };
}
