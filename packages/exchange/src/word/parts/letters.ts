import type { Node } from "./xml-nodes.ts";

/** Ticks and boxes out of sign fonts. */
export function symbolOf({ attributes }: Node): string {
  const code = Number.parseInt(attributes.char ?? "", 16) & 0xff;
  const font = (attributes.font ?? "").toLowerCase();
  if (font.startsWith("wingdings") && !font.includes("2"))
    return { 252: "✓", 254: "☑", 251: "✗", 168: "☐", 224: "→", 240: "⇒" }[code] ?? "";
  if (font.includes("2")) return { 80: "✓", 82: "☑", 163: "☐" }[code] ?? "";
  if (font === "symbol")
    return (
      {
        174: "→",
        222: "⇒",
        176: "°",
        177: "±",
        180: "×",
        163: "≤",
        179: "≥",
        185: "≠",
        112: "π",
        97: "α",
        98: "β",
        68: "Δ",
        87: "Ω",
      }[code] ?? ""
    );
  return "";
}

/** Letters as others write them: composed, with blanks that are blanks. */
export function plain(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\n\r\u00a0\u2000-\u200a\u202f\u3000]/g, " ")
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff\ufffc]/g, "");
}
