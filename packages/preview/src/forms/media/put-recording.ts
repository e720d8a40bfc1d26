import { posix } from "node:path";
import { recogniseFile } from "@hocvu/compiler";
import { slug } from "@hocvu/model";
import { namePicture } from "./name-picture.ts";
import { putFile } from "./put-file.ts";

/** What a page is read out with: its sound, and the file that tells which sentence is said when; the captions of a film. */
export type RecordingPart = "sound" | "cues" | "captions";

export interface RecordingWish {
  readonly bytes: Uint8Array;
  /** As its file was called. */
  readonly name: string;
  /** The title of the page that it is for. */
  readonly page: string;
  /** What it is called where nothing else is known. */
  readonly otherwise: string;
  /** The path of the film that captions are for: they lie beside it, under its name. */
  readonly film?: string | undefined;
}

/** What browsers play, with the ending that says so. A telephone's recorder calls sound a film. */
const SOUNDS: Readonly<Record<string, string>> = {
  mp3: ".mp3",
  m4a: ".m4a",
  mp4: ".m4a",
  ogg: ".ogg",
  wav: ".wav",
  aac: ".aac",
  flac: ".flac",
};

/** Puts a part of a page's recording, or captions, into the course, under a name that is free; its path, or why it was not taken. */
export async function putRecording(
  root: string,
  part: RecordingPart,
  { bytes, name, page, otherwise, film }: RecordingWish,
): Promise<{ readonly path: string } | { readonly refused: string }> {
  const ending = part === "sound" ? SOUNDS[recogniseFile(bytes)] : cuesEnding(bytes);
  const beside = film === undefined ? undefined : posix.parse(film);
  const wanted = beside ? slug(beside.name) : namePicture(name, page, slug(otherwise));
  const folder = beside?.dir || "media";
  const path = ending && (await putFile(root, wanted, ending, bytes, folder));
  return path ? { path } : { refused: `${part}-kind` };
}

/** WebVTT says what it is; what has its times but not its first line is SRT. What is wrong in it the compiler says, line by line. */
function cuesEnding(bytes: Uint8Array): string | undefined {
  if (recogniseFile(bytes) !== "text") return undefined;
  const text = new TextDecoder().decode(bytes);
  if (/^WEBVTT\b/.test(text)) return ".vtt";
  return text.includes("-->") ? ".srt" : undefined;
}
