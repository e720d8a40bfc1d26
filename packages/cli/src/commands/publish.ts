import { check, watchSources } from "@hocvu/compiler";
import { hasErrors, type Language, toPrintedJson } from "@hocvu/diagnostics";
import { SendFailed, type SendProblem, type Sent, sendCourse } from "@hocvu/service";
import { exitStatus } from "../exit-status.ts";
import type { Format } from "../formats.ts";
import { wordsIn } from "../language.ts";
import { line } from "../print.ts";
import { showProgress } from "../progress.ts";
import { type Output, report } from "../report.ts";
import { UsageError, WriteError } from "../usage-error.ts";
import type { PublishWords } from "../words/publish.ts";
import { courseFolder } from "./arguments.ts";

export interface PublishOptions {
  readonly to?: string;
  readonly key?: string;
  readonly format: Format;
  readonly language: Language;
}

/** `hocvu publish`: a course that has no error is sent to a service, which compiles it and takes it over. */
export async function publish(
  course: string,
  { to, key, format, language }: PublishOptions,
  output: Output,
): Promise<number> {
  const { publishing: words, progress: progressWords } = wordsIn(language);
  const service = readAddress(to, words);
  const secret = readKey(key, words);
  const progress = showProgress(output.statusLine, progressWords);
  const root = await courseFolder(course);
  const { read, sourcesOf } = await watchSources(root);
  const checked = await check(root, [], {
    read,
    comments: false,
    progress: progress.tell,
  });
  progress.end();
  const { diagnostics, sourceOf, value } = checked;
  const printed = report(diagnostics, { format, language, sourceOf }, output);
  const told = (sent: object, problems: readonly object[] = []) => {
    if (!printed.diagnostics) return;
    output.stdout(toPrintedJson({ diagnostics: [...printed.diagnostics, ...problems], ...sent }));
  };
  if (!value || hasErrors(diagnostics)) {
    told({});
    return exitStatus.inputErrors;
  }
  const files = await sourcesOf(value.course);
  const interruptible = output.interruptible ?? ((work) => work(new AbortController().signal));
  const sent = await interruptible((signal) =>
    sendCourse(files, {
      to: service,
      key: secret,
      language,
      signal,
      progress: (done, total) => progress.tell({ doing: "send", done, total }),
    }).catch((error): Sent | undefined => {
      if (signal.aborted) return undefined;
      if (error instanceof SendFailed) throw failure(error.why, service, words);
      throw error;
    }),
  ).finally(progress.end);
  if (!sent) {
    output.stderr(line(words.brokenOff));
    return exitStatus.cancelled;
  }
  if ("problems" in sent) {
    for (const { severity, code, message, file, range, hint } of sent.problems) {
      const at = file ? ` (${file}${range ? `:${range.start.line}` : ""})` : "";
      output.stderr(line(`${severity}[${code}]: ${message}${at}`));
      if (hint) output.stderr(line(`  = ${hint}`));
    }
    output.stderr(line(words.refused));
    told({}, sent.problems);
    return exitStatus.inputErrors;
  }
  const { course: id, version, changed } = sent;
  if (printed.diagnostics) told({ published: { course: id, version, changed } });
  else {
    const print = format === "pretty" ? output.stdout : output.stderr;
    print(line(changed ? words.published(id, version, service) : words.same(id, version)));
  }
  return exitStatus.fine;
}

/** Where a service is. Its key goes along, so that nobody on the way may read. */
function readAddress(to: string | undefined, words: PublishWords): string {
  if (!to) throw new UsageError(words.noAddress);
  if (!URL.canParse(to)) throw new UsageError(words.notAnAddress(to));
  const { protocol, hostname, username, pathname, search, hash, origin } = new URL(to);
  if (!/^https?:$/.test(protocol) || username + search + hash !== "" || pathname !== "/") {
    throw new UsageError(words.notAnAddress(to));
  }
  const isHere = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
  if (protocol === "http:" && !isHere) throw new UsageError(words.notHttps(to));
  return origin;
}

function readKey(key: string | undefined, words: PublishWords): string {
  if (!key) throw new UsageError(words.noKey);
  // What stands in it is not told: it may be most of a key.
  if (!/^[\w-]{20,200}$/.test(key.trim())) throw new UsageError(words.notAKey);
  return key.trim();
}

function failure(why: SendProblem, service: string, words: PublishWords): Error {
  switch (why.problem) {
    case "key-refused":
      return new UsageError(words.keyRefused(service));
    case "no-service":
      return new UsageError(words.noService(service));
    case "too-large":
      return new WriteError(words.tooLarge);
    case "file-name":
      return new WriteError(words.fileName(why.path));
    case "broken-off":
      return new WriteError(words.notSent(service, why.reason));
  }
}
