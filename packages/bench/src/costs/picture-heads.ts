/** The first bytes of pictures that say to be so wide and high, and nothing after them. */
export const heads: Readonly<Record<string, (width: number, height: number) => Uint8Array>> = {
  png: (width, height) =>
    Buffer.concat([
      Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"),
      number(width, 4),
      number(height, 4),
      Buffer.from("0806000000", "hex"),
      Buffer.alloc(4),
    ]),
  gif: (width, height) =>
    Buffer.concat([
      Buffer.from("GIF89a"),
      number(width, 2).reverse(),
      number(height, 2).reverse(),
      Buffer.from("800000000000ffffff3b", "hex"),
    ]),
  jpg: (width, height) =>
    Buffer.concat([
      Buffer.from("ffd8ffe000104a46494600010100000100010000ffc0001108", "hex"),
      number(height, 2),
      number(width, 2),
      Buffer.from("03012200021101031101ffd9", "hex"),
    ]),
  webp: (width, height) =>
    Buffer.concat([
      Buffer.from("RIFF"),
      number(22, 4).reverse(),
      Buffer.from("WEBPVP8X"),
      number(10, 4).reverse(),
      Buffer.alloc(4),
      number(width - 1, 3).reverse(),
      number(height - 1, 3).reverse(),
    ]),
};

function number(value: number, bytes: number): Buffer {
  const written = Buffer.alloc(bytes);
  written.writeUIntBE(value, 0, bytes);
  return written;
}
