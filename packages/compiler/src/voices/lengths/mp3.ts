import type { SourceAsset } from "@hocvu/markdown";
import { walk } from "./walk.ts";

/** In thousands of bits a second, of MPEG 1 and 2, layer III, by the four bits of a frame's header. */
const BITRATES = {
  1: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  2: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
} as const;
const SAMPLES_A_SECOND = [44_100, 48_000, 32_000];
const HEADER = 4;
/** What ends a file that somebody has labelled. */
const LABELS = /^(?:TAG|APETAGEX|LYRICSBEGIN)/;
/** Room for a label's name. */
const LEAST = 11;

interface Frame {
  readonly isOne: boolean;
  readonly isMono: boolean;
  readonly seconds: number;
  /** In bytes; 0 where the header does not say. */
  readonly size: number;
}

/**
 * How long an MP3 is, in seconds; its frames begin behind `tag` bytes, and `head` has the first. By the number of frames where
 * that tells it (Xing, Info), else they are counted: each may have a bit rate of its own.
 */
export async function lengthOfMp3(
  asset: SourceAsset,
  head: Buffer,
  tag: number,
): Promise<number | undefined> {
  let at = tag;
  while (at + HEADER <= head.length && !frameAt(head, at)) at++;
  const first = frameAt(head, at);
  if (!first) return undefined;
  const { isOne, isMono, seconds } = first;
  const about = at + HEADER + (isOne ? (isMono ? 17 : 32) : isMono ? 9 : 17);
  const name = head.toString("latin1", about, about + 4);
  if ((name === "Xing" || name === "Info") && about + 12 <= head.length) {
    const hasFrames = (head.readUInt32BE(about + 4) & 1) === 1;
    if (hasFrames) return head.readUInt32BE(about + 8) * seconds;
  }
  return counted(asset, at);
}

/** Nothing for what holds something else among its frames. The last one may be cut. */
async function counted(asset: SourceAsset, from: number): Promise<number | undefined> {
  let seconds = 0;
  let isLost = false;
  await walk(asset, { least: LEAST, skip: from }, (bytes, at) => {
    const frame = frameAt(bytes, at);
    if (frame) seconds += frame.size > 0 ? frame.seconds : 0;
    else isLost = !LABELS.test(bytes.toString("latin1", at, at + LEAST));
    return frame?.size ?? 0;
  });
  return isLost ? undefined : seconds;
}

/** The frame of layer III that begins here. */
function frameAt(bytes: Buffer, at: number): Frame | undefined {
  if (at + HEADER > bytes.length) return undefined;
  const [first = 0, second = 0, third = 0, fourth = 0] = bytes.subarray(at, at + HEADER);
  const version = (second >> 3) & 3;
  if (first !== 0xff || (second & 0xe6) !== 0xe2 || version === 1) return undefined;
  const isOne = version === 3;
  const bits = BITRATES[isOne ? 1 : 2][third >> 4];
  const usual = SAMPLES_A_SECOND[(third >> 2) & 3];
  if (bits === undefined || usual === undefined) return undefined;
  const rate = usual / (isOne ? 1 : version === 2 ? 2 : 4);
  const samples = isOne ? 1152 : 576;
  const size = bits === 0 ? 0 : Math.floor((samples * 125 * bits) / rate) + ((third >> 1) & 1);
  return { isOne, isMono: fourth >> 6 === 3, seconds: samples / rate, size };
}
