import { graphemeCount, lettersOf } from "@hocvu/diagnostics/columns";

/** `text` as lines no wider than `columns`, the first behind `first` and the others behind `rest`. A word too long is parted. */
export function wrapped(text: string, columns: number, first = "", rest = first): string[] {
  const room = Math.max(1, columns - Math.max(graphemeCount(first), graphemeCount(rest)));
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).flatMap((one) => pieces(one, room))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (graphemeCount(longer) <= room) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line].map((one, index) => `${index === 0 ? first : rest}${one}`);
}

function pieces(word: string, room: number): string[] {
  const all = lettersOf(word);
  const parts: string[] = [];
  for (let at = 0; at < all.length; at += room) parts.push(all.slice(at, at + room).join(""));
  return parts;
}
