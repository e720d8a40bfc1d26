/** What stands alone in a style sheet: a comment, a text in quotes, a bracket, the end of a declaration, or what is between. */
const PIECES = /\/\*[\s\S]*?(?:\*\/|$)|"[^"\n]*"?|'[^'\n]*'?|[{};]|[^{};"'/]+|\//g;

/**
 * A style sheet with one declaration a line, indented by two spaces for each bracket, a blank line between rules; comments stay.
 * Its meaning is that of before: what is between the signs that end things is only freed of blanks at its ends.
 */
export function formatSheet(text: string): string {
  const lines: string[] = [];
  let line = "";
  let depth = 0;
  const put = () => {
    const whole = tidied(line);
    if (whole !== "") lines.push("  ".repeat(depth) + whole);
    line = "";
  };
  // A blank line before a rule that something stands before, as between paragraphs.
  const part = () => {
    if (lines.length > 0 && !/^\s*\/\*|\{$/.test(lines.at(-1) ?? "")) lines.push("");
  };
  for (const { 0: piece, index } of text.matchAll(PIECES)) {
    if (piece === "{") {
      part();
      line = `${line.trimEnd()} {`;
      put();
      depth++;
    } else if (piece === "}") {
      put();
      depth = Math.max(0, depth - 1);
      line = "}";
      put();
    } else if (piece === ";") {
      line = `${line.trimEnd()};`;
      put();
    } else if (piece.startsWith("/*") && line.trim() === "") {
      const before = text.slice(text.lastIndexOf("\n", index) + 1, index);
      // One that stands behind something belongs to it.
      if (before.trim() !== "" && lines.length > 0 && !piece.includes("\n")) {
        lines.push(`${lines.pop()} ${piece}`);
      } else {
        if (lines.at(-1)?.endsWith("}")) lines.push("");
        line = piece;
        put();
      }
    } else line += piece;
  }
  put();
  return lines.length > 0 ? `${lines.join("\n")}\n` : "";
}

/** `--primary : #7A1F3D` as `--primary: #7a1f3d`. */
function tidied(line: string): string {
  const whole = line.trim();
  if (whole.startsWith("/*")) return whole;
  return whole
    .replace(/^(--[\w-]+)\s*:\s*/, "$1: ")
    .replace(/#[\da-f]{3,8}\b/gi, (color) => color.toLowerCase());
}
