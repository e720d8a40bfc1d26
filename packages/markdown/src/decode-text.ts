import { type Diagnostic, diagnostic } from "@hocvu/diagnostics";
import { reportForbidden } from "./forbidden-characters.ts";
import { MAX_MARKS, startOfLine } from "./limits.ts";

/** Composing takes time with the square of the marks on one letter. */
const PILED = new RegExp(`\\p{M}{${MAX_MARKS + 1}}`, "u");
/** As many characters in a row that no Latin text has: found much sooner, and what lacks them has no such marks. */
const MAYBE_PILED = new RegExp(`[^\\0-\\u02ff\\u1e00-\\u1eff\\u2000-\\u206f]{${MAX_MARKS + 1}}`);

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
  const lines = text.replace(/^\ufeff+/, "").replace(/\r\n?/g, "\n");
  const piled = MAYBE_PILED.test(lines) ? PILED.exec(lines) : null;
  if (piled) {
    const line = lines.slice(0, piled.index).split("\n").length;
    const args = { counted: "marks", max: MAX_MARKS } as const;
    diagnostics.push(diagnostic("HV1050", args, startOfLine(path, line)));
    return undefined;
  }
  const read = lines.normalize("NFC");
  reportForbidden(path, read, diagnostics);
  return read;
}
