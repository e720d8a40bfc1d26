import { coverDrawing } from "@hocvu/targets";
import { html, type Markup } from "../shared/markup.ts";
import { addressOf, type ContestScene } from "./scene.ts";

/** The poster of a contest: what, when, and the code that opens its page. */
export function posterMarkup(scene: ContestScene): Markup {
  const { said, span, course, service, contest } = scene;
  const address = `${service.publicUrl}${addressOf(course.id)}`;
  return html`${course.publisher && html`<p class="poster-publisher">${course.publisher}</p>`}
<p class="poster-when">${span}</p>
${contest.prizes.length > 0 && html`<ul>${contest.prizes.map(({ title, count }) => html`<li>${said.prize(title, count)}</li>`)}</ul>`}
<p><img class="qr" src="${addressOf(course.id, "qr.svg")}" alt="${address}" width="320" height="320"></p>
<p><strong>${said.posterText}</strong></p>
<p class="code">${address}</p>
<p class="hint no-print">${said.print}</p>`;
}

/** A QR code as a drawing, with the quiet zone that readers need. */
export async function qrDrawing(text: string): Promise<string> {
  const { qrOf } = await import("@hocvu/results");
  const rows = qrOf(text);
  const size = rows.length + 8;
  const squares = rows.flatMap((row, y) =>
    row.flatMap((dark, x) => (dark ? [`M${x + 4} ${y + 4}h1v1h-1z`] : [])),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><rect width="${size}" height="${size}" fill="#fff"/><path d="${squares.join("")}"/></svg>`;
}

/** The picture that goes round, on the course's own cover: 1200 × 630, as messengers show it. */
export function shareDrawing({ course, span }: ContestScene): string {
  const lines = balanced(course.title, 36).slice(0, 4);
  const text = (line: string, y: number, size: number, weight = 400) =>
    `<text x="80" y="${y}" font-size="${size}" font-weight="${weight}" fill="#fff">${escapeXml(line)}</text>`;
  const titles = lines.map((line, at) => text(line, 170 + at * 72, 56, 700));
  const below = 170 + lines.length * 72 + 30;
  // A sentence each: when it opens, when it closes.
  const when = span
    .split(/(?<=\.) /)
    .flatMap((sentence) => wrapped(sentence, 58))
    .map((line, at) => text(line, below + at * 46, 34));
  const parts = [
    ...titles,
    ...when,
    ...(course.publisher ? [text(course.publisher, 570, 30)] : []),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" viewBox="0 0 1200 630" font-family="'Be Vietnam Pro','Noto Sans',Arial,sans-serif">${coverDrawing(course.theme, 1200, 630)}${parts.join("")}</svg>`;
}

/** In as few lines as `most` letters allow, none much shorter than the others. */
function balanced(text: string, most: number): readonly string[] {
  const count = wrapped(text, most).length;
  let least = most;
  while (least > 1 && wrapped(text, least - 1).length === count) least--;
  return wrapped(text, least);
}

function wrapped(text: string, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < most)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
