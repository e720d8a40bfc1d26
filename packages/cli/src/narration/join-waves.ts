interface Wave {
  /** All up to the samples. */
  readonly head: Buffer;
  readonly samples: Buffer;
  readonly bytesPerSecond: number;
}

/** The sounds of `waves` one after the other as one WAV file, `pause` seconds between two, and how long each is with what follows it. */
export function joinWaves(
  waves: readonly Buffer[],
  pause: number,
): { readonly wave: Buffer; readonly lengths: readonly number[] } {
  const read = waves.map(readWave);
  const [first] = read;
  if (!first) throw new Error("nothing was said");
  const silence = Buffer.alloc(Math.round((first.bytesPerSecond * pause) / 4) * 4);
  const parts = read.map(({ samples }, n) =>
    n === read.length - 1 ? samples : Buffer.concat([samples, silence]),
  );
  const all = Buffer.concat(parts);
  const head = Buffer.from(first.head);
  head.writeUInt32LE(head.length - 8 + all.length, 4);
  head.writeUInt32LE(all.length, head.length - 4);
  const lengths = parts.map(({ length }) => length / first.bytesPerSecond);
  return { wave: Buffer.concat([head, all]), lengths };
}

/** RIFF: after twelve bytes chunks of four letters, a size and content. A program that writes as it speaks may not know the last size. */
function readWave(file: Buffer): Wave {
  let bytesPerSecond = 0;
  for (let at = 12; at + 8 <= file.length; ) {
    const name = file.toString("latin1", at, at + 4);
    const length = file.readUInt32LE(at + 4);
    if (name === "fmt ") bytesPerSecond = file.readUInt32LE(at + 16);
    if (name === "data" && bytesPerSecond > 0) {
      const samples = file.subarray(at + 8, Math.min(at + 8 + length, file.length));
      return { head: file.subarray(0, at + 8), samples, bytesPerSecond };
    }
    at += 8 + length + (length % 2);
  }
  throw new Error("no sound in a wave file");
}
