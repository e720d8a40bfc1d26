import type { SourceAsset } from "@hocvu/markdown";

/**
 * Goes through a file from one frame or page to the next, without keeping it: `step` says how many bytes the one takes that
 * begins at `at`, or 0 to stop. It is given `least` bytes of it, fewer at the file's end only. Whether the file was gone
 * through to its end, and ends where a frame does.
 */
export async function walk(
  asset: SourceAsset,
  { least, skip: before = 0 }: { readonly least: number; readonly skip?: number },
  step: (bytes: Buffer, at: number) => number,
): Promise<boolean> {
  let rest: Buffer = Buffer.alloc(0);
  let skip = before;
  for await (const chunk of asset.open()) {
    const bytes = chunk as Buffer;
    if (skip >= bytes.length) {
      skip -= bytes.length;
      continue;
    }
    rest = rest.length === 0 ? bytes.subarray(skip) : Buffer.concat([rest, bytes]);
    skip = 0;
    let at = 0;
    while (rest.length - at >= least) {
      const size = step(rest, at);
      if (size <= 0) return false;
      at += size;
    }
    skip = Math.max(0, at - rest.length);
    rest = rest.subarray(at);
  }
  let at = 0;
  while (at < rest.length) {
    const size = step(rest, at);
    if (size <= 0) return false;
    at += size;
  }
  return skip === 0 && at === rest.length;
}
