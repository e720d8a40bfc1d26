import { type Damage, type Diagnostic, diagnostic, type Place } from "@hocvu/diagnostics";

/**
 * What libraries throw at what is damaged or beyond limits, as a finding. `placeAt` tells where an offset of the text lies that
 * was read; it is asked for the offset where XML breaks, for others for none.
 */
export function damaged(
  error: unknown,
  format: string,
  placeAt: (offset?: number) => Place,
): Diagnostic {
  const offset = brokenAt(error);
  if (offset !== undefined)
    return diagnostic("HV4505", { format, reason: "xml" satisfies Damage }, placeAt(offset));
  const [message = ""] = String((error as Error).message ?? error).split("\n", 1);
  const reason: string = damageOfZip(error, message) ?? message;
  return diagnostic("HV4505", { format, reason }, placeAt());
}

/** Where XML stops being well-formed, if that is what was thrown. */
function brokenAt(error: unknown): number | undefined {
  const { source, place } = error as { source?: unknown; place?: { offset?: number } };
  return source === "xast-util-from-xml" ? (place?.offset ?? 0) : undefined;
}

/** What is wrong with a zip, by yauzl's words, our own of limits, and the codes of zlib. */
function damageOfZip(error: unknown, message: string): Damage | undefined {
  if (/^the zip (?:unfolds to|has \d+ entries)/.test(message)) return "unfolds";
  if (/^(?:invalid relative path|absolute path|invalid characters in fileName)/i.test(message))
    return "paths";
  if (/encrypted/i.test(message)) return "password";
  const isBroken =
    /central directory|local file header|zip64|overflows file bounds|unexpected EOF|invalid comment length/i.test(
      message,
    ) || /^Z_/.test(String((error as { code?: unknown }).code));
  return isBroken ? "zip" : undefined;
}
