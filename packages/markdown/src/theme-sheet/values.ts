import { THEME_LENGTHS } from "@hocvu/model";

/** What a reader's system names its colours by (CSS Color 4, 6.2), of those that the player's parts stand for. */
const SYSTEM_COLORS = [
  ...["Canvas", "CanvasText", "LinkText", "ButtonFace", "ButtonText", "ButtonBorder"],
  ...["Field", "FieldText", "Highlight", "HighlightText", "GrayText"],
];

const RGB = /^rgb\(\s*(\d{1,3})(?:\s*,\s*|\s+)(\d{1,3})(?:\s*,\s*|\s+)(\d{1,3})\s*\)$/i;
const HSL =
  /^hsl\(\s*(\d{1,3}(?:\.\d+)?)(?:deg)?(?:\s*,\s*|\s+)(\d{1,3}(?:\.\d+)?)%(?:\s*,\s*|\s+)(\d{1,3}(?:\.\d+)?)%\s*\)$/i;

/** An opaque colour as `#rrggbb`; nothing for what is none, or is transparent, named or computed. */
export function colorOf(written: string): string | undefined {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(written);
  if (short)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join("")}`.toLowerCase();
  if (/^#[0-9a-f]{6}$/i.test(written)) return written.toLowerCase();
  const rgb = RGB.exec(written)?.slice(1).map(Number);
  if (rgb) return hex(rgb);
  const [hue = 0, saturation = 0, lightness = 0] = HSL.exec(written)?.slice(1).map(Number) ?? [];
  return HSL.test(written) && saturation <= 100 && lightness <= 100
    ? hex(fromHsl(hue, saturation / 100, lightness / 100))
    : undefined;
}

/** The system's name as the standard writes it. */
export function systemColorOf(written: string): string | undefined {
  return SYSTEM_COLORS.find((name) => name.toLowerCase() === written.toLowerCase());
}

/** A length within the property's bounds, in rem. */
export function lengthOf(property: string, written: string): string | undefined {
  const [least, most] = THEME_LENGTHS[property] ?? [0, 0];
  const amount = /^(\d+(?:\.\d+)?|\.\d+)rem$/i.exec(written)?.[1] ?? (written === "0" ? "0" : "");
  if (amount === "" || Number(amount) < least || Number(amount) > most) return undefined;
  return `${Number(amount)}rem`;
}

function hex(parts: readonly number[]): string | undefined {
  if (parts.some((part) => part > 255)) return undefined;
  return `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

/** CSS Color 4, 7.1. */
function fromHsl(hue: number, saturation: number, lightness: number): readonly number[] {
  return [0, 8, 4].map((offset) => {
    const at = (offset + hue / 30) % 12;
    const chroma = saturation * Math.min(lightness, 1 - lightness);
    return Math.round(255 * (lightness - chroma * Math.max(-1, Math.min(at - 3, 9 - at, 1))));
  });
}
