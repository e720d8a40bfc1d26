/** Where the samples of a WAV file lie, and how many bytes of them a second takes. */
export interface WaveSamples {
  readonly start: number;
  readonly end: number;
  readonly bytesPerSecond: number;
}

/** Samples one by one: as numbers, with a point, by two curves, or as a longer head says. What is packed takes as much as it takes. */
const PLAIN = [1, 3, 6, 7, 0xfffe];

/**
 * Reads the head of a WAV file of `size` bytes; `undefined` where `head` does not reach its samples or is none. RIFF: after
 * twelve bytes chunks of four letters, a size and content; `fmt ` says how many bytes a second has.
 */
export function waveSamples(head: Buffer, size: number): WaveSamples | undefined {
  let bytesPerSecond = 0;
  for (let at = 12; at + 8 <= head.length; ) {
    const name = head.toString("latin1", at, at + 4);
    const length = head.readUInt32LE(at + 4);
    if (name === "fmt " && at + 20 <= head.length && PLAIN.includes(head.readUInt16LE(at + 8)))
      bytesPerSecond = head.readUInt32LE(at + 16);
    if (name === "data") {
      if (bytesPerSecond === 0) return undefined;
      const start = at + 8;
      // What was written as it was recorded may not know how long it is: it says none, or as many as can be said.
      const end = length === 0 ? size : Math.min(start + length, size);
      return { start, end, bytesPerSecond };
    }
    at += 8 + length + (length % 2);
  }
  return undefined;
}

export function lengthOfWave(head: Buffer, size: number): number | undefined {
  const found = waveSamples(head, size);
  return found && (found.end - found.start) / found.bytesPerSecond;
}
