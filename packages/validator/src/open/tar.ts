import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { extract, type Header } from "tar-stream";
import { isText, MAX_TEXT } from "../content/read-texts.ts";
import { type Entry, LIMITS, type OpenPackage, type Trouble } from "./package.ts";
import { reasonOf } from "./zip.ts";

interface Extracted extends AsyncIterable<Buffer> {
  readonly header: Header;
}

/** Whether the file at `path` begins as a gzip does. */
export async function isGzip(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await file.close();
  }
}

/**
 * Opens the `.tar.gz` at `path`, as courses of Open edX are packed. It has no directory and is read through once; of its files
 * only those whose text is looked into are kept. Rejects where there is no tar.
 */
export async function openTar(path: string): Promise<OpenPackage> {
  const { size: packed } = await stat(path);
  const most = Math.min(LIMITS.size, Math.max(LIMITS.unsuspicious, packed * LIMITS.ratio));
  const entries: Entry[] = [];
  const kept = new Map<string, Buffer>();
  let trouble: Trouble | undefined;
  const unpack = extract();
  const source = createReadStream(path);
  const read = pipeline(source, createGunzip(), unpack).then(
    () => undefined,
    (error: unknown) => error,
  );
  try {
    let room = MAX_TEXT;
    let size = 0;
    for await (const one of unpack as unknown as AsyncIterable<Extracted>) {
      const { header } = one;
      const { name, type, size: own = 0 } = header;
      const isLink = type === "symlink" || type === "link";
      const limit = entries.length >= LIMITS.entries ? "entries" : undefined;
      size += own;
      if (limit || size > most) {
        trouble = { kind: "limit", limit: limit ?? (size > LIMITS.size ? "size" : "ratio") };
        break;
      }
      const wanted = type === "file" && isText(name) && own <= Math.min(LIMITS.text, room);
      const bytes = await contentOf(one, wanted);
      if (type !== "file" && !isLink) continue;
      entries.push({ path: name, size: own, ...(isLink ? { link: true as const } : {}) });
      if (!bytes || kept.has(name)) continue;
      room -= bytes.length;
      kept.set(name, bytes);
    }
    const fault = trouble ? undefined : await read;
    if (fault) throw fault;
  } catch (error) {
    // What was read before it broke off can be judged.
    if (entries.length === 0) throw error;
    trouble = { kind: "damaged", reason: reasonOf(error) };
  } finally {
    source.destroy();
  }
  return {
    entries,
    ...(trouble ? { trouble } : {}),
    read: async (name, most = LIMITS.text) => {
      const found = kept.get(name);
      return found && found.length <= most ? found : undefined;
    },
    stream: async (name) => {
      const found = kept.get(name);
      return found && Readable.from([found]);
    },
    close: async () => {},
  };
}

async function contentOf(entry: Extracted, wanted: boolean): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  for await (const chunk of entry) if (wanted) chunks.push(chunk);
  return wanted ? Buffer.concat(chunks) : undefined;
}
