/** A recording in parts, each with what it says. */
export interface SpokenPart {
  readonly words: string;
  /** In seconds, the pause after it among them. */
  readonly length: number;
}

/** What is said at a breath: the sentences of each line. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .split("\n")
    .flatMap(
      (line) => line.match(/[^.!?…]+(?:[.!?…]+(?!\s|$)[^.!?…]*)*[.!?…]*[)"”’»\]]*\s*/g) ?? [],
    )
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

/** When each part is said, as WebVTT: https://www.w3.org/TR/webvtt1/ */
export function cueFile(parts: readonly SpokenPart[]): string {
  let at = 0;
  const cues = parts.map(({ words, length }) => {
    const from = stamp(at);
    // No cue may end when it begins.
    at += Math.max(length, 0.001);
    // An arrow is what only the line with times may have.
    return `${from} --> ${stamp(at)}\n${escaped(words)}\n`;
  });
  return ["WEBVTT\n", ...cues].join("\n");
}

function escaped(words: string): string {
  return words.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

function stamp(seconds: number): string {
  const all = Math.floor(seconds * 1000);
  const two = (part: number) => String(Math.floor(part)).padStart(2, "0");
  const hours = all >= 3_600_000 ? `${two(all / 3_600_000)}:` : "";
  return `${hours}${two((all / 60_000) % 60)}:${two((all / 1000) % 60)}.${String(all % 1000).padStart(3, "0")}`;
}
