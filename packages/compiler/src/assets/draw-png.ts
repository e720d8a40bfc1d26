import { Readable } from "node:stream";
import { imageLibrary } from "./image-library.ts";

/** A square drawing as PNG, `size` pixels wide; drawn when it is asked for. */
export function drawPng(svg: string, size: number): () => Readable {
  return () => Readable.from(draw(svg, size));
}

async function* draw(svg: string, size: number): AsyncGenerator<Buffer> {
  const library = await imageLibrary();
  if (!library) throw new Error("nothing is drawn where there is no image library");
  yield await library(Buffer.from(svg))
    .resize(size, size)
    // In no palette: the library orders one otherwise on Windows than on Linux.
    .png({ compressionLevel: 9 })
    .toBuffer();
}
