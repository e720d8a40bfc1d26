import { waveSamples } from "@hocvu/compiler";

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

function readWave(file: Buffer): Wave {
  const found = waveSamples(file, file.length);
  if (!found) throw new Error("no sound in a wave file");
  const { start, end, bytesPerSecond } = found;
  return { head: file.subarray(0, start), samples: file.subarray(start, end), bytesPerSecond };
}
