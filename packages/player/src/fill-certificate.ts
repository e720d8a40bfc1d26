/**
 * Puts texts into the fields of a certificate (`data-field`); the others keep theirs. One that is wider than its `data-width` is parted into at
 * most `data-lines` lines (1 if left out), and then made smaller until it fits.
 */
export function fillCertificate(sheet: Element, texts: Readonly<Record<string, string>>): void {
  for (const field of sheet.querySelectorAll<SVGTextElement>("[data-field]")) {
    const { field: name = "", width = "", lines = "1" } = field.dataset;
    field.dataset.text ??= field.textContent || "";
    const size = Number(field.dataset.size ?? field.getAttribute("font-size"));
    field.dataset.size = String(size);
    field.setAttribute("font-size", String(size));
    const text = texts[name] ?? field.dataset.text;
    const parts = inLines(field, text, Number(width), Number(lines));
    if (parts.length === 1) field.textContent = text;
    else {
      field.textContent = "";
      field.append(...parts.map((part, line) => lineOf(field, part, line * size * 1.3)));
    }
    const widest = Math.max(0, ...parts.map((part) => widthOf(field, part)));
    const fitting =
      width === "" || widest <= Number(width) ? size : (size * Number(width)) / widest;
    field.setAttribute("font-size", String(fitting));
  }
}

function inLines(
  field: SVGTextElement,
  text: string,
  width: number,
  most: number,
): readonly string[] {
  const lines = [""];
  for (const word of text.split(" ")) {
    const last = lines[lines.length - 1] || "";
    const longer = last === "" ? word : `${last} ${word}`;
    if (last !== "" && lines.length < most && widthOf(field, longer) > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

function lineOf(field: SVGTextElement, text: string, below: number): SVGElement {
  const line = document.createElementNS("http://www.w3.org/2000/svg", "tspan");
  line.setAttribute("x", field.getAttribute("x") || "0");
  line.setAttribute("y", String(Number(field.getAttribute("y")) + below));
  line.textContent = text;
  return line;
}

function widthOf(field: SVGTextElement, text: string): number {
  const before = [...field.childNodes];
  field.textContent = text;
  const width = field.getComputedTextLength();
  field.textContent = "";
  field.append(...before);
  return width;
}
