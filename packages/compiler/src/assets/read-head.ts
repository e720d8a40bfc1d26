import type { SourceAsset } from "@hocvu/markdown";

/** The first `length` bytes of a file, or all of a shorter one. */
export async function readHead(asset: SourceAsset, length: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let read = 0;
  const stream = asset.open();
  for await (const chunk of stream) {
    chunks.push(chunk as Buffer);
    read += (chunk as Buffer).length;
    // Leaving the loop closes the file.
    if (read >= length) break;
  }
  return Buffer.concat(chunks).subarray(0, length);
}
