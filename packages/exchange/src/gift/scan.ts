/** A piece of a GIFT file: a question's text, or a line that files those behind it. */
export interface GiftPart {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: "question" | "category";
  /** From comments above it: `[id:…]` and `[tag:…]`. */
  readonly id?: string | undefined;
  readonly tags: readonly string[];
}

/**
 * Parts a file at its blank lines, as Moodle does; one within braces parts nothing. Comments stand at a line's beginning. A brace
 * that nothing closes ends at the next blank line all the same.
 */
export function giftParts(text: string): readonly GiftPart[] {
  const parts: GiftPart[] = [];
  let lines: string[] = [];
  let start = 0;
  let end = 0;
  let id: string | undefined;
  let tags: string[] = [];
  let depth = 0;
  const flush = () => {
    const joined = lines.join("\n").trim();
    if (joined !== "") parts.push({ start, end, text: joined, kind: "question", id, tags });
    if (joined !== "") {
      id = undefined;
      tags = [];
    }
    lines = [];
    depth = 0;
  };
  let offset = 0;
  const all = text.split("\n");
  for (const [index, raw] of all.entries()) {
    const line = raw.replace(/\r$/, "");
    if (/^\s*\/\//.test(line)) {
      id = /\[id:([^\]]+)\]/i.exec(line)?.[1]?.trim() ?? id;
      tags.push(...[...line.matchAll(/\[tag:([^\]]+)\]/gi)].map(([, tag = ""]) => tag.trim()));
      if (lines.length > 0) lines.push("");
    } else if (/^\s*\$CATEGORY:/i.test(line)) {
      flush();
      const path = line.replace(/^\s*\$CATEGORY:\s*/i, "").trim();
      parts.push({
        start: offset,
        end: offset + line.length,
        text: path,
        kind: "category",
        tags: [],
      });
    } else if (line.trim() === "" && (depth === 0 || !closes(all, index))) flush();
    else {
      if (lines.length === 0) start = offset;
      lines.push(line);
      end = offset + line.length;
      depth = Math.max(0, depth + bracesIn(line));
    }
    offset += raw.length + 1;
  }
  flush();
  return parts;
}

/** Whether a brace that is open at a blank line is closed before another question begins. */
function closes(lines: readonly string[], from: number): boolean {
  for (let at = from + 1; at < Math.min(lines.length, from + 40); at++) {
    const line = lines[at] ?? "";
    if (/^\s*::/.test(line) || /(?<!\\)\{/.test(line)) return false;
    if (/(?<!\\)\}/.test(line)) return true;
  }
  return false;
}

function bracesIn(line: string): number {
  let sum = 0;
  for (let at = 0; at < line.length; at++) {
    if (line[at] === "\\") at++;
    else if (line[at] === "{") sum++;
    else if (line[at] === "}") sum--;
  }
  return sum;
}

/** Where `sign` stands in `text` without a backslash before it, from `from` on; -1 for nowhere. */
export function findSign(text: string, sign: string, from = 0): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text.startsWith(sign, at)) return at;
  }
  return -1;
}

/** What was escaped, as it is meant. */
export function unescapeGift(text: string): string {
  return text.replace(/\\([~=#{}:\\n])/g, (_, sign: string) => (sign === "n" ? "\n" : sign)).trim();
}

export function escapeGift(text: string): string {
  return text.replace(/[~=#{}:\\]/g, "\\$&").replace(/\r?\n/g, "\\n");
}
