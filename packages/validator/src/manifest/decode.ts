import { type Diagnostic, diagnostic, type Place } from "@hocvu/diagnostics";

/** The text of an XML file by what its bytes and its declaration say, and what platforms will stumble over in that. */
export function decodeXml(
  bytes: Uint8Array,
  file: string,
): { readonly text: string; readonly diagnostics: readonly Diagnostic[] } {
  const start = { line: 1, column: 1, offset: 0 };
  const place: Place = { file, start, end: { line: 1, column: 2, offset: 1 } };
  const told = (problem: "bom" | "utf16" | "declared" | "invalid", encoding = "") =>
    [diagnostic("HV4621", { problem, encoding }, place)] as const;
  const [first, second, third] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    const label = first === 0xff ? "utf-16le" : "utf-16be";
    return { text: new TextDecoder(label).decode(bytes), diagnostics: told("utf16", "UTF-16") };
  }
  const head = Buffer.from(bytes.subarray(0, 200)).toString("latin1");
  const declared = /<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1];
  if (declared !== undefined && !/^utf-?8$/i.test(declared)) {
    return { text: decodedAs(bytes, declared), diagnostics: told("declared", declared) };
  }
  const text = new TextDecoder().decode(bytes);
  if (first === 0xef && second === 0xbb && third === 0xbf)
    return { text, diagnostics: told("bom") };
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return { text, diagnostics: told("invalid", "UTF-8") };
  }
  return { text, diagnostics: [] };
}

function decodedAs(bytes: Uint8Array, label: string): string {
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
