import { extname } from "node:path";
import { readZip } from "@hocvu/archive";

/** A package as a platform has unpacked it. */
export interface CoursePackage {
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** What the manifest's first resource opens. Platforms such as Open edX look at nothing else. */
  readonly start: string;
  /** What the manifest asks for, in percent, as text. */
  readonly masteryScore?: string;
  readonly manifest: string;
}

export async function openPackage(zip: Uint8Array): Promise<CoursePackage> {
  const files = await readZip(zip);
  const bytes = files.get("imsmanifest.xml");
  if (!bytes) throw new Error("the package has no imsmanifest.xml at its root");
  const manifest = new TextDecoder().decode(bytes);
  const start = /<resource\b[^>]*\shref="([^"]+)"/.exec(manifest)?.[1];
  if (!start) throw new Error("the manifest names nothing to open");
  const masteryScore = /<adlcp:masteryscore>([^<]*)</.exec(manifest)?.[1];
  return { files, start, manifest, ...(masteryScore === undefined ? {} : { masteryScore }) };
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".webp": "image/webp",
  ".mp3": "audio/mpeg",
  ".mp4": "video/mp4",
  ".vtt": "text/vtt",
  ".pdf": "application/pdf",
  ".webmanifest": "application/manifest+json",
  ".xml": "text/xml",
  ".xsd": "text/xml",
};

/** What a plain web server says of a file, by its extension. */
export function contentType(path: string): string {
  return TYPES[extname(path)] ?? "application/octet-stream";
}
