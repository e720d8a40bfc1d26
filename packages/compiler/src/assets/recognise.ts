import type { FileKind } from "@hocvu/diagnostics";

/** How many bytes of a file tell its kind. */
export const HEAD_BYTES = 64 * 1024;

/** Byte by byte what kinds begin with; `?` stands for any. */
const SIGNATURES: readonly (readonly [kind: FileKind, at: number, signature: string])[] = [
  ["png", 0, "\x89PNG\r\n\x1a\n"],
  ["jpeg", 0, "\xff\xd8\xff"],
  ["gif", 0, "GIF8?a"],
  ["webp", 0, "RIFF????WEBP"],
  ["wav", 0, "RIFF????WAVE"],
  ["avi", 0, "RIFF????AVI "],
  ["tiff", 0, "II*\0"],
  ["tiff", 0, "MM\0*"],
  ["tiff", 0, "II+\0"],
  ["tiff", 0, "MM\0+"],
  ["psd", 0, "8BPS"],
  ["jxl", 0, "\xff\x0a"],
  ["jxl", 0, "\0\0\0\x0cJXL "],
  ["jp2", 0, "\0\0\0\x0cjP  "],
  ["ico", 0, "\0\0\x01\0"],
  ["office", 0, "\xd0\xcf\x11\xe0"],
  ["office", 0, "{\\rtf"],
  ["ogg", 0, "OggS"],
  ["flac", 0, "fLaC"],
  ["amr", 0, "#!AMR"],
  ["midi", 0, "MThd"],
  ["wmv", 0, "\x30\x26\xb2\x75\x8e\x66\xcf\x11"],
  ["flv", 0, "FLV\x01"],
  ["mpeg", 0, "\0\0\x01\xba"],
  ["mpeg", 0, "\0\0\x01\xb3"],
  ["realmedia", 0, ".RMF"],
  ["mp3", 0, "ID3"],
  // QuickTime's files of old name no brand.
  ["mov", 4, "moov"],
  ["mov", 4, "mdat"],
  ["mov", 4, "wide"],
];

/** What a file whose beginning is `head` holds. */
export function recognise(head: Uint8Array): FileKind {
  const bytes = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, HEAD_BYTES));
  const text = bytes.toString("latin1");
  const found = SIGNATURES.find(([, at, signature]) => matches(text, at, signature));
  if (found) return found[0];
  if (text.startsWith("ftyp", 4)) return brandOf(text);
  if (text.startsWith("\x1aE\xdf\xa3")) return text.includes("webm") ? "webm" : "mkv";
  if (text.startsWith("PK\x03\x04")) {
    return /word\/|ppt\/|xl\/|\[Content_Types\]|opendocument/.test(text) ? "office" : "zip";
  }
  if (isBmp(bytes)) return "bmp";
  if (text.slice(0, 1024).includes("%PDF-")) return "pdf";
  return soundOf(bytes) ?? textOf(bytes);
}

function matches(text: string, at: number, signature: string): boolean {
  if (text.length < at + signature.length) return false;
  return [...signature].every((sign, i) => sign === "?" || text[at + i] === sign);
}

/** Of files made of boxes: the first brand names what they are, the others what they also are. */
function brandOf(text: string): FileKind {
  const size = text.charCodeAt(2) * 256 + text.charCodeAt(3);
  const [major = "", ...others] = text.slice(8, Math.max(12, size)).match(/[\s\S]{4}/g) ?? [];
  if (/^avi[fs]/.test(major)) return "avif";
  if (/^(hei|hev|mif1|msf1)/.test(major)) {
    return others.some((brand) => /^avi[fs]/.test(brand)) ? "avif" : "heic";
  }
  if (major === "qt  ") return "mov";
  if (/^3g/.test(major)) return "3gp";
  return /^M4[AB] /.test(major) ? "m4a" : "mp4";
}

/** Two letters alone would be a word's beginning: the size of what follows them is one of a few. */
function isBmp(bytes: Buffer): boolean {
  if (bytes.length < 26 || bytes.toString("latin1", 0, 2) !== "BM") return false;
  return [12, 40, 52, 56, 64, 108, 124].includes(bytes.readUInt32LE(14));
}

/** Sound in frames, each of which begins with eleven or twelve bits that are set. */
function soundOf(bytes: Buffer): FileKind | undefined {
  if (bytes.length < 4 || bytes[0] !== 0xff) return undefined;
  const second = bytes[1] ?? 0;
  if ((second & 0xf6) === 0xf0) return "aac";
  const layer = (second >> 1) & 3;
  return (second & 0xe0) === 0xe0 && layer !== 0 ? "mp3" : undefined;
}

function textOf(bytes: Buffer): FileKind {
  const text = decoded(bytes);
  if (text === undefined) return "unknown";
  const start = text.replace(/^(?:\s|<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE svg[^>]*>)+/i, "");
  if (/^<(?:\w+:)?svg[\s/>]/i.test(start)) return "svg";
  return /^<(?:!doctype html|html|head|body)/i.test(start) ? "html" : "text";
}

/** The text of a file's beginning, which may end within a letter; undefined for what is no text. */
function decoded(bytes: Buffer): string | undefined {
  const [first = 0, second = 0] = bytes;
  const wide = first === 0xff && second === 0xfe ? "utf-16le" : undefined;
  try {
    const text = new TextDecoder(wide ?? "utf-8", { fatal: true }).decode(bytes, { stream: true });
    return text.includes("\0") ? undefined : text;
  } catch {
    return undefined;
  }
}
