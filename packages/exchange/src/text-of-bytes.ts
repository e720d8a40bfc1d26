/** A text file's text: UTF-8, UTF-16 with its mark, or the Windows code page where it is neither. */
export function textOfBytes(bytes: Uint8Array): string {
  const [a, b] = bytes;
  const name =
    a === 0xff && b === 0xfe ? "utf-16le" : a === 0xfe && b === 0xff ? "utf-16be" : "utf-8";
  try {
    return new TextDecoder(name, { fatal: true }).decode(bytes).replaceAll("\r\n", "\n");
  } catch {
    return new TextDecoder("windows-1258").decode(bytes).normalize("NFC").replaceAll("\r\n", "\n");
  }
}
