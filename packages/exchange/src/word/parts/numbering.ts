import type { Label } from "./blocks.ts";
import { child, children, eachNode, type Node, settingOf } from "./xml-nodes.ts";

interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
}

/** Gives each paragraph of a list the label that Word shows before it; to be asked in the order of the document. */
export function readNumbering(xml: string): (list: string, level: number) => Label | undefined {
  const abstracts = new Map<string, Map<number, Level>>();
  const links = new Map<string, string>();
  const styleLinks = new Map<string, string>();
  const lists = new Map<string, { base: string; own: Map<number, Partial<Level>> }>();
  if (xml)
    eachNode(
      xml,
      (name) => name === "abstractNum" || name === "num",
      (node) => {
        if (node.name === "abstractNum") {
          const id = node.attributes.abstractNumId ?? "";
          const link = settingOf(node, "numStyleLink");
          const styleLink = settingOf(node, "styleLink");
          if (link) links.set(id, link);
          if (styleLink) styleLinks.set(styleLink, id);
          abstracts.set(id, levelsOf(node));
        } else {
          const own = new Map<number, Partial<Level>>();
          for (const one of children(node).filter(({ name }) => name === "lvlOverride")) {
            const at = Number(one.attributes.ilvl ?? 0);
            const start = settingOf(one, "startOverride");
            const level = child(one, "lvl");
            own.set(at, {
              ...(level ? levelOf(level) : {}),
              ...(start === undefined ? {} : { start: Number(start) }),
            });
          }
          lists.set(node.attributes.numId ?? "", {
            base: settingOf(node, "abstractNumId") ?? "",
            own,
          });
        }
      },
    );
  const counts = new Map<string, number[]>();
  const begun = new Set<string>();
  return (list, level) => {
    const found = lists.get(list);
    if (!found) return undefined;
    const base = styleLinks.get(links.get(found.base) ?? "") ?? found.base;
    const levels = abstracts.get(base);
    const levelAt = (at: number): Level => ({
      ...{ format: "decimal", text: `%${at + 1}.`, start: 1 },
      ...levels?.get(at),
      ...found.own.get(at),
    });
    // Lists of one kind go on counting, but for one that says where it starts.
    const counted = counts.get(base) ?? [];
    counts.set(base, counted);
    const key = `${list} ${level}`;
    const restarts = found.own.get(level)?.start;
    if (!begun.has(key)) {
      begun.add(key);
      if (restarts !== undefined) counted[level] = restarts - 1;
    }
    const value = (counted[level] ?? levelAt(level).start - 1) + 1;
    counted[level] = value;
    counted.length = level + 1;
    const { format, text } = levelAt(level);
    if (format === "none") return undefined;
    const kind = format === "bullet" ? "bullet" : /letter/i.test(format) ? "letter" : "number";
    const shown = text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      return written(counted[at] ?? levelAt(at).start, levelAt(at).format);
    });
    return { list: base, level, kind, text: kind === "bullet" ? "•" : shown, value };
  };
}

function levelsOf(node: Node): Map<number, Level> {
  const levels = children(node).filter(({ name }) => name === "lvl");
  return new Map(levels.map((level) => [Number(level.attributes.ilvl ?? 0), levelOf(level)]));
}

function levelOf(node: Node): Level {
  return {
    format: settingOf(node, "numFmt") ?? "decimal",
    text: settingOf(node, "lvlText") ?? "",
    start: Number(settingOf(node, "start") ?? 1),
  };
}

function written(value: number, format: string): string {
  if (format === "upperLetter") return letters(value);
  if (format === "lowerLetter") return letters(value).toLowerCase();
  if (format === "upperRoman") return roman(value);
  if (format === "lowerRoman") return roman(value).toLowerCase();
  return format === "decimalZero" && value < 10 ? `0${value}` : String(value);
}

/** Past Z, Word doubles the letter. */
function letters(value: number): string {
  const at = Math.max(0, value - 1);
  return String.fromCharCode(65 + (at % 26)).repeat(Math.min(3, Math.floor(at / 26) + 1));
}

const ROMAN: readonly (readonly [number, string])[] = [
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

function roman(value: number): string {
  let rest = Math.min(Math.max(0, value), 399);
  let out = "";
  for (const [size, sign] of ROMAN)
    while (rest >= size) {
      out += sign;
      rest -= size;
    }
  return out;
}
