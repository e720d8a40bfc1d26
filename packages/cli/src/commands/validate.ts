import { readFile, writeFile } from "node:fs/promises";
import {
  type Code,
  type Diagnostic,
  diagnostic,
  hasErrors,
  hasProblems,
  severities as known,
  type Language,
  relocate,
  type Severity,
  type SourceOf,
  toPrintedJson,
} from "@hocvu/diagnostics";
import {
  type JudgedPackage,
  judge,
  openPackage,
  platforms as table,
  toHtml,
  validatePackage,
} from "@hocvu/validator";
import { diskReason } from "../disk-reason.ts";
import { exitStatus } from "../exit-status.ts";
import type { Format } from "../formats.ts";
import { wordsIn } from "../language.ts";
import { line } from "../print.ts";
import { type Output, report } from "../report.ts";
import { UsageError, WriteError } from "../usage-error.ts";
import { shortest } from "./arguments.ts";
import type { Stage } from "./play-packages.ts";

export interface ValidateOptions {
  /** Ids of platforms, by commas. */
  readonly for?: string;
  /** Where the page for people goes. */
  readonly report?: string;
  /** A file with severities of the user's own. */
  readonly severities?: string;
  /** Whether each SCO or AU is opened in a browser, and for how many seconds at most. */
  readonly play?: boolean;
  readonly playSeconds?: string;
  readonly strict: boolean;
  readonly format: Format;
  readonly language: Language;
}

/** `hocvu validate`: what is wrong with packages is the result here, and goes to standard output in every format. */
export async function validate(
  paths: readonly string[],
  options: ValidateOptions,
  output: Output,
): Promise<number> {
  const { for: asked, report: page, severities: file, strict, format, language } = options;
  const { validating: words } = wordsIn(language);
  const wanted = choosePlatforms(asked, language);
  const own = file === undefined ? {} : await readSeverities(file, language);
  const judged: JudgedPackage[] = [];
  const texts = new Map<string, string>();
  const stage = options.play
    ? await (await import("./play-packages.ts")).openStage(
        options.playSeconds ?? "60",
        language,
        output,
      )
    : undefined;
  try {
    for (const path of paths) {
      const one = await validateOne(path, texts, own, stage);
      const verdicts = table
        .filter(({ id }) => !asked || wanted.has(id))
        .map((platform) => judge(platform, one, one.diagnostics));
      const told = asked ? verdicts.map((verdict) => diagnostic("HV4690", verdict)) : [];
      judged.push({ ...one, diagnostics: [...one.diagnostics, ...told], verdicts });
    }
  } finally {
    await stage?.close();
  }
  const diagnostics = judged.flatMap((one) => one.diagnostics);
  const sourceOf: SourceOf = (name) => texts.get(name);
  const columns = output.columns ?? Number.POSITIVE_INFINITY;
  const toResult = { ...output, stderr: output.stdout };
  const printed = report(diagnostics, { format, language, sourceOf, columns }, toResult);
  if (printed.diagnostics) {
    const packages = judged.map(({ name, kind, edition, verdicts }) => ({
      name,
      kind,
      edition,
      verdicts,
    }));
    output.stdout(toPrintedJson({ ...printed, packages }));
  }
  if (!hasProblems(diagnostics) && format === "pretty") {
    output.stderr(line(words.noErrors(paths.length)));
  }
  if (page !== undefined) {
    await writePage(page, toHtml(judged), language);
    await writePictures(page, judged, language);
    output.stderr(line(words.wrote(page)));
  }
  const failed = hasErrors(diagnostics) || (strict && hasProblems(diagnostics));
  return failed ? exitStatus.inputErrors : exitStatus.fine;
}

async function validateOne(
  path: string,
  texts: Map<string, string>,
  own: Readonly<Record<string, Severity | "off">>,
  stage: Stage | undefined,
): Promise<Omit<JudgedPackage, "verdicts">> {
  const name = path.replaceAll("\\", "/").replace(/\/+$/, "");
  const opened = await openPackage(path);
  const weighed = (found: readonly Diagnostic[]) =>
    found.flatMap((one): Diagnostic[] => {
      const severity = own[one.code] ?? one.severity;
      return severity === "off" ? [] : [{ ...one, severity }];
    });
  const start = { line: 1, column: 1, offset: 0 };
  const inPackage = (one: Diagnostic): Diagnostic =>
    one.place
      ? relocate(one, (file) => `${name}/${file}`)
      : { ...one, place: { file: name, start, end: start } };
  if (!("entries" in opened)) return { name, diagnostics: weighed([inPackage(opened)]) };
  try {
    const { kind, edition, diagnostics, texts: read } = await validatePackage(opened);
    const played = await stage?.play(opened);
    const found = [...diagnostics, ...(played?.diagnostics ?? [])].map(inPackage);
    const shown = new Set(found.map(({ place }) => place?.file));
    for (const [file, text] of read) {
      if (shown.has(`${name}/${file}`)) texts.set(`${name}/${file}`, text);
    }
    return {
      name,
      ...(kind ? { kind } : {}),
      ...(edition ? { edition } : {}),
      diagnostics: weighed(found),
      pictures: played?.pictures ?? [],
    };
  } finally {
    await opened.close();
  }
}

function choosePlatforms(asked: string | undefined, language: Language): ReadonlySet<string> {
  const ids = table.map(({ id }) => id);
  const wanted = asked === undefined ? [] : asked.split(",").map((one) => one.trim());
  const unknown = wanted.find((id) => !ids.includes(id));
  if (unknown !== undefined) {
    throw new UsageError(wordsIn(language).validating.unknownPlatform(unknown, ids.join(", ")));
  }
  return new Set(wanted);
}

async function readSeverities(
  path: string,
  language: Language,
): Promise<Readonly<Record<string, Severity | "off">>> {
  const refuse = (reason: string) =>
    new UsageError(wordsIn(language).validating.wrongSeverities(path, reason));
  let read: unknown;
  try {
    read = JSON.parse(await readFile(path, "utf8"));
  } catch (error) {
    throw refuse((error as Error).message);
  }
  if (typeof read !== "object" || read === null) throw refuse("{}");
  for (const [code, severity] of Object.entries(read)) {
    if (!Object.hasOwn(known, code as Code)) throw refuse(code);
    if (!["error", "warning", "note", "off"].includes(severity))
      throw refuse(`${code}: ${severity}`);
  }
  return read as Readonly<Record<string, Severity | "off">>;
}

/** The pictures by themselves, beside the page that holds them too: `ket-qua.html`, `ket-qua-1.jpg`, … */
async function writePictures(
  page: string,
  judged: readonly JudgedPackage[],
  language: Language,
): Promise<void> {
  const stem = page.replace(/\.html?$/i, "");
  const all = judged.flatMap(({ pictures = [] }) => pictures);
  for (const [index, { jpeg }] of all.entries()) {
    await writePage(`${stem}-${index + 1}.jpg`, jpeg, language);
  }
}

async function writePage(
  path: string,
  page: string | Uint8Array,
  language: Language,
): Promise<void> {
  try {
    await writeFile(path, page);
  } catch (error) {
    const { cannotWrite } = wordsIn(language);
    throw new WriteError(
      cannotWrite(shortest(path), diskReason(error as NodeJS.ErrnoException, language)),
    );
  }
}
