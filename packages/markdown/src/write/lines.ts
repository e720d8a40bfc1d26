/** Lines of Markdown within what they stand in. */

/** A text whose lines but the first begin with `indent`. */
export function indentLines(text: string, indent: string): string {
  return text
    .split("\n")
    .map((line, index) => (index === 0 || line === "" ? line : indent + line))
    .join("\n");
}

/** A quote of `text`. */
export function quote(text: string): string {
  return text
    .split("\n")
    .map((line) => (line === "" ? ">" : `> ${line}`))
    .join("\n");
}

/** A block of `:::name` around `text`, with more colons than any in it. */
export function inContainer(name: string, text: string): string {
  const longest = Math.max(
    2,
    ...[...text.matchAll(/^[ \t>]*(:{3,})/gm)].map(([, own = ""]) => own.length),
  );
  const colons = ":".repeat(longest + 1);
  return `${colons}${name}\n${text}\n${colons}`;
}
