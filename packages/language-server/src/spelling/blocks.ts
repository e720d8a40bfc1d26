/** A part of a text that can be read by itself. */
export interface Block {
  readonly start: number;
  readonly text: string;
}

const FENCE = /^ {0,3}(`{3,}|~{3,}|\${2,})/;

/** The blocks of a Markdown text, parted at blank lines; code, formulas, comments and front matter are whole, whatever they hold. */
export function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let start = 0;
  let offset = 0;
  let end: RegExp | undefined = /^---[ \t]*\n/.test(text) ? /^---[ \t]*$/ : undefined;
  for (const [index, line] of text.split("\n").entries()) {
    const next = offset + line.length + 1;
    if (end) {
      if (index > 0 && end.test(line)) end = undefined;
    } else if (line.trim() === "") {
      if (offset > start) blocks.push({ start, text: text.slice(start, offset) });
      start = next;
    } else end = endOf(line);
    offset = next;
  }
  if (start < text.length) blocks.push({ start, text: text.slice(start) });
  return blocks;
}

/** What ends something that begins on this line and may hold blank lines. */
function endOf(line: string): RegExp | undefined {
  const fence = FENCE.exec(line)?.[1];
  if (fence?.startsWith("$")) return line.trim().length > 2 ? undefined : /\$\$[ \t]*$/;
  if (fence) return new RegExp(`^[ \\t>]*\\${fence[0]}{${fence.length},}[ \\t]*$`);
  return line.includes("<!--") && !line.includes("-->") ? /-->/ : undefined;
}
