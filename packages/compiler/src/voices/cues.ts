/** One sentence or line of a recording. */
export interface Cue {
  /** In seconds. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** Of its times in the file, from 1. */
  readonly line: number;
}

/** https://www.w3.org/TR/webvtt1/#webvtt-timestamp, and as SRT and people write it. */
const TIME = String.raw`(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})`;
const STAMPS = new RegExp(String.raw`^[ \t]*${TIME}[ \t]*-->[ \t]*${TIME}`);
const LONGEST_LINE = 10_000;

/** The cues of a file that `readCaptions` has read, at their lines in it; those that say nothing are left out. */
export function cuesIn(file: string): readonly Cue[] {
  const cues: Cue[] = [];
  let times: Omit<Cue, "text"> | undefined;
  let said: string[] = [];
  const finish = () => {
    const text = plain(said.join(" "));
    if (times && text !== "") cues.push({ ...times, text });
    times = undefined;
    said = [];
  };
  file.split("\n").forEach((line, index) => {
    const found = STAMPS.exec(line.slice(0, 100));
    if (found) {
      finish();
      const [from, to] = [seconds(found.slice(1, 5)), seconds(found.slice(5, 9))];
      times = { from, to, line: index + 1 };
    } else if (line.trim() === "") finish();
    else if (times) said.push(line.slice(0, LONGEST_LINE));
  });
  finish();
  return cues;
}

function seconds([hours = "0", minutes = "0", whole = "0", part = "0"]: readonly string[]): number {
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(whole) + Number(`0.${part}`);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", nbsp: " " };

/** What is said, without who says it and in which voice. */
function plain(text: string): string {
  return text
    .replace(/<[^<>]*>/g, "")
    .replace(/&(amp|lt|gt|nbsp|lrm|rlm);/g, (_, name: string) => ENTITIES[name] ?? "")
    .replace(/\s+/g, " ")
    .trim();
}
