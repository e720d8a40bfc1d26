import type { Diagnostic } from "@hocvu/diagnostics";
import type { Found, FoundQuestion, Source } from "../../bank.ts";
import { damaged } from "../../damaged.ts";
import { langOf } from "../../gift/read.ts";
import { gatherFiles } from "../../pictures.ts";
import { placesIn } from "../../place.ts";
import { textOfBytes } from "../../text-of-bytes.ts";
import { all, attribute, first, parseXml, text, within } from "../../xml/elements.ts";
import { readPool } from "./blackboard-pool.ts";
import { readItem } from "./item.ts";
import { pieces } from "./scan.ts";

/** Reads a file of QTI 1.x by itself: pictures that lie beside it are out of reach. */
export async function readQti12(source: Source): Promise<Found> {
  const gathered = gatherFiles();
  const { questions, diagnostics } = readDocument(source, gathered.dataUrl);
  return { questions, files: gathered.files, diagnostics };
}

/** What is in a document of QTI 1.x, or in Blackboard's older one. */
export function readDocument(
  { path, bytes }: Source,
  picture: (src: string) => string | undefined,
): Pick<Found, "questions" | "diagnostics"> {
  const source = textOfBytes(bytes);
  const lang = langOf(source.slice(0, LANGUAGE_SAMPLE));
  const placeAt = placesIn(path, source);
  const diagnostics: Diagnostic[] = [];
  if (isPool(source)) return readPool({ source, lang, placeAt, picture });
  const questions: FoundQuestion[] = [];
  const titles: string[] = [];
  for (const piece of pieces(source)) {
    if (piece.kind === "close") titles.pop();
    else if (piece.kind === "open") titles.push(titleOf(source, piece));
    else {
      const place = placeAt(piece.start, piece.end);
      try {
        const item = parseXml(source.slice(piece.start, piece.end));
        if (!item) continue;
        const question = readItem(item, { diagnostics, place, lang, picture });
        const own = categoryOf(item);
        const category = own ? [own] : titles.filter(Boolean);
        if (question) questions.push({ question, category, place });
      } catch (error) {
        const at = (offset?: number) =>
          offset === undefined ? place : placeAt(piece.start + offset);
        diagnostics.push(damaged(error, "QTI 1.2", at));
      }
    }
  }
  if (questions.length === 0 && diagnostics.length === 0) mustBeXml(source);
  return { questions, diagnostics };
}

const LANGUAGE_SAMPLE = 100_000;

export function isPool(source: string): boolean {
  return /^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?(?:<!DOCTYPE[^>]*>\s*)?<POOL\b/.test(source);
}

/** Throws for what is no XML at all, so that it is told. */
function mustBeXml(source: string): void {
  parseXml(source);
}

const BANK_TITLE = /<fieldlabel>\s*bank_title\s*<\/fieldlabel>\s*<fieldentry>([^<]*)<\/fieldentry>/;

/** Canvas tells a bank's title in its metadata. */
function titleOf(
  source: string,
  { start, end }: { readonly start: number; readonly end: number },
): string {
  const own = parseOpening(source.slice(start, end));
  if (own !== "") return own;
  const next = source.indexOf("<item", end);
  const head = source.slice(end, Math.min(end + 2_000, next < 0 ? source.length : next));
  const section = head.search(/<section\b/);
  const [, title = ""] = BANK_TITLE.exec(section < 0 ? head : head.slice(0, section)) ?? [];
  return title === "" ? "" : text(parseXml(`<a>${title}</a>`)).trim();
}

function parseOpening(tag: string): string {
  const closed = tag.replace(/(?<!\s)\s*\/?>$/, "/>");
  return attribute(parseXml(closed), "title").trim();
}

function categoryOf(item: ReturnType<typeof parseXml>): string {
  const fields = within(first(item, "itemmetadata"), "qtimetadatafield");
  const found = fields.find(
    (one) => text(first(one, "fieldlabel")).trim() === "cc_question_category",
  );
  return found ? text(all(found, "fieldentry")[0]).trim() : "";
}
