/** What is meant where no offset is written: Vietnam has one, and no summer time. */
const OFFSET = "+07:00";

/** `2026-12-01 08:00` as ISO 8601 with an offset; undefined for a day or an hour that there is not. */
export function momentOf(written: string): string | undefined {
  const parts = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2})(:\d{2})? ?(Z|[+-]\d{2}:\d{2})?$/.exec(
    written,
  );
  if (!parts) return undefined;
  const [, day = "", time = "", seconds = ":00", offset = OFFSET] = parts;
  // Two of February's thirty days would be taken for two of March's.
  const isDay = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(isDay.getTime()) || isDay.toISOString().slice(0, 10) !== day) return undefined;
  const moment = `${day}T${time}${seconds}${offset}`;
  return Number.isNaN(Date.parse(moment)) ? undefined : moment;
}
