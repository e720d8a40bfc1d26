import type { Theme, ThemeName } from "@hocvu/model";
import { OURS } from "./palettes.ts";
import { primaryOf, printColour } from "./theme.ts";

/** Lengths are parts of the height: a cover is drawn as wide as it is asked for. */
type Motif = (width: number, height: number) => string;

/** What {@link THEMES} draws on a cover by its style sheet, as shapes. */
const MOTIFS: Readonly<Record<ThemeName, Motif>> = {
  dong: (width, height) =>
    rings(height, 0.11, (r) => `<circle cx="${width}" cy="0" r="${r}"/>`, width / height),
  bien: (width, height) =>
    rings(
      height,
      0.14,
      (r) => `<ellipse cx="${width / 2}" cy="${height * 1.4}" rx="${r * 1.6}" ry="${r}"/>`,
      1.5,
    ),
  lua: (width, height) => {
    const count = Math.ceil((width / height + 1) / 0.13);
    const rows = Array.from({ length: count }, (_, row) => {
      const x = row * 0.13 * height;
      return `<path d="M${x - height / 2} ${height}L${x} 0"/>`;
    });
    return `<g fill="none" stroke="#fff" stroke-width="${height * 0.035}">${rows.join("")}</g>`;
  },
  tim: (width, height) =>
    filled(
      `<path d="M${width} ${height * 0.12}L${width * 0.55} ${height}H${width * 0.82}L${width} ${height * 0.65}z"/>`,
    ),
  sen: (width, height) =>
    filled(
      [
        [0.94, 0, 0.5],
        [1, 0.6, 0.5],
        [0.82, 0.4, 0.34],
      ]
        .map(([x = 0, y = 0, r = 0]) => circle(x * width, y * height, r * height))
        .join(""),
    ),
};

/**
 * The ground of the course's cover, `width` by `height`, as SVG elements: for pictures, which know no style sheet. White letters
 * can be read on it.
 */
export function coverDrawing(theme: Theme | undefined, width: number, height: number): string {
  const color = printColour(primaryOf(theme) ?? OURS.light.primary);
  const motif = theme?.name
    ? `<g fill-opacity=".08" stroke-opacity=".08">${MOTIFS[theme.name](width, height)}</g>`
    : `<g opacity=".12">${circle(width, 0, height * 0.55)}${circle(width * 0.9, height, height * 0.34)}</g>`;
  return `<rect width="${width}" height="${height}" fill="${color}"/>${motif}`;
}

const circle = (x: number, y: number, r: number) => `<circle cx="${x}" cy="${y}" r="${r}"/>`;

const filled = (shapes: string) => `<g fill="#fff">${shapes}</g>`;

/** One outside of the other, `step` of the height apart, out to `last` heights. */
function rings(height: number, step: number, ring: (r: number) => string, last: number): string {
  const count = Math.ceil(last / step);
  const all = Array.from({ length: count }, (_, at) => ring((at + 0.5) * step * height));
  return `<g fill="none" stroke="#fff" stroke-width="${height * 0.03}">${all.join("")}</g>`;
}
