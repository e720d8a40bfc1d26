/** Lines of Markdown within what they stand in, and out of it. */

/** A text as it stands in one line. */
export function oneLine(text: string): string {
  return text.replace(/(?<!\s)\s*\n\s*/g, " ").trim();
}

/** A text of several lines without blank ones around it. Two blanks at a line's end are a line break: they stay. */
export function tidyLines(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/^(?:[ \t]*\n)+/, "")
    .trimEnd();
}

/** The lines of an item's content, which begins behind its mark: `width` blanks less in all but the first. */
export function dedent(source: string, width: number): string {
  const indent = new RegExp(`^ {0,${width}}`);
  return source
    .split("\n")
    .map((line, index) => (index === 0 ? line : line.replace(indent, "")))
    .join("\n");
}

export function indentLines(text: string, indent: string): string {
  return text
    .split("\n")
    .map((line, index) => (index === 0 || line === "" ? line : indent + line))
    .join("\n");
}

/** What stands in a quote. */
export function unquote(source: string): string {
  return source
    .split("\n")
    .map((line) => line.replace(/^[ \t]*> ?/, ""))
    .join("\n");
}

/** A quote of `text`, whose lines but the first begin with `indent`. */
export function quote(text: string, indent = ""): string {
  return text
    .split("\n")
    .map((line, index) => `${index === 0 ? "" : indent}>${line === "" ? "" : ` ${line}`}`)
    .join("\n");
}
