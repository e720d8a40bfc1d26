/**
 * Puts texts into the fields of a certificate (`data-field`) as it was delivered; the others keep theirs. One that is wider than its
 * `data-width` is parted into at most `data-lines` lines (1 if left out), and then made smaller until it fits.
 */
export function fillCertificate(sheet: Element, texts: Readonly<Record<string, string>>): void {
  for (const field of sheet.querySelectorAll<SVGTextElement>("[data-field]")) {
    const { field: name = "", width, lines } = field.dataset;
    const room = Number(width) || Infinity;
    const size = Number(field.getAttribute("font-size"));
    const parts = inLines(
      field,
      texts[name] ?? (field.textContent || ""),
      room,
      Number(lines) || 1,
    );
    const widest = Math.max(...parts.map((part) => widthOf(field, part)));
    parts.forEach((part, number) => {
      const line = field.cloneNode() as Element;
      line.textContent = part;
      if (number > 0)
        line.setAttribute("y", `${Number(field.getAttribute("y")) + number * size * 1.3}`);
      if (widest > room) line.setAttribute("font-size", `${(size * room) / widest}`);
      field.before(line);
    });
    field.remove();
  }
}

function inLines(
  field: SVGTextElement,
  text: string,
  room: number,
  most: number,
): readonly string[] {
  const lines: string[] = [];
  let last = "";
  for (const word of text.split(" ")) {
    const longer = last === "" ? word : `${last} ${word}`;
    const isFull = last !== "" && lines.length + 1 < most && widthOf(field, longer) > room;
    if (isFull) lines.push(last);
    last = isFull ? word : longer;
  }
  return [...lines, last];
}

/** How wide `text` is in the place of what the field holds. */
function widthOf(field: SVGTextElement, text: string): number {
  field.textContent = text;
  return field.getComputedTextLength();
}
