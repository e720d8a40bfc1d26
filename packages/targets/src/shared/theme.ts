import type { Theme } from "@hocvu/model";
import Color from "colorjs.io";
import { OURS, type Palette, THEMES } from "./palettes.ts";

/** What is written on the course's colour, and how it is made to be read on the grounds of each scheme. */
const SCHEMES = {
  light: { on: "#ffffff", tint: { l: 0.95, c: 0.02 }, step: -0.01 },
  dark: { on: "#0d1411", tint: { l: 0.29, c: 0.03 }, step: 0.01 },
} as const;

/** WCAG 2.2, 1.4.3 asks for 4.5; a little more, as rounding to eight bits may take some away. */
const CONTRAST = 4.6;

/** What the player's sheet calls its variables, by their long names: it has short ones. */
export type VariableNames = Readonly<Record<string, string>>;

type Values = Readonly<Record<string, string>>;

/**
 * The rules that give the player the course's look, light and dark; empty where the course asks for none. A colour that could
 * not be read is made darker or lighter, keeping its hue, until it can; one of the course's own `theme.css` is taken as it
 * stands there. In forced colours all of them are the reader's own.
 */
export function themeStyle(theme: Theme = {}, variables: VariableNames = {}): string {
  const rules = (values: Values) =>
    Object.entries(values)
      .map(([key, value]) => `${variables[`--${key}`] ?? `--${key}`}:${value}`)
      .join(";");
  const light = { ...ownLook(theme, "light"), ...theme.sheet?.light };
  const dark = ownLook(theme, "dark");
  // What is said of the day alone would hold in the dark too, as it comes after the player's own sheet.
  for (const key of Object.keys(theme.sheet?.light ?? {})) {
    const usual = OURS.dark[key];
    if (usual) dark[key] ??= usual;
  }
  const forced = theme.sheet?.forced;
  const blocks = [
    ["", light],
    ["(prefers-color-scheme:dark)", { ...dark, ...theme.sheet?.dark }],
    ["(forced-colors:active)", forced ?? {}],
  ] as const;
  const style = blocks.map(([condition, values]) => {
    const block = `:root{${rules(values)}}`;
    if (block === ":root{}") return "";
    return condition ? `@media ${condition}{${block}}` : block;
  });
  const motif = theme.name
    ? `@media screen and (forced-colors:none){.cover{background-image:${THEMES[theme.name].motif}}}`
    : "";
  return style.join("") + motif;
}

/** What a look says that is not the player's own, for one scheme: that of the name, and what the course's colour comes to. */
function ownLook(
  { name, primary, sheet }: Theme,
  scheme: "light" | "dark",
): Record<string, string> {
  const palette = name && THEMES[name][scheme];
  // The colour that the sheet has for the day is the course's: what goes with it, and that of the dark, come of it.
  const asked = sheet?.light?.primary ?? primary;
  return { ...palette, ...(asked ? ownColours(asked, scheme, palette) : {}) };
}

/** Two colours of a `theme.css`, or one and what it stands on, that are too near each other. */
export interface TooNear {
  readonly scheme: "light" | "dark";
  /** The property that the sheet sets, without its dashes, and its value. */
  readonly property: string;
  readonly value: string;
  /** The other one. */
  readonly against: string;
  /** As N in N:1, one decimal, cut. */
  readonly ratio: number;
  readonly needed: number;
}

/** Text and what it is read on, with what WCAG 2.2 asks for: 4.5 for text (1.4.3), 3 for the edges of what is pressed (1.4.11). */
export const PAIRS: readonly (readonly [text: string, ground: string, needed: number])[] = [
  ...["ground", "surface"].flatMap((ground) => [
    ...["ink", "soft", "primary", "good", "bad", "warn", "info"].map(
      (text) => [text, ground, 4.5] as const,
    ),
    ["edge", ground, 3] as const,
  ]),
  ["ink", "tint", 4.5],
  ["primary", "tint", 4.5],
  ["on-primary", "primary", 4.5],
  ...["good", "bad", "warn", "info"].flatMap((meaning) => [
    [meaning, `${meaning}-tint`, 4.5] as const,
    ["ink", `${meaning}-tint`, 4.5] as const,
  ]),
];

/** Colours of the course's `theme.css` that cannot be read, each said once, with the other one that it is nearest to. */
export function tooNear(theme: Theme = {}): readonly TooNear[] {
  return (["light", "dark"] as const).flatMap((scheme) => {
    const set = theme.sheet?.[scheme] ?? {};
    const all: Values = { ...OURS[scheme], ...ownLook(theme, scheme), ...set };
    const worst = new Map<string, TooNear>();
    for (const [text, ground, needed] of PAIRS) {
      const property = text in set ? text : ground;
      const value = set[property];
      if (value === undefined) continue;
      const found = new Color(all[text] ?? "").contrastWCAG21(new Color(all[ground] ?? ""));
      const ratio = Math.floor(found * 10) / 10;
      if (found >= needed || ratio >= (worst.get(property)?.ratio ?? 22)) continue;
      const against = property === text ? ground : text;
      worst.set(property, { scheme, property, value, against, ratio, needed });
    }
    return [...worst.values()];
  });
}

/** The course's own colour by day, before it is made readable; nothing where it has none. */
export function primaryOf({ name, primary, sheet }: Theme = {}): string | undefined {
  return sheet?.light?.primary ?? primary ?? (name && THEMES[name].light.primary);
}

/** The colour as it is read on white paper. */
export function printColour(primary: string): string {
  return readable(primary, "light").primary;
}

type Scheme = keyof typeof SCHEMES;

function ownColours(color: string, scheme: Scheme, palette: Palette | undefined) {
  const { primary, tint } = readable(color, scheme, palette);
  return { primary, "on-primary": SCHEMES[scheme].on, tint };
}

function readable(
  primary: string,
  scheme: Scheme,
  { ground, surface }: Pick<Palette, "ground" | "surface"> = OURS[scheme],
) {
  const { on, tint: wanted, step } = SCHEMES[scheme];
  const color = new Color(primary).to("oklch");
  const tint = hex(new Color("oklch", [wanted.l, Math.min(color.c ?? 0, wanted.c), color.h ?? 0]));
  const against = [ground, surface, on, tint].map((ground) => new Color(ground));
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
