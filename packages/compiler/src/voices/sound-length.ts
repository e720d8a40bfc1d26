import type { SourceAsset } from "@hocvu/markdown";
import { filmLength } from "../assets/film-length.ts";
import { readHead } from "../assets/read-head.ts";
import { recognise } from "../assets/recognise.ts";

const HEAD_BYTES = 64 * 1024;

/** How long a sound is, in seconds; `undefined` where its container does not say, or not where we look: Ogg, AAC, FLAC. */
export async function soundLength(asset: SourceAsset): Promise<number | undefined> {
  const head = await readHead(asset, HEAD_BYTES);
  const kind = recognise(head);
  if (kind === "wav") return lengthOfWave(head, asset.size);
  if (kind === "mp3") return lengthOfMp3(head, asset.size);
  return filmLength(asset);
}

/** RIFF: after twelve bytes chunks of four letters, a size and content; `fmt ` says how many bytes a second has. */
function lengthOfWave(head: Buffer, size: number): number | undefined {
  let rate = 0;
  for (let at = 12; at + 8 <= head.length; ) {
    const name = head.toString("latin1", at, at + 4);
    const length = head.readUInt32LE(at + 4);
    if (name === "fmt " && at + 20 <= head.length) rate = head.readUInt32LE(at + 16);
    // What was written as it was recorded may not know how long it is.
    if (name === "data") return rate > 0 ? Math.min(length, size - at - 8) / rate : undefined;
    at += 8 + length + (length % 2);
  }
  return undefined;
}

/** Of MPEG 1 and 2, layer III, by the four bits of a frame's header. */
const BITRATES = {
  1: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  2: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
} as const;
const SAMPLES_A_SECOND = [44_100, 48_000, 32_000];

/** By the number of frames where the first one tells it (Xing, Info), else by the first frame's bit rate. */
function lengthOfMp3(head: Buffer, size: number): number | undefined {
  const tag = head.toString("latin1", 0, 3) === "ID3" ? 10 + syncSafe(head, 6) : 0;
  let at = tag;
  while (at + 4 <= head.length && !isFrame(head, at)) at++;
  if (at + 4 > head.length) return undefined;
  const [, second = 0, third = 0, fourth = 0] = head.subarray(at, at + 4);
  const version = (second >> 3) & 3;
  const isOne = version === 3;
  const share = isOne ? 1 : version === 2 ? 2 : 4;
  const rate = (SAMPLES_A_SECOND[(third >> 2) & 3] ?? 0) / share;
  if (rate === 0) return undefined;
  const isMono = fourth >> 6 === 3;
  const about = at + 4 + (isOne ? (isMono ? 17 : 32) : isMono ? 9 : 17);
  const name = head.toString("latin1", about, about + 4);
  if ((name === "Xing" || name === "Info") && about + 12 <= head.length) {
    const hasFrames = (head.readUInt32BE(about + 4) & 1) === 1;
    if (hasFrames) return (head.readUInt32BE(about + 8) * (isOne ? 1152 : 576)) / rate;
  }
  const bits = (BITRATES[isOne ? 1 : 2][third >> 4] ?? 0) * 1000;
  return bits > 0 ? ((size - at) * 8) / bits : undefined;
}

/** A frame of layer III begins here. */
function isFrame(head: Buffer, at: number): boolean {
  const [first = 0, second = 0, third = 0] = head.subarray(at, at + 3);
  const isSync = first === 0xff && (second & 0xe6) === 0xe2 && ((second >> 3) & 3) !== 1;
  return isSync && third >> 4 !== 15 && ((third >> 2) & 3) !== 3;
}

function syncSafe(head: Buffer, at: number): number {
  if (head.length < at + 4) return 0;
  return head.subarray(at, at + 4).reduce((sum, byte) => (sum << 7) | (byte & 0x7f), 0);
}
