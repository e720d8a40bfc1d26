import type { SourceAsset } from "@hocvu/markdown";
import { filmLength } from "../assets/film-length.ts";
import { readHead } from "../assets/read-head.ts";
import { recognise } from "../assets/recognise.ts";
import { isAacFrame, lengthOfAac } from "./lengths/aac.ts";
import { lengthOfFlac } from "./lengths/flac.ts";
import { lengthOfMp3 } from "./lengths/mp3.ts";
import { lengthOfOgg } from "./lengths/ogg.ts";
import { lengthOfWave } from "./lengths/wave.ts";

const HEAD_BYTES = 64 * 1024;
/** No label is longer, with a large picture in it. */
const MAX_TAG = 16 * 1024 * 1024;
/** In seconds: what says that it is longer is no lesson's recording, or not what it says. */
const LONGEST = 24 * 3600;

/**
 * How long a sound is, in seconds; `undefined` where its container does not say, or is cut or damaged.
 *
 * The few heads are read here. The well-kept library for it, music-metadata 11, comes to 241 kB minified, with ten packages
 * behind it, and asks for a file to move in, which a course's asset is not; what is needed of it comes to 7 kB, films included.
 */
export async function soundLength(asset: SourceAsset): Promise<number | undefined> {
  const length = await lengthByKind(asset);
  return length !== undefined && length > 0 && length <= LONGEST ? length : undefined;
}

async function lengthByKind(asset: SourceAsset): Promise<number | undefined> {
  const head = await readHead(asset, HEAD_BYTES);
  switch (recognise(head)) {
    case "wav":
      return lengthOfWave(head, asset.size);
    case "mp3":
      return lengthBehindTag(asset, head);
    case "ogg":
      return lengthOfOgg(asset);
    case "aac":
      return lengthOfAac(asset);
    case "flac":
      return lengthOfFlac(head);
    default:
      return filmLength(asset);
  }
}

/** A label may stand before each kind of sound, and is taken for MP3's, which has it most often. */
async function lengthBehindTag(asset: SourceAsset, head: Buffer): Promise<number | undefined> {
  const tag = head.toString("latin1", 0, 3) === "ID3" ? 10 + syncSafe(head, 6) : 0;
  if (tag > MAX_TAG) return undefined;
  const whole = tag + HEAD_BYTES / 2 > head.length ? await readHead(asset, tag + HEAD_BYTES) : head;
  if (isAacFrame(whole, tag)) return lengthOfAac(asset, tag);
  const sound = whole.subarray(tag);
  return recognise(sound) === "flac" ? lengthOfFlac(sound) : lengthOfMp3(asset, whole, tag);
}

/** Four times seven bits. */
function syncSafe(head: Buffer, at: number): number {
  if (head.length < at + 4) return 0;
  return head.subarray(at, at + 4).reduce((sum, byte) => (sum << 7) | (byte & 0x7f), 0);
}
