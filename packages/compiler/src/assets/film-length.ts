import type { SourceAsset } from "@hocvu/markdown";
import { readHead } from "./read-head.ts";
import { recognise } from "./recognise.ts";

/** No film's index is larger: one of two hours has about five. */
const MAX_INDEX = 64 * 1024 * 1024;
const HEAD_BYTES = 64 * 1024;

/** How long a film is, in seconds, as its container says; `undefined` where that is not said, or not where we look. */
export async function filmLength(asset: SourceAsset): Promise<number | undefined> {
  const head = await readHead(asset, HEAD_BYTES);
  const kind = recognise(head);
  if (kind === "webm") return lengthOfWebm(head);
  if (kind === "mp4" || kind === "m4a") return lengthOfMp4(asset);
  return undefined;
}

/** ISO 14496-12, 8.2.2: within `moov`, which stands before the film or after it, `mvhd` begins. */
async function lengthOfMp4(asset: SourceAsset): Promise<number | undefined> {
  let rest = Buffer.alloc(0);
  let skip = 0;
  for await (const chunk of asset.open()) {
    const bytes = chunk as Buffer;
    if (skip >= bytes.length) {
      skip -= bytes.length;
      continue;
    }
    rest = Buffer.concat([rest, bytes.subarray(skip)]);
    skip = 0;
    while (rest.length >= 16) {
      const short = rest.readUInt32BE(0);
      const size = short === 1 ? Number(rest.readBigUInt64BE(8)) : short;
      if (rest.toString("latin1", 4, 8) === "moov") {
        if (size > MAX_INDEX) return undefined;
        if (rest.length < Math.min(size, 128)) break;
        return lengthIn(rest);
      }
      if (size < 8) return undefined;
      skip = Math.max(0, size - rest.length);
      rest = rest.subarray(size);
    }
  }
  return undefined;
}

function lengthIn(index: Buffer): number | undefined {
  const at = index.indexOf("mvhd") + 4;
  if (at < 4 || index.length < at + 32) return undefined;
  const isLong = index.readUInt8(at) === 1;
  const scale = index.readUInt32BE(at + (isLong ? 20 : 12));
  const duration = isLong ? Number(index.readBigUInt64BE(at + 24)) : index.readUInt32BE(at + 16);
  // All bits set: whoever wrote it did not know.
  const isKnown = duration > 0 && duration < (isLong ? 2 ** 63 : 2 ** 32 - 1);
  return scale > 0 && isKnown ? duration / scale : undefined;
}

/** RFC 9559, 5.1.2: `Duration` in units of `TimestampScale` nanoseconds, a million if left out. */
function lengthOfWebm(head: Buffer): number | undefined {
  const info = head.indexOf(Buffer.from([0x15, 0x49, 0xa9, 0x66]));
  const at = info < 0 ? -1 : head.indexOf(Buffer.from([0x44, 0x89]), info);
  if (at < 0 || head.length < at + 11) return undefined;
  const size = head.readUInt8(at + 2);
  if (size !== 0x84 && size !== 0x88) return undefined;
  const duration = size === 0x84 ? head.readFloatBE(at + 3) : head.readDoubleBE(at + 3);
  const scaleAt = head.indexOf(Buffer.from([0x2a, 0xd7, 0xb1]), info);
  const width = scaleAt < 0 ? 0 : head.readUInt8(scaleAt + 3) & 0x7f;
  const scale = width > 0 && width <= 6 ? head.readUIntBE(scaleAt + 4, width) : 1_000_000;
  const seconds = (duration * scale) / 1e9;
  return seconds > 0 ? seconds : undefined;
}
