const RATE = 8_000;

/** Seconds without a sound as a WAV file: what every browser plays as a film, with the poster as its picture. */
export function silentFilm(seconds: number): Uint8Array {
  const length = RATE * seconds;
  const file = Buffer.alloc(44 + length, 128);
  file.write("RIFF", 0, "latin1");
  file.writeUInt32LE(36 + length, 4);
  file.write("WAVEfmt ", 8, "latin1");
  // 16 bytes of format: plain samples, one channel, one byte each.
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(RATE, 24);
  file.writeUInt32LE(RATE, 28);
  file.writeUInt16LE(1, 32);
  file.writeUInt16LE(8, 34);
  file.write("data", 36, "latin1");
  file.writeUInt32LE(length, 40);
  return file;
}
