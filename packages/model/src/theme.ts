/** Looks that an author chooses by name: bronze, rice, sea, purple, lotus. What each is like is said in `targets`. */
export const THEME_NAMES = ["dong", "lua", "bien", "tim", "sen"] as const;

export type ThemeName = (typeof THEME_NAMES)[number];

/** Colours that `theme.css` may set, each as a custom property of that name: what they are for stands in the reference. */
export const THEME_COLORS: readonly string[] = [
  ...["ground", "surface", "ink", "soft", "line", "edge", "primary", "on-primary", "tint"],
  ...["good", "good-tint", "bad", "bad-tint", "warn", "warn-tint", "info", "info-tint"],
];

/** Lengths that it may set, with the least and the most, in rem: longer lines lose the eye, shorter ones break at every word. */
export const THEME_LENGTHS: Readonly<Record<string, readonly [number, number]>> = {
  measure: [28, 52],
  round: [0, 1.5],
};

/** For whom values hold: everybody or by day, in the dark, and in colours that the reader's system forces. */
export const THEME_SCHEMES = ["light", "dark", "forced"] as const;

export type ThemeScheme = (typeof THEME_SCHEMES)[number];

/**
 * What a course's `theme.css` sets, by property without its dashes: `#rrggbb`, a length such as `40rem`, and with `forced` the
 * name of a system colour. A scheme that nothing is set for is left out.
 */
export type ThemeSheet = Readonly<Partial<Record<ThemeScheme, Readonly<Record<string, string>>>>>;
