import { crc32, deflateRawSync } from "node:zlib";
import type { ZipArchive } from "archiver";

/** In bytes. More is deflated in parts by another thread, while this one goes on. */
const AT_ONCE = 256 * 1024;

/** An entry of `compress-commons`, which archiver's zips are made by. */
interface Entry {
  setCrc(sum: number): void;
  setSize(bytes: number): void;
  setCompressedSize(bytes: number): void;
}

interface Engine {
  _appendBuffer(entry: Entry, source: Buffer, done: (error: null, entry: Entry) => void): void;
  _writeLocalFileHeader(entry: Entry): void;
  _afterAppend(entry: Entry): void;
  write(chunk: Buffer): boolean;
}

/**
 * Has `zip` deflate small files at once: by itself it makes a stream for each, which takes three times as long as deflating
 * what is in it. The bytes are the same.
 */
export function deflateAtOnce(zip: ZipArchive, level: number): void {
  const { engine } = (zip as unknown as { _module: { engine: Engine } })._module;
  const inParts = engine._appendBuffer.bind(engine);
  engine._appendBuffer = (entry, source, done) => {
    // Nothing at all is stored, not deflated.
    if (source.length === 0 || source.length > AT_ONCE) return inParts(entry, source, done);
    const deflated = deflateRawSync(source, { level });
    engine._writeLocalFileHeader(entry);
    entry.setCrc(crc32(source));
    entry.setSize(source.length);
    entry.setCompressedSize(deflated.length);
    engine.write(deflated);
    engine._afterAppend(entry);
    return done(null, entry);
  };
}
