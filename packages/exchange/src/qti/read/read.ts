import { readZip } from "@hocvu/archive";
import { type Diagnostic, diagnostic, type Place } from "@hocvu/diagnostics";
import type { QuestionBase } from "@hocvu/model";
import type { Element } from "xast";
import type { Found, FoundQuestion, Source } from "../../bank.ts";
import { damaged } from "../../damaged.ts";
import { langOf } from "../../gift/read.ts";
import { ZIP_LIMITS } from "../../limits.ts";
import { type Gathered, gatherFiles } from "../../pictures.ts";
import { placesIn } from "../../place.ts";
import { textOfBytes } from "../../text-of-bytes.ts";
import { local, parseXml } from "../../xml/elements.ts";
import { readItem } from "./item.ts";
import { addressIn, packagesIn } from "./package.ts";
import { descendants, normalised } from "./tree.ts";

const ITEM = /<(?:\w+:)?(?:assessmentItem|qti-assessment-item)[\s>]/;
/** Kinds of resources, and the namespaces of programs that leave them out. */
const PACKAGE = /imsqti_\w+_xmlv[23]p\d|imsqti_v2p\d|imsqtiasi_v3p0/i;

/** Whether a text is an item, or the manifest of a package with some, of version 2 or 3. */
export function isQtiItem(text: string): boolean {
  return ITEM.test(text);
}
export function isQtiManifest(text: string): boolean {
  return PACKAGE.test(text);
}

/** Reads an item or a content package of QTI 2.1, 2.2 or 3.0. */
export async function readQti(source: Source): Promise<Found> {
  const isZip = source.bytes[0] === 0x50 && source.bytes[1] === 0x4b;
  return isZip ? readPackage(source) : readFile(source);
}

async function readFile({ path, bytes }: Source): Promise<Found> {
  const diagnostics: Diagnostic[] = [];
  const gathered = gatherFiles();
  const picture = (href: string) => gathered.dataUrl(href);
  const questions = readItems(textOfBytes(bytes), path, { diagnostics, gathered, picture }, [], {});
  return { questions, files: gathered.files, diagnostics };
}

interface Around {
  readonly diagnostics: Diagnostic[];
  readonly gathered: Gathered;
  readonly picture: (href: string) => string | undefined;
}

/** The items of a document: one, or as many as it has. */
function readItems(
  source: string,
  path: string,
  { diagnostics, picture }: Around,
  category: readonly string[],
  about: Partial<QuestionBase>,
): FoundQuestion[] {
  const placeAt = placesIn(path, source);
  let root: Element | undefined;
  try {
    const parsed = parseXml(source);
    root = parsed && normalised(parsed);
  } catch (error) {
    diagnostics.push(damaged(error, "QTI", (offset = 0) => placeAt(offset)));
    return [];
  }
  if (!root) return [];
  const items = [root, ...descendants(root)].filter((one) => local(one) === "assessmentItem");
  const lang = langOf(source);
  return items.flatMap((item) => {
    const place = placeOf(item, placeAt);
    const question = readItem(item, { diagnostics, place, picture, lang, about });
    return question ? [{ question, category, place }] : [];
  });
}

function placeOf({ position }: Element, placeAt: (start: number, end?: number) => Place): Place {
  return placeAt(position?.start.offset ?? 0, position?.end.offset);
}

/** Reads what a package's manifests name, in their order. */
async function readPackage({ path, bytes }: Source): Promise<Found> {
  const entries = await readZip(bytes, ZIP_LIMITS);
  const diagnostics: Diagnostic[] = [];
  const gathered = gatherFiles();
  const questions: FoundQuestion[] = [];
  for (const { items, rules, manifest } of packagesIn(entries, path, diagnostics)) {
    const missing = new Set<string>();
    for (const { address, category, about } of items) {
      const content = entries.get(address);
      if (!content) {
        missing.add(address);
        continue;
      }
      const picture = (href: string) => {
        const found = addressIn(href, address);
        const file = found === undefined ? undefined : entries.get(found);
        if (found === undefined || !file) return gathered.dataUrl(href);
        return gathered.bytes(found.split("/").at(-1) ?? found, file);
      };
      const around = { diagnostics, gathered, picture };
      questions.push(
        ...readItems(textOfBytes(content), `${path}/${address}`, around, category, about),
      );
    }
    const place = placesIn(`${path}/${manifest}`, "")(0);
    if (missing.size > 0) diagnostics.push(diagnostic("HV4512", { paths: [...missing] }, place));
    if (rules.length > 0) diagnostics.push(diagnostic("HV4511", { rules }, place));
  }
  return { questions, files: gathered.files, diagnostics };
}
