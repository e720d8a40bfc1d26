import type { Theme } from "@hocvu/model";
import Color from "colorjs.io";

/** The style sheet's grounds that the course's colour must be read on, and what is written on it (`base.css`). */
const SCHEMES = {
  light: {
    grounds: ["#fbfaf6", "#ffffff"],
    on: "#ffffff",
    tint: { l: 0.95, c: 0.02 },
    step: -0.01,
  },
  dark: { grounds: ["#141917", "#1d2421"], on: "#0d1411", tint: { l: 0.29, c: 0.03 }, step: 0.01 },
} as const;

/** WCAG 2.2, 1.4.3 asks for 4.5; a little more, as rounding to eight bits may take some away. */
const CONTRAST = 4.6;

/**
 * The rules that give the player the course's colour, light and dark; empty without one. A colour that could not be read
 * is made darker or lighter, keeping its hue, until it can.
 */
export function themeStyle({ primary }: Theme = {}): string {
  if (primary === undefined) return "";
  const { light, dark } = SCHEMES;
  return `:root{${colours(primary, light)}}@media (prefers-color-scheme:dark){:root{${colours(primary, dark)}}}`;
}

/** The colour as it is read on white paper. */
export function printColour(primary: string): string {
  return readable(primary, SCHEMES.light).primary;
}

type Scheme = (typeof SCHEMES)[keyof typeof SCHEMES];

function colours(color: string, scheme: Scheme): string {
  const { primary, tint } = readable(color, scheme);
  return `--primary:${primary};--on-primary:${scheme.on};--tint:${tint}`;
}

function readable(primary: string, { grounds, on, tint: wanted, step }: Scheme) {
  const color = new Color(primary).to("oklch");
  const tint = hex(new Color("oklch", [wanted.l, Math.min(color.c ?? 0, wanted.c), color.h ?? 0]));
  const against = [...grounds, on, tint].map((ground) => new Color(ground));
  // `on` is nearly a ground of its scheme, so what is read on those is read with it as well.
  while (against.some((ground) => contrast(color, ground) < CONTRAST))
    color.l = (color.l ?? 0) + step;
  return { primary: hex(color), tint };
}

function contrast(color: Color, ground: Color): number {
  return new Color(hex(color)).contrastWCAG21(ground);
}

/** `#rrggbb`, the nearest that a screen can show. */
function hex(color: Color): string {
  return color.to("srgb").toGamut().toString({ format: "hex", collapse: false });
}
