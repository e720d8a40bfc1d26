import type { SourceAsset } from "@hocvu/markdown";
import { walk } from "./walk.ts";

/** By the four bits that name it. */
const SAMPLES_A_SECOND = [
  96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025, 8_000,
  7_350,
];
const HEADER = 7;

/**
 * ISO 14496-3, 1.A.2.2: AAC as it is broadcast says its length nowhere, so its frames are counted; they begin behind `tag`
 * bytes. Each has 1,024 samples, or a few times as many. Nothing for what is cut, or holds something else.
 */
export async function lengthOfAac(asset: SourceAsset, tag = 0): Promise<number | undefined> {
  let seconds = 0;
  let isLabelled = false;
  const isWhole = await walk(asset, { least: HEADER, skip: tag }, (bytes, at) => {
    if (bytes.length - at < HEADER || !isAacFrame(bytes, at)) {
      // What ends a file that somebody has labelled.
      isLabelled = bytes.toString("latin1", at, at + 3) === "TAG";
      return 0;
    }
    const rate = SAMPLES_A_SECOND[(bytes.readUInt8(at + 2) >> 2) & 15];
    const size = (bytes.readUIntBE(at + 3, 3) >> 5) & 0x1fff;
    if (rate === undefined || size < HEADER) return 0;
    seconds += (1024 * ((bytes.readUInt8(at + 6) & 3) + 1)) / rate;
    return size;
  });
  return isWhole || isLabelled ? seconds : undefined;
}

/** Twelve bits that are set, and two that are not. */
export function isAacFrame(bytes: Buffer, at: number): boolean {
  return bytes[at] === 0xff && ((bytes[at + 1] ?? 0) & 0xf6) === 0xf0;
}
