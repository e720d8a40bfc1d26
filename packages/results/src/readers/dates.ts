/** Platforms write local times without saying which: Vietnam's. */
const HOURS_AHEAD = 7;

/**
 * When something was, in milliseconds since 1970: `2026-06-05 14:30`, `5/6/2026`, `Friday, 5 June 2026, 2:30 PM`, `Thứ sáu, 5
 * Tháng 6 2026, 2:30 CH`. Not a number for anything else, such as the 30th of February.
 */
export function dateOf(text: string): number {
  const plain = text.normalize("NFC").trim();
  if (plain === "" || plain === "-") return Number.NaN;
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](.*))?$/.exec(plain);
  if (iso) return at(iso[1], iso[2], iso[3], iso[4]);
  const short = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[ ,]+(.*))?$/.exec(plain);
  if (short) return at(short[3], short[2], short[1], short[4]);
  const long =
    /(\d{1,2})\s+(?:tháng\s+)?(\p{L}+|\d{1,2}),?\s+(?:năm\s+)?(\d{4})(?:[ ,]+(.*))?$/iu.exec(plain);
  if (!long) return Number.NaN;
  const month = /^\d/.test(long[2] ?? "") ? long[2] : monthNamed(long[2] ?? "");
  return at(long[3], month, long[1], long[4]);
}

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

function monthNamed(name: string): string {
  return String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}

function at(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  time = "",
): number {
  const zoned = /(Z|[+-]\d{2}:?\d{2})$/.exec(time);
  const clock = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(am|pm|sa|ch)?/i.exec(time);
  let hours = Number(clock?.[1] ?? 0);
  const half = clock?.[4]?.toLowerCase();
  if (half === "pm" || half === "ch") hours = (hours % 12) + 12;
  else if (half) hours %= 12;
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  const date = new Date(Date.UTC(y, m - 1, d));
  if (date.getUTCMonth() !== m - 1 || date.getUTCDate() !== d || hours > 24) return Number.NaN;
  const local = Date.UTC(y, m - 1, d, hours, Number(clock?.[2] ?? 0), Number(clock?.[3] ?? 0));
  return local - offsetOf(zoned?.[1]) * 60_000;
}

/** In minutes ahead of UTC. */
function offsetOf(zone: string | undefined): number {
  if (zone === undefined) return HOURS_AHEAD * 60;
  if (zone === "Z") return 0;
  const [hours = 0, minutes = 0] = zone.slice(1).replace(":", "").match(/\d\d/g)?.map(Number) ?? [];
  return (zone.startsWith("-") ? -1 : 1) * (hours * 60 + minutes);
}
