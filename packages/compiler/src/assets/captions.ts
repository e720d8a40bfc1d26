/** Why a file is no captions that browsers show. */
export type CaptionsFault = "empty" | "encoding" | "format" | "cues";

export type Captions =
  /** `text`: as it stands in the file, each line ended by `\n`. */
  | { readonly vtt: string; readonly text: string; readonly changed: boolean }
  | { readonly fault: CaptionsFault };

const TIME = String.raw`(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}`;
const CUE = new RegExp(String.raw`^[ \t]*${TIME}[ \t]*-->[ \t]*${TIME}`, "m");
const STAMP = new RegExp(String.raw`^[ \t]*(${TIME})[ \t]*-->[ \t]*(${TIME})(.*)$`, "gm");

/** Captions as WebVTT, the one kind that browsers show; made of SRT where that was given. */
export function readCaptions(bytes: Uint8Array): Captions {
  if (bytes.length === 0) return { fault: "empty" };
  const text = decode(bytes)?.replace(/\r\n?/g, "\n");
  if (text === undefined) return { fault: "encoding" };
  if (text.trim() === "") return { fault: "empty" };
  const isVtt = /^WEBVTT(?:[ \t\n]|$)/.test(text);
  if (!CUE.test(text)) return { fault: isVtt ? "cues" : "format" };
  const vtt = (isVtt ? text : `WEBVTT\n\n${text.trimStart()}`).replace(
    STAMP,
    (_, from: string, to: string, rest: string) => `${stamp(from)} --> ${stamp(to)}${rest}`,
  );
  return { vtt, text, changed: vtt !== text };
}

/** `1:02,5` as WebVTT has it: `00:01:02.500`. */
function stamp(time: string): string {
  const [clock = "", fraction = ""] = time.split(/[.,]/);
  const parts = clock.split(":").map((part) => part.padStart(2, "0"));
  return `${["00", ...parts].slice(-3).join(":")}.${fraction.padEnd(3, "0")}`;
}

function decode(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  const wide =
    first === 0xff && second === 0xfe
      ? "utf-16le"
      : first === 0xfe && second === 0xff
        ? "utf-16be"
        : undefined;
  try {
    const text = new TextDecoder(wide ?? "utf-8", { fatal: true }).decode(bytes);
    return text.includes("\0") ? undefined : text;
  } catch {
    return undefined;
  }
}
