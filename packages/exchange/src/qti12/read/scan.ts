/** A piece of a document of QTI 1.x: an item, or the beginning or end of what holds items. */
export type Piece =
  | { readonly kind: "item"; readonly start: number; readonly end: number }
  | { readonly kind: "open"; readonly start: number; readonly end: number; readonly name: string }
  | { readonly kind: "close" };

const MARKS =
  /<!\[CDATA\[|<!--|<(\/?)(?:[\w.-]+:)?(item|section|assessment|objectbank)(?=[\s>/])(?:"[^"]*"|'[^']*'|[^"'>])*>/g;

/** Goes through a document once, item by item: the tree of a whole bank takes several times its size. */
export function* pieces(source: string): Generator<Piece> {
  const marks = new RegExp(MARKS);
  let start = -1;
  for (let mark = marks.exec(source); mark; mark = marks.exec(source)) {
    const [found, slash, name = ""] = mark;
    const until = found === "<![CDATA[" ? "]]>" : found === "<!--" ? "-->" : undefined;
    if (until !== undefined) {
      const end = source.indexOf(until, marks.lastIndex);
      marks.lastIndex = end < 0 ? source.length : end + until.length;
    } else if (name === "item") {
      if (!slash && start < 0) {
        if (!found.endsWith("/>")) start = mark.index;
      } else if (slash && start >= 0) {
        yield { kind: "item", start, end: marks.lastIndex };
        start = -1;
      }
    } else if (start >= 0 || found.endsWith("/>")) {
      // Within an item these are no containers, and an empty one holds nothing.
    } else if (slash) yield { kind: "close" };
    else yield { kind: "open", start: mark.index, end: marks.lastIndex, name };
  }
  if (start >= 0) yield { kind: "item", start, end: source.length };
}
