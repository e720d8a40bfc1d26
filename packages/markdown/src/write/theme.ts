import { THEME_COLORS, THEME_LENGTHS, type ThemeScheme, type ThemeSheet } from "@hocvu/model";

const ORDER = [...THEME_COLORS, ...Object.keys(THEME_LENGTHS)];
const CONDITIONS: Readonly<Record<ThemeScheme, string>> = {
  light: "",
  dark: "(prefers-color-scheme: dark)",
  forced: "(forced-colors: active)",
};

/** A `theme.css` that sets the same. */
export function writeThemeSheet(sheet: ThemeSheet): string {
  const rules = (Object.keys(CONDITIONS) as ThemeScheme[]).flatMap((scheme) => {
    const values = sheet[scheme];
    if (!values) return [];
    const inside = scheme === "light" ? "" : "  ";
    const lines = ORDER.filter((key) => values[key] !== undefined).map(
      (key) => `${inside}  --${key}: ${values[key]};`,
    );
    const rule = [`${inside}:root {`, ...lines, `${inside}}`];
    return [(inside ? [`@media ${CONDITIONS[scheme]} {`, ...rule, "}"] : rule).join("\n")];
  });
  return `${rules.join("\n\n")}\n`;
}
