/** https://www.rfc-editor.org/rfc/rfc9639#section-8.2: behind `fLaC` STREAMINFO, with samples a second in 20 bits, and how many there are in 36. */
export function lengthOfFlac(head: Buffer): number | undefined {
  const about = readStreamInfo(head);
  // None: whoever wrote it did not know.
  return about && about.samples > 0 ? about.samples / about.rate : undefined;
}

export function readStreamInfo(
  head: Buffer,
): { readonly rate: number; readonly samples: number } | undefined {
  const isFlac = head.length >= 26 && head.toString("latin1", 0, 4) === "fLaC";
  if (!isFlac || (head.readUInt8(4) & 0x7f) !== 0) return undefined;
  const rate = head.readUIntBE(18, 3) >> 4;
  const samples = (head.readUInt8(21) & 0x0f) * 2 ** 32 + head.readUInt32BE(22);
  return rate > 0 ? { rate, samples } : undefined;
}
