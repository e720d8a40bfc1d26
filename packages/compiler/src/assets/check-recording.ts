import { diagnostic, type FileKind, kindGroup } from "@hocvu/diagnostics";
import type { AssetUse, SourceAsset } from "@hocvu/markdown";
import type { Looked } from "./check-assets.ts";
import { rightEnding } from "./endings.ts";
import { readHead } from "./read-head.ts";
import { recognise } from "./recognise.ts";

/** What the browsers of 2018 and later play, on computers and telephones. */
const PLAYED: readonly FileKind[] = ["mp4", "m4a", "webm", "mp3", "ogg", "wav", "aac", "flac"];
const HEAD_BYTES = 1024 * 1024;

/** Whether browsers play the recording, by its container. */
export async function checkRecording(asset: SourceAsset, { as, place }: AssetUse): Promise<Looked> {
  const { path, size } = asset;
  if (size === 0) return { problem: diagnostic("HV1108", { path, why: "empty" }, place) };
  const head = await readHead(asset, HEAD_BYTES);
  const kind = recognise(head);
  if (!PLAYED.includes(kind)) {
    const role = as === "audio" ? "audio" : "video";
    const args = { path, kind, role, group: kindGroup(kind) } as const;
    return { problem: diagnostic("HV1106", args, place) };
  }
  if ((kind === "mp4" || kind === "m4a") && isCut(head, size)) {
    return { problem: diagnostic("HV1108", { path, why: "cut" }, place) };
  }
  const ending = rightEnding(path, kind);
  return ending === undefined ? {} : { prepared: { ending } };
}

/** Whether a file made of boxes, `size` bytes long, ends before one of them does that begins in its `head`. */
function isCut(head: Buffer, size: number): boolean {
  let at = 0;
  while (at + 16 <= head.length) {
    const short = head.readUInt32BE(at);
    // 0: to the file's end; 1: the size follows as 64 bits.
    if (short === 0) return false;
    const length = short === 1 ? Number(head.readBigUInt64BE(at + 8)) : short;
    if (length < 8) return false;
    at += length;
    if (at > size) return true;
  }
  return false;
}
