import { posix } from "node:path";
import { type Diagnostic, diagnostic, didYouMean, type Place } from "@hocvu/diagnostics";
import type { BlockContent, PhrasingContent, RootContent } from "mdast";
import { useAsset } from "./asset-use.ts";
import type { Building } from "./building.ts";
import { assetUrl } from "./references.ts";

/** Where recordings of pages lie in a course. */
const FOLDERS = ["media/loi-doc", "media/narration"];
/** What they may be; of two recordings of a page the one that weighs less, which a draft does not. */
const ENDINGS = ["m4a", "mp3", "ogg", "opus", "wav"];

/**
 * The recording of the page `id`, as the block that stands on top of it: a file named after the page, such as
 * `media/loi-doc/dam-may.mp3`. Nothing in the lesson names it, so whoever has a better one puts it in the first one's place.
 * It is the page's voice; when it says what, `media/loi-doc/dam-may.vtt` tells.
 */
export function recordingOf(id: string, place: Place, building: Building): readonly RootContent[] {
  const { targets, words } = building;
  const path = targets.recordings.get(id);
  if (path === undefined) return [];
  useAsset(targets, path, "audio", place);
  const caption: PhrasingContent[] = [{ type: "text", value: words.recording }];
  return [
    element("figure", { className: ["media", "recording"] }, [
      element("audio", { controls: true, preload: "none", src: assetUrl(path), dataVoice: "" }, []),
      element("figcaption", {}, [{ type: "paragraph", children: caption }]),
    ]),
  ];
}

/**
 * The recording of each page that has one, by the page's id. Its ending may be in capitals, as recorders write it: a disk that
 * takes `a.MP3` and `a.mp3` for one, and one that does not, have the same course so.
 */
export function recordingsIn(assets: Iterable<string>): ReadonlyMap<string, string> {
  const found = [...assets].filter((path) => pageOfRecording(path) !== undefined);
  const ranks = new Map(found.map((path) => [path, rankOf(path)]));
  const worstFirst = found.sort((a, b) => {
    const [one, other] = [ranks.get(a) ?? 0, ranks.get(b) ?? 0];
    // Small letters stand behind capitals.
    return other - one || (a < b ? -1 : 1);
  });
  return new Map(worstFirst.map((path) => [pageOfRecording(path) ?? "", path]));
}

/** The first folder before the second, and in each the ending that comes first. */
function rankOf(path: string): number {
  const { dir, ext } = posix.parse(path);
  const ending = ENDINGS.indexOf(ext.slice(1).toLowerCase());
  return FOLDERS.indexOf(dir) * ENDINGS.length + ending;
}

/** The id of the page that a file is a recording of by its name; undefined for any other file. */
export function pageOfRecording(path: string): string | undefined {
  const { dir, name, ext } = posix.parse(path);
  const isOne = FOLDERS.includes(dir) && ENDINGS.includes(ext.slice(1).toLowerCase());
  return isOne ? name : undefined;
}

/** Recordings in `assets` that are named after none of `pages`. */
export function* strayRecordings(
  assets: Iterable<string>,
  pages: readonly string[],
): Iterable<Diagnostic> {
  const known = new Set(pages);
  for (const path of [...assets].sort()) {
    const name = pageOfRecording(path);
    if (name === undefined || known.has(name)) continue;
    const suggestion = didYouMean(name, pages);
    const start = { line: 1, column: 1, offset: 0 };
    yield diagnostic(
      "HV2461",
      { path, ...(suggestion ? { suggestion } : {}) },
      { file: path, start, end: start },
    );
  }
}

function element(
  hName: string,
  hProperties: Record<string, string | boolean | readonly string[]>,
  children: readonly RootContent[],
): BlockContent {
  // A quote's content is set off by line ends, which an element that must be empty may not have.
  const type = children.length > 0 ? "blockquote" : "paragraph";
  return { type, children, data: { hName, hProperties } } as unknown as BlockContent;
}
