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
    field.textContent = "";
    field.append(
      ...(parts.length > 1
        ? parts.map((part, line) => lineOf(field, part, line * size * 1.3))
        : parts),
    );
    if (widest > room) field.setAttribute("font-size", String((size * room) / widest));
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

function lineOf(field: SVGTextElement, text: string, below: number): Element {
  const line = document.createElementNS(field.namespaceURI, "tspan");
  line.setAttribute("x", field.getAttribute("x") || "0");
  line.setAttribute("y", String(Number(field.getAttribute("y")) + below));
  line.textContent = text;
  return line;
}

/** How wide `text` is in the place of what the field holds. */
function widthOf(field: SVGTextElement, text: string): number {
  field.textContent = text;
  return field.getComputedTextLength();
}
