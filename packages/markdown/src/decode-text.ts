import { type Diagnostic, diagnostic } from "@hocvu/diagnostics";
import { reportForbidden } from "./forbidden-characters.ts";

/** The text of a file's bytes: NFC, line ends as `\n`, without a byte order mark; `undefined`, and reported, for what is no text. */
export function decodeText(
  bytes: Uint8Array,
  path: string,
  diagnostics: Diagnostic[],
): string | undefined {
  const top = { line: 1, column: 1, offset: 0 };
  const place = { file: path, start: top, end: top };
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    diagnostics.push(diagnostic("HV1003", {}, place));
    return undefined;
  }
  if (text.includes("\0")) {
    diagnostics.push(diagnostic("HV1004", {}, place));
    return undefined;
  }
  // Programs that put one mark before another's leave two.
  const read = text
    .replace(/^\ufeff+/, "")
    .replace(/\r\n?/g, "\n")
    .normalize("NFC");
  reportForbidden(path, read, diagnostics);
  return read;
}
