import { readZip } from "@hocvu/archive";
import type { Found } from "../bank.ts";
import { ZIP_LIMITS } from "../limits.ts";

/** What a package has within that was built with its course's own folder. */
export const SOURCE_FILE = "hocvu-source.zip";

/** A course's folder as it was, out of a package that was built with it. */
export async function readOwnSource(path: string, bytes: Uint8Array): Promise<Found> {
  const parts = await readZip(bytes, ZIP_LIMITS);
  if (!parts.has("course.md")) throw new Error(`${SOURCE_FILE} has no course.md`);
  const course = new Map([...parts].filter(([name]) => isPlain(name)));
  return { questions: [], files: new Map(), diagnostics: [], course: { path, files: course } };
}

/** What may be written into a folder: no name that leads out of it, is hidden, or means something to a system. */
function isPlain(name: string): boolean {
  return name.split("/").every((part) => part !== "" && !part.startsWith(".") && !SIGNS.test(part));
}

/** What systems or shells take for more than a letter. */
const SIGNS = /[\\:*?"<>|]|\p{Cc}/u;
