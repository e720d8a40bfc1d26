/** What the head of an administrative document says; what is left out stays to be filled in by hand. */
export interface Form {
  /** When the report is made, in milliseconds since 1970. */
  readonly today: number;
  readonly over?: string | undefined;
  readonly agency?: string | undefined;
  readonly place?: string | undefined;
  /** What the report is on; the words' own if left out. */
  readonly subject?: string | undefined;
}

/** Day, month and year where the office is; below ten (and, of months, below three) with a zero, as Decree 30/2020 wants it. */
export function dateParts(time: number): {
  readonly day: string;
  readonly month: string;
  readonly year: string;
} {
  const date = new Date(time + 7 * 3_600_000);
  const [day, month] = [date.getUTCDate(), date.getUTCMonth() + 1];
  return {
    day: String(day).padStart(2, "0"),
    month: month < 3 ? `0${month}` : String(month),
    year: String(date.getUTCFullYear()),
  };
}

/** As the names of offices stand in a document's head (the decree's appendix I, part II). */
export function inCapitals(name: string): string {
  return name.toLocaleUpperCase("vi");
}
