import type { TextEdit } from "../text-edit.ts";
import { type LeafLine, quoted, readLeaf, valueIn, writeLeaf } from "./leaf-line.ts";
import { plainLines } from "./plain-lines.ts";

/** The recording that reads a page out, as `::audio` names it: addresses as they are written, from the page's file. */
export interface Voice {
  readonly src: string;
  /** What tells which sentence is said when; empty where no file is named. */
  readonly cues: string;
}

interface FoundVoice extends Voice {
  readonly start: number;
  readonly end: number;
  readonly leaf: LeafLine;
}

/** The page's voice in a page's text, if an `::audio` of it is one. */
export function readVoice(text: string): Voice | undefined {
  const found = findVoice(text);
  return found && { src: found.src, cues: found.cues };
}

/**
 * The edit that makes `after` the voice of a page of that text, or takes its voice away. What else is said of it stays; a new
 * one stands on top, called `title`.
 */
export function writeVoice(text: string, after: Voice | undefined, title: string): TextEdit {
  const found = findVoice(text);
  if (!found) {
    if (!after) return { start: 0, end: 0, text: "" };
    const label = title.replace(/[[\]\\]/g, "\\$&");
    const leaf = { name: "audio", indent: "", label: `[${label}]`, tokens: [] };
    const put = lineOf(leaf, after);
    return { start: 0, end: 0, text: text.trim() === "" ? put : `${put}\n\n` };
  }
  const { start, end, leaf } = found;
  if (after) return { start, end, text: lineOf(leaf, after) };
  // With the blank lines behind it, or before it where it is the last.
  const behind = /^\n*/.exec(text.slice(end))?.[0].length ?? 0;
  const isLast = end + behind === text.length;
  return {
    start: isLast ? text.slice(0, start).trimEnd().length : start,
    end: end + behind,
    text: "",
  };
}

function lineOf(leaf: LeafLine, { src, cues }: Voice): string {
  const { tokens } = leaf;
  const own = new Map([
    ["src", quoted("src", src)],
    ["voice", "voice=yes"],
    ["cues", cues === "" ? "" : quoted("cues", cues)],
  ]);
  const known = tokens.map(({ name, value, written }) => {
    const isKept = name === "voice" && value !== "no";
    const put = isKept ? written : (own.get(name) ?? written);
    own.delete(name);
    return put;
  });
  // Cues say by themselves that it is the page's voice.
  if (cues !== "" && tokens.some(({ name }) => name === "cues")) own.delete("voice");
  return writeLeaf(leaf, [...known, ...own.values()]);
}

function findVoice(text: string): FoundVoice | undefined {
  for (const { line, start, end } of plainLines(text)) {
    const found = voiceOn(line);
    if (found) return { ...found, start, end };
  }
  return undefined;
}

function voiceOn(line: string): Omit<FoundVoice, "start" | "end"> | undefined {
  const leaf = readLeaf(line);
  if (leaf?.name !== "audio") return undefined;
  const src = valueIn(leaf, "src") ?? "";
  const cues = valueIn(leaf, "cues") ?? "";
  const voice = valueIn(leaf, "voice");
  const isVoice = cues !== "" || (voice !== undefined && voice !== "no");
  // What is on another site reads no page out.
  if (!isVoice || /^https?:/i.test(src)) return undefined;
  return { src, cues, leaf };
}
