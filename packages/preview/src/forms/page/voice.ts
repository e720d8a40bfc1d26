import type { TextEdit } from "../text-edit.ts";

/** The recording that reads a page out, as `::audio` names it: addresses as they are written, from the page's file. */
export interface Voice {
  readonly src: string;
  /** What tells which sentence is said when; empty where no file is named. */
  readonly cues: string;
}

interface FoundVoice extends Voice {
  readonly start: number;
  readonly end: number;
  readonly indent: string;
  readonly label: string;
  readonly tokens: readonly Token[];
}

interface Token {
  readonly name: string;
  readonly value: string;
  readonly written: string;
}

/** A label may hold brackets in pairs, or behind a backslash. */
const LINE = /^( {0,3})::audio((?:\[(?:\\.|[^[\]\\]|\[(?:\\.|[^[\]\\])*\])*\])?)\{(.*)\}[ \t]*$/;
const TOKEN = /([A-Za-z][\w-]*)(?:=(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?(?=\s|$)|\S+/g;
const FENCE = /^[ \t]*(`{3,}|~{3,})(.*)$/;

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
    const put = lineOf("", `[${label}]`, [], after);
    return { start: 0, end: 0, text: text.trim() === "" ? put : `${put}\n\n` };
  }
  const { start, end, indent, label, tokens } = found;
  if (after) return { start, end, text: lineOf(indent, label, tokens, after) };
  // With the blank lines behind it, or before it where it is the last.
  const behind = /^\n*/.exec(text.slice(end))?.[0].length ?? 0;
  const isLast = end + behind === text.length;
  return {
    start: isLast ? text.slice(0, start).trimEnd().length : start,
    end: end + behind,
    text: "",
  };
}

function lineOf(
  indent: string,
  label: string,
  tokens: readonly Token[],
  { src, cues }: Voice,
): string {
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
  const all = [...known, ...own.values()].filter((one) => one !== "");
  return `${indent}::audio${label}{${all.join(" ")}}`;
}

/** A quote would end what stands in quotes. */
function quoted(name: string, value: string): string {
  return `${name}="${value.replace(/"/g, "%22")}"`;
}

function findVoice(text: string): FoundVoice | undefined {
  let start = 0;
  let fence = "";
  let isRemark = false;
  for (const line of text.split("\n")) {
    const end = start + line.length;
    const [, marks = "", rest = ""] = isRemark ? [] : (FENCE.exec(line) ?? []);
    if (isRemark) isRemark = !line.includes("-->");
    else if (fence !== "") {
      if (marks.startsWith(fence) && rest.trim() === "") fence = "";
    } else if (marks !== "") fence = marks;
    else if (/^ {0,3}<!--/.test(line)) isRemark = !line.includes("-->");
    else {
      const found = voiceOn(line);
      if (found) return { ...found, start, end };
    }
    start = end + 1;
  }
  return undefined;
}

function voiceOn(line: string): Omit<FoundVoice, "start" | "end"> | undefined {
  const [whole, indent = "", label = "", inner = ""] = LINE.exec(line) ?? [];
  if (whole === undefined) return undefined;
  const tokens = [...inner.matchAll(TOKEN)].map(
    ([written, name = "", double, single, plain]): Token => ({
      name,
      value: double ?? single ?? plain ?? "",
      written,
    }),
  );
  const saidOf = (name: string) => tokens.find((one) => one.name === name)?.value;
  const [src = "", cues = "", voice] = [saidOf("src"), saidOf("cues"), saidOf("voice")];
  const isVoice = cues !== "" || (voice !== undefined && voice !== "no");
  // What is on another site reads no page out.
  if (!isVoice || /^https?:/i.test(src)) return undefined;
  return { src, cues, indent, label, tokens };
}
