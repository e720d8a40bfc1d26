// .ZIP File Format Specification (APPNOTE.TXT) 6.3: what stands around the files of a zip, each as archiver writes it.

/** A file as a zip holds it. */
export interface ZippedFile {
  readonly name: string;
  /** Deflated; nothing of an empty file. */
  readonly packed: Uint8Array;
  /** In bytes, unpacked. */
  readonly size: number;
  readonly crc: number;
}

/** 2.0, as sizes stand behind a file. */
const NEEDED = 20;
/** 4.5 on Unix, which tells modes. */
const MADE_BY = (3 << 8) | 45;
/** The first day of 1980, the first that a zip can name, as all files have it: see `appendFiles`. */
const TIME = 0x00210000;
/** A file that its owner writes and all read; the mark of DOS for one to be archived. */
const ATTRIBUTES = (0o100644 << 16) | 0x20;
/** Sizes behind the file, and names in UTF-8. */
const SIZES_BEHIND = 1 << 3;
const UTF8 = 1 << 11;

const CENTRAL_LENGTH = 46;

/** What stands before a file's bytes. */
export function localHeader(file: ZippedFile): Buffer {
  const name = Buffer.from(file.name);
  return Buffer.concat([
    numbers(4, [0x04034b50]),
    how(file, name),
    numbers(4, [TIME, 0, 0, 0]),
    numbers(2, [name.length, 0]),
    name,
  ]);
}

/** What stands behind them. */
export function dataDescriptor({ crc, packed, size }: ZippedFile): Buffer {
  return numbers(4, [0x08074b50, crc, packed.length, size]);
}

/** What the directory at the end says of a file that begins at `offset`. */
export function centralHeader(file: ZippedFile, offset: number): Buffer {
  const name = Buffer.from(file.name);
  return Buffer.concat(
    [
      numbers(4, [0x02014b50]),
      numbers(2, [MADE_BY]),
      how(file, name),
      numbers(4, [TIME, file.crc, file.packed.length, file.size]),
      numbers(2, [name.length, 0, 0, 0, 0]),
      numbers(4, [ATTRIBUTES, offset]),
      name,
    ],
    CENTRAL_LENGTH + name.length,
  );
}

/** The last words: `count` files, whose directory of `length` bytes begins at `offset`. */
export function endOfDirectory(count: number, length: number, offset: number): Buffer {
  return Buffer.concat([
    numbers(4, [0x06054b50]),
    numbers(2, [0, 0, count, count]),
    numbers(4, [length, offset]),
    numbers(2, [0]),
  ]);
}

function how({ name, size }: ZippedFile, bytes: Buffer): Buffer {
  const isPlain = bytes.length === name.length;
  return numbers(2, [NEEDED, SIZES_BEHIND | (isPlain ? 0 : UTF8), size === 0 ? 0 : 8]);
}

function numbers(width: 2 | 4, values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(width * values.length);
  values.forEach((value, index) => {
    bytes.writeUIntLE(value >>> 0, index * width, width);
  });
  return bytes;
}
