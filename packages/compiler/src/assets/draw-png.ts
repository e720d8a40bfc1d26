import { Readable } from "node:stream";

/** A square drawing as PNG, `size` pixels wide; drawn when it is asked for. */
export function drawPng(svg: string, size: number): () => Readable {
  return () => Readable.from(draw(svg, size));
}

async function* draw(svg: string, size: number): AsyncGenerator<Buffer> {
  // A native library: loaded only where it is needed.
  const { default: sharp } = await import("sharp");
  yield await sharp(Buffer.from(svg))
    .resize(size, size)
    .png({ palette: true, compressionLevel: 9 })
    .toBuffer();
}
