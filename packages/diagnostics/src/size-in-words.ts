/** A file's size as people of `locale` write it: `512 byte`, `87.3 kB`, `1,2 MB`; a kilobyte has 1,000 bytes, as in file managers. */
export function sizeInWords(bytes: number, locale: string): string {
  const units = ["byte", "kB", "MB", "GB"] as const;
  let size = bytes;
  let unit = 0;
  // What would be rounded up to 1,000 is one of the next unit.
  for (; size >= (unit === 0 ? 1000 : 999.95) && unit < units.length - 1; unit++) size /= 1000;
  const digits = unit === 0 ? 0 : 1;
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(size);
  return `${number} ${units[unit]}${unit === 0 && locale === "en" && bytes !== 1 ? "s" : ""}`;
}
