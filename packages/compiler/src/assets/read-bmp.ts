import { MAX_PIXELS } from "./picture-limits.ts";

/** A picture as red, green, blue and opacity of each dot, row by row from the top. */
export interface Bitmap {
  readonly pixels: Buffer;
  readonly width: number;
  readonly height: number;
}

/** Reads a BMP as Windows programs save it: uncompressed, of 1, 4, 8, 24 or 32 bits a dot. Throws for any other. */
export function readBmp(bytes: Buffer): Bitmap {
  const start = bytes.readUInt32LE(10);
  const header = bytes.readUInt32LE(14);
  const width = bytes.readInt32LE(18);
  const signed = bytes.readInt32LE(22);
  const height = Math.abs(signed);
  const bits = bytes.readUInt16LE(28);
  const compression = bytes.readUInt32LE(30);
  // 3: masks tell where the colours are, which for 32 bits is where they always are.
  const isPlain = compression === 0 || (compression === 3 && bits === 32);
  if (header < 40 || !isPlain || width <= 0 || height === 0 || width * height > MAX_PIXELS) {
    throw new Error("not a BMP that can be read");
  }
  const row = Math.ceil((width * bits) / 32) * 4;
  if (bytes.length < start + row * height) throw new Error("the BMP is cut short");
  const colour = colours(bytes, 14 + header, bits);
  const pixels = Buffer.alloc(width * height * 4);
  for (let y = 0; y < height; y++) {
    // Rows go upwards, unless the height is negative.
    const from = start + row * (signed > 0 ? height - 1 - y : y);
    for (let x = 0; x < width; x++) pixels.writeUInt32BE(colour(from, x), (y * width + x) * 4);
  }
  return { pixels, width, height };
}

/** How the colour of the dot `x` in the row at `from` is read; opaque, as programs leave the fourth byte empty. */
function colours(
  bytes: Buffer,
  palette: number,
  bits: number,
): (from: number, x: number) => number {
  const opaque = (at: number) =>
    ((bytes.readUInt8(at + 2) << 24) |
      (bytes.readUInt8(at + 1) << 16) |
      (bytes.readUInt8(at) << 8) |
      0xff) >>>
    0;
  if (bits === 24 || bits === 32) return (from, x) => opaque(from + (x * bits) / 8);
  if (bits !== 1 && bits !== 4 && bits !== 8) throw new Error(`a BMP of ${bits} bits`);
  return (from, x) => {
    const at = x * bits;
    const byte = bytes.readUInt8(from + (at >> 3));
    const index = (byte >> (8 - bits - (at & 7))) & ((1 << bits) - 1);
    return opaque(palette + index * 4);
  };
}
