import type { UnreadableDocument } from "@hocvu/diagnostics";
import type { Source } from "./bank.ts";

/** Documents that people have and nobody reads here: what each is, so that a hint can say how it becomes one that is read. */
export function unreadableKind({ path, bytes }: Source): UnreadableDocument | undefined {
  const begins = (...signs: readonly number[]) =>
    signs.every((sign, index) => bytes[index] === sign);
  if (begins(0x25, 0x50, 0x44, 0x46)) return "pdf";
  if (begins(0x7b, 0x5c, 0x72, 0x74, 0x66)) return "rtf";
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) return compoundKind(path, bytes);
  if (!begins(0x50, 0x4b)) return undefined;
  if (/\.(?:pptx|pptm|ppsx|odp)$/i.test(path)) return "ppt";
  // The first entry of such a zip says what it is, uncompressed.
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 120));
  return head.includes("application/vnd.oasis.opendocument.text") ? "odt" : undefined;
}

/** What Office made before 2007, and what it makes of a document with a password: streams with names, within one file. */
function compoundKind(path: string, bytes: Uint8Array): UnreadableDocument {
  const has = (name: string) => {
    const wanted = Buffer.from(name, "utf16le");
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(wanted);
  };
  if (has("EncryptedPackage")) return "protected";
  if (has("WordDocument")) return "doc";
  if (has("PowerPoint Document")) return "ppt";
  if (has("Workbook") || has("Book")) return "xls";
  return /\.xls/i.test(path) ? "xls" : "doc";
}
