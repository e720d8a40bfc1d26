import { readZip } from "@hocvu/archive";

/** A package as a platform has unpacked it, with one of the SCOs in it. */
export interface CoursePackage {
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** What is opened. */
  readonly start: string;
  /** What the manifest asks for, in percent, as text. */
  readonly masteryScore?: string;
  /** Likewise in SCORM 2004, from 0 to 1. */
  readonly minMeasure?: string;
  /** Ids of the objectives that the item names in SCORM 2004, the primary one first. */
  readonly objectives: readonly string[];
  readonly manifest: string;
}

/** The package `zip` with its SCO `number`: of the first, as platforms such as Open edX look at nothing else. */
export async function openPackage(zip: Uint8Array, number = 0): Promise<CoursePackage> {
  const files = await readZip(zip);
  const bytes = files.get("imsmanifest.xml");
  if (!bytes) throw new Error("the package has no imsmanifest.xml at its root");
  const manifest = new TextDecoder().decode(bytes);
  const [, tag = ""] = [...manifest.matchAll(/(<resource\b[^>]*>)/g)][number] ?? [];
  const start = /\shref="([^"]+)"/.exec(tag)?.[1];
  if (!start) throw new Error("the manifest names nothing to open");
  const own = `identifierref="${/\sidentifier="([^"]+)"/.exec(tag)?.[1]}"`;
  // Items that have a resource have no items of their own.
  const inline = manifest.slice(manifest.indexOf(own)).split("</item>", 1)[0] ?? "";
  const item = inline + sharedSequencing(manifest, /\sIDRef="([^"]+)"/.exec(inline)?.[1]);
  const masteryScore = /<adlcp:masteryscore>([^<]*)</.exec(item)?.[1];
  const minMeasure = /<imsss:minNormalizedMeasure>([^<]*)</.exec(item)?.[1];
  const objectives = [...item.matchAll(/<imsss:\w*[oO]bjective\s[^>]*objectiveID="([^"]+)"/g)];
  return {
    files,
    start,
    manifest,
    objectives: objectives.map(([, id]) => id ?? ""),
    ...(masteryScore === undefined ? {} : { masteryScore }),
    ...(minMeasure === undefined ? {} : { minMeasure }),
  };
}

/** What the manifest's sequencing collection has under `id` (SCORM 2004 CAM 5.1.1). */
function sharedSequencing(manifest: string, id: string | undefined): string {
  const start = id === undefined ? -1 : manifest.indexOf(`<imsss:sequencing ID="${id}"`);
  return start < 0 ? "" : (manifest.slice(start).split("</imsss:sequencing>", 1)[0] ?? "");
}
