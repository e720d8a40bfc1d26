import { buffer } from "node:stream/consumers";
import { type Diagnostic, diagnostic, type Place } from "@hocvu/diagnostics";
import { assetPath, type BuiltCourse, type SourceFolder, timeAsText } from "@hocvu/markdown";
import type { Course, Page } from "@hocvu/model";
import { readCaptions } from "../assets/captions.ts";
import { type Cue, cuesIn } from "./cues.ts";
import { cuesBeside } from "./cues-beside.ts";
import { markHtml } from "./mark-html.ts";
import { type Matched, matchCues } from "./match-cues.ts";
import { soundLength } from "./sound-length.ts";

/** A course in which every page with a voice says what is spoken when. */
export interface Voiced {
  readonly course: Course;
  readonly diagnostics: readonly Diagnostic[];
  /** Cue files in which something was found, by path. */
  readonly texts: ReadonlyMap<string, string>;
}

/** The element of a voice: its file, and that of its cues where one is named. */
const VOICE = /<audio [^<>]*\bsrc="(asset:[^"]*)" data-voice="([^"]*)"><\/audio>/g;

/** No lesson has more to say; larger files are read up to here. */
const MOST_CUES = 5_000;
/** Cues stop about where the sound does: of the seconds after the last one so many are nothing to speak of. */
const SILENCE = 10;
/** Encoders add some silence, and what is said last fades. */
const SLACK = 1;
/** Below this share of its cues a file belongs to another text. */
const OWN = 0.34;
/** From this share of pages on those without a voice are an oversight. */
const MOST_PAGES = 0.5;

type Built = Pick<BuiltCourse, "uses" | "placeAt">;

/** Opens the cue files of the pages' voices and marks in their HTML what is said when. */
export async function markVoices(
  course: Course,
  folder: SourceFolder,
  built: Built,
): Promise<Voiced> {
  const diagnostics: Diagnostic[] = [];
  const texts = new Map<string, string>();
  const silent: { readonly id: string; readonly pointer: string }[] = [];
  let heard = 0;
  const modules = [];
  for (const [m, module] of course.modules.entries()) {
    const pages: Page[] = [];
    for (const [p, page] of module.pages.entries()) {
      const pointer = `/modules/${m}/pages/${p}`;
      const voices = [...page.html.matchAll(VOICE)].map(([, sound = "", cues = ""]) => ({
        sound: assetPath(sound),
        cues: cues === "" ? undefined : assetPath(cues),
      }));
      const [voice, second] = voices;
      if (voice) heard++;
      else silent.push({ id: page.id, pointer });
      if (!voice) {
        pages.push(page);
        continue;
      }
      const placeOf = (path: string) =>
        built.uses.find((use) => use.as === "audio" && use.path === path)?.place ??
        built.placeAt(pointer);
      if (second) {
        const args = { page: page.title, first: voice.sound, path: second.sound };
        diagnostics.push(diagnostic("HV2439", args, placeOf(second.sound)));
      }
      const read = await readVoice(voice, folder, placeOf(voice.sound));
      diagnostics.push(...read.diagnostics);
      let html = page.html.replace(VOICE, (all: string, _: string, cues: string) =>
        all.replace(` data-voice="${cues}"`, ' data-voice=""'),
      );
      if (read.cues.length > 0) {
        const matched = matchCues(html, page.title, course.lang, read.cues);
        const found = [...foundIn(matched, read)];
        diagnostics.push(...found);
        html = markHtml(html, matched.marks);
      }
      if (read.text !== undefined && diagnostics.some(({ place }) => place?.file === read.path)) {
        texts.set(read.path, read.text);
      }
      pages.push({ ...page, html });
    }
    modules.push({ ...module, pages });
  }
  const [first] = silent;
  if (first && heard > MOST_PAGES * (heard + silent.length)) {
    const args = { pages: silent.map(({ id }) => id), voices: heard };
    diagnostics.push(diagnostic("HV2440", args, built.placeAt(first.pointer)));
  }
  return { course: heard > 0 ? { ...course, modules } : course, diagnostics, texts };
}

interface ReadVoice {
  /** Of the cue file. */
  readonly path: string;
  readonly text?: string;
  readonly cues: readonly Cue[];
  readonly diagnostics: readonly Diagnostic[];
}

interface Voice {
  readonly sound: string;
  readonly cues: string | undefined;
}

async function readVoice(
  { sound, cues: named }: Voice,
  { assets }: SourceFolder,
  place: Place | undefined,
): Promise<ReadVoice> {
  const path = named ?? cuesBeside(assets, sound);
  const asset = assets.get(path);
  if (!asset) return { path, cues: [], diagnostics: [] };
  const read = readCaptions(await buffer(asset.open()));
  if ("fault" in read) {
    const why = read.fault;
    return { path, cues: [], diagnostics: [diagnostic("HV1124", { path, why }, place)] };
  }
  const { text } = read;
  const cues = cuesIn(text).slice(0, MOST_CUES);
  const diagnostics = [...outOfOrder(cues, path, text)];
  const file = assets.get(sound);
  const length = file && (await soundLength(file));
  const last = cues.at(-1);
  if (length !== undefined && last && diagnostics.length === 0) {
    const times = { path, sound, end: clock(length) };
    const beyond = cues.find(({ to }) => to > length + SLACK);
    if (beyond) {
      const args = { ...times, at: clock(beyond.to) };
      diagnostics.push(diagnostic("HV1126", args, placeIn(path, beyond.line, text)));
    } else if (last.to < length / 2 && length - last.to > SILENCE) {
      const args = { ...times, at: clock(last.to) };
      diagnostics.push(diagnostic("HV1127", args, placeIn(path, last.line, text)));
    }
  }
  return { path, text, cues, diagnostics };
}

/** The first cue whose times cannot be: each ends after it begins, and begins when the one before has ended. */
function* outOfOrder(cues: readonly Cue[], path: string, text: string): Iterable<Diagnostic> {
  for (const [n, { from, to, line }] of cues.entries()) {
    const before = cues[n - 1];
    const why = to <= from ? "ends" : before && from < before.to ? "begins" : undefined;
    if (why === undefined) continue;
    const [at, other] = why === "ends" ? [to, from] : [from, before?.to ?? 0];
    const args = { path, why, at: clock(at), other: clock(other) } as const;
    yield diagnostic("HV1125", args, placeIn(path, line, text));
    return;
  }
}

/** What is said and does not stand on the page: each by itself, or that the file belongs to another text. */
function* foundIn(
  { matched, strangers }: Matched,
  { path, text = "", cues }: ReadVoice,
): Iterable<Diagnostic> {
  const [first] = cues;
  if (first && matched < OWN * cues.length) {
    const args = { path, matched, cues: cues.length };
    yield diagnostic("HV2438", args, placeIn(path, first.line, text));
    return;
  }
  for (const { line, text: said } of strangers) {
    yield diagnostic("HV2437", { said: shortened(said) }, placeIn(path, line, text));
  }
}

function shortened(text: string): string {
  const words = text.split(" ");
  return words.length > 12 ? `${words.slice(0, 12).join(" ")}…` : text.slice(0, 120);
}

/** `1:02.5`, as a cue file may say it. */
function clock(seconds: number): string {
  const whole = Math.floor(seconds);
  const part = Math.round((seconds - whole) * 10);
  return part === 0 || part === 10
    ? timeAsText(Math.round(seconds))
    : `${timeAsText(whole)}.${part}`;
}

/** The line of a cue's times. */
function placeIn(file: string, line: number, text: string): Place {
  const lines = text.split("\n", line);
  const length = lines[line - 1]?.length ?? 0;
  const offset = lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0);
  const start = { line, column: 1, offset };
  return { file, start, end: { line, column: length + 1, offset: offset + length } };
}
