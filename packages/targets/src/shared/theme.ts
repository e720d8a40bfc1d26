import type { Theme } from "@hocvu/model";
import Color from "colorjs.io";
import { type Palette, THEMES } from "./palettes.ts";

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

/** What the player's sheet calls its variables, by their long names: it has short ones. */
export type VariableNames = Readonly<Record<string, string>>;

/**
 * The rules that give the player the course's look, light and dark; empty where the course asks for none. A colour that could
 * not be read is made darker or lighter, keeping its hue, until it can. In forced colours all of them are the reader's own.
 */
export function themeStyle({ name, primary }: Theme = {}, variables: VariableNames = {}): string {
  const theme = name && THEMES[name];
  const rules = (["light", "dark"] as const).map((scheme) => {
    const palette = theme?.[scheme];
    const own = primary === undefined ? {} : ownColours(primary, SCHEMES[scheme], palette);
    return Object.entries({ ...palette, ...own })
      .map(([key, value]) => `${variables[`--${key}`] ?? `--${key}`}:${value}`)
      .join(";");
  });
  const [light = "", dark = ""] = rules;
  if (light === "") return "";
  const colours = `:root{${light}}@media (prefers-color-scheme:dark){:root{${dark}}}`;
  const motif = theme
    ? `@media screen and (forced-colors:none){.cover{background-image:${theme.motif}}}`
    : "";
  return colours + motif;
}

/** The course's own colour by day, before it is made readable; nothing where it has none. */
export function primaryOf({ name, primary }: Theme = {}): string | undefined {
  return primary ?? (name && THEMES[name].light.primary);
}

/** The colour as it is read on white paper. */
export function printColour(primary: string): string {
  return readable(primary, SCHEMES.light).primary;
}

type Scheme = (typeof SCHEMES)[keyof typeof SCHEMES];
type Grounded = Omit<Scheme, "grounds"> & { readonly grounds: readonly string[] };

function ownColours(color: string, scheme: Scheme, palette: Palette | undefined) {
  const grounds = palette ? [palette.ground, palette.surface] : scheme.grounds;
  const { primary, tint } = readable(color, { ...scheme, grounds });
  return { primary, "on-primary": scheme.on, tint };
}

function readable(primary: string, { grounds, on, tint: wanted, step }: Grounded) {
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
