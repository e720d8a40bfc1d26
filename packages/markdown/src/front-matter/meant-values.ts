const MINUTES = "(?:phút|phut|ph|p|minutes?|mins?|min|m|'|′)";
const HOURS = "(?:giờ|gio|tiếng|tieng|g|hours?|hrs?|hr|h)";

/** A length of time as people write it (`20 phút`, `1:30`, `90`), in our units; `undefined` where it is none. */
export function durationMeant(written: string): string | undefined {
  const text = written.trim().normalize("NFC").toLowerCase();
  const minutes = new RegExp(`^(\\d{1,4})\\s*${MINUTES}?\\.?$`).exec(text)?.[1];
  if (minutes !== undefined) return Number(minutes) > 0 ? `${Number(minutes)}m` : undefined;
  const both = new RegExp(`^(\\d{1,3})\\s*(?:${HOURS}|:)\\s*(\\d{1,2})\\s*${MINUTES}?$`).exec(text);
  if (both) return join(Number(both[1]), Number(both[2]));
  const iso = /^pt(?:(\d{1,3})h)?(?:(\d{1,4})m)?$/.exec(text);
  if (iso && text !== "pt") return join(Number(iso[1] ?? 0), Number(iso[2] ?? 0));
  const hours = new RegExp(`^(\\d{1,3})(?:[.,](\\d))?\\s*${HOURS}$`).exec(text);
  return hours ? join(Number(hours[1]), Number(hours[2] ?? 0) * 6) : undefined;
}

function join(hours: number, minutes: number): string | undefined {
  if (minutes > 59 && hours > 0) return undefined;
  const written = `${hours > 0 ? `${hours}h` : ""}${minutes > 0 ? `${minutes}m` : ""}`;
  return written === "" ? undefined : written;
}

/** A share as people write it without its sign (`50`, `0.5`, `1/2`, `50 phần trăm`), as a percentage. */
export function shareMeant(written: string): string | undefined {
  const text = written
    .trim()
    .normalize("NFC")
    .toLowerCase()
    .replace(/(?<!\s)\s*(?:phần trăm|percent|pct|pc|％)\.?$/, "");
  const [, right, all] = /^(\d+)\s*\/\s*(\d+)$/.exec(text) ?? [];
  const number = all ? Number(right) / Number(all) : Number(text.replace(",", "."));
  const percent = number > 0 && (number < 1 || all) ? Math.round(number * 10_000) / 100 : number;
  return percent > 0 && percent <= 100 && Number.isInteger(Math.round(percent * 10_000) / 100)
    ? `${percent}%`
    : undefined;
}

/** Colors that people call by name, in English and Vietnamese. */
const COLORS: Readonly<Record<string, string>> = {
  black: "#000000",
  đen: "#000000",
  white: "#ffffff",
  trắng: "#ffffff",
  red: "#c00000",
  đỏ: "#c00000",
  green: "#008000",
  "xanh lá": "#008000",
  "xanh lá cây": "#008000",
  "xanh lục": "#008000",
  blue: "#0000ff",
  "xanh dương": "#0000ff",
  "xanh lam": "#0000ff",
  "xanh da trời": "#0080ff",
  navy: "#000080",
  teal: "#008080",
  purple: "#800080",
  tím: "#800080",
  orange: "#ff8000",
  cam: "#ff8000",
  yellow: "#ffff00",
  vàng: "#ffff00",
  brown: "#804000",
  nâu: "#804000",
  gray: "#808080",
  grey: "#808080",
  xám: "#808080",
};

/** A color as people write it (`green`, `#0a7`, `0b6b3a`, `rgb(11, 107, 58)`), in six digits. */
export function colorMeant(written: string): string | undefined {
  const text = written.trim().normalize("NFC").toLowerCase();
  const named = COLORS[text.replace(/^(?:màu|color|colour)\s+/, "")];
  if (named) return named;
  const [, digits] = /^#?([0-9a-f]{3}|[0-9a-f]{6})(?:[0-9a-f]{2})?$/.exec(text) ?? [];
  if (digits)
    return `#${digits.length === 3 ? [...digits].map((one) => one + one).join("") : digits}`;
  const rgb = /^rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})/.exec(text)?.slice(1).map(Number);
  if (!rgb?.every((part) => part < 256)) return undefined;
  return `#${rgb.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}
