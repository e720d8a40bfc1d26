export interface PlainLine {
  readonly line: string;
  /** Where it begins and ends in the text, without its line end. */
  readonly start: number;
  readonly end: number;
}

const FENCE = /^[ \t]*(`{3,}|~{3,})(.*)$/;

/** The lines of a page's text that stand neither in code nor in a remark, where nothing means anything. */
export function* plainLines(text: string): Iterable<PlainLine> {
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
    else yield { line, start, end };
    start = end + 1;
  }
}
