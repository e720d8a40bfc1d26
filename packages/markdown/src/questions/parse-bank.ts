import { type ParsedFile, type ParseTree, parseFile } from "../parse-file.ts";
import type { SourceText } from "../source.ts";

/** Lines of YAML; none of Markdown's headings and lists of choices. */
const KEYS = /^(?:[\w-]+:(?:\s.*)?|\s+\S.*|-\s(?!\[).*|#(?!#).*|)$/;

/** Parses a bank. A rule above its first question parts nothing; only lines of keys beneath one are front matter. */
export function parseBank(source: SourceText, parse: ParseTree): ParsedFile {
  return parseFile(source, (text) => {
    const tree = parse(text);
    const [first] = tree.children;
    if (first?.type !== "yaml") return tree;
    const lines = first.value.split("\n");
    if (lines.every((line) => KEYS.test(line)) && lines.some((line) => /^[\w-]+:/.test(line)))
      return tree;
    // A rule of other signs, as long: every place stays what it is.
    return parse(text.replace(/^---/, "***"));
  });
}
