import type { SourceAsset } from "@hocvu/markdown";
import { readStreamInfo } from "./flac.ts";
import { walk } from "./walk.ts";

/** Of a page: its head and the sizes of what is in it; with the first bytes of a codec's own head. */
const HEAD = 27;
const LEAST = HEAD + 255 + 64;
const CAPTURE = 0x4f676753;
/** In seconds. No page holds as much: a recording that begins so late is a part of another one. */
const LATEST = 30;

interface Sound {
  readonly serial: number;
  /** How many a second its pages count. */
  readonly rate: number;
  /** How many of the first are not heard. */
  readonly unheard: number;
}

/**
 * https://www.rfc-editor.org/rfc/rfc3533#section-6: each page says how many samples there are up to its end. Nothing for what is
 * cut or damaged, begins in the middle, or is several recordings one behind the other, of which browsers play what they like.
 */
export async function lengthOfOgg(asset: SourceAsset): Promise<number | undefined> {
  let sound: Sound | undefined;
  let first: number | undefined;
  let last = 0;
  let isBegun = false;
  const isWhole = await walk(asset, { least: LEAST }, (bytes, at) => {
    if (bytes.length - at < HEAD || bytes.readUInt32BE(at) !== CAPTURE) return 0;
    const body = at + HEAD + bytes.readUInt8(at + 26);
    if (body > bytes.length) return 0;
    const serial = bytes.readUInt32LE(at + 14);
    const beginsStream = (bytes.readUInt8(at + 5) & 2) !== 0;
    if (beginsStream && isBegun) return 0;
    if (beginsStream) sound ??= soundIn(bytes.subarray(body, body + 64), serial);
    else {
      isBegun = true;
      // Below 0: nothing ends on this page.
      const count = Number(bytes.readBigInt64LE(at + 6));
      if (serial === sound?.serial && count > 0) {
        first ??= count;
        last = Math.max(last, count);
      }
    }
    return bytes.subarray(at + HEAD, body).reduce((sum, size) => sum + size, body - at);
  });
  if (!isWhole || !sound || first === undefined) return undefined;
  const { rate, unheard } = sound;
  return first > LATEST * rate ? undefined : (last - unheard) / rate;
}

/** What a stream's first page says of its sound, if it is one. */
function soundIn(head: Buffer, serial: number): Sound | undefined {
  const name = head.toString("latin1", 0, 8);
  if (name.startsWith("\x01vorbis") && head.length >= 16) {
    const rate = head.readUInt32LE(12);
    return rate > 0 ? { serial, rate, unheard: 0 } : undefined;
  }
  // RFC 7845, 4: whatever the rate of what was recorded, counted in 48,000.
  if (name === "OpusHead" && head.length >= 12)
    return { serial, rate: 48_000, unheard: head.readUInt16LE(10) };
  const flac = name.startsWith("\x7fFLAC") ? readStreamInfo(head.subarray(9)) : undefined;
  return flac && { serial, rate: flac.rate, unheard: 0 };
}
