import { momentOf } from "@hocvu/model";

const OFFSET = "(Z|[+-]\\d{2}:\\d{2})?";
const CLOCK = "(\\d{1,2})\\s*(?::|h|g|giờ)\\s*(\\d{2})?\\s*(?:phút|p|m)?(?::(\\d{2}))?";
const DAY = "(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})\\s*[/.-]\\s*(\\d{4})";
const BETWEEN = "[\\s,]*(?:lúc|ngày|at|on|t)?[\\s,]*";

/** As front matter writes it, the day first, and as people do, the hour or the day first. */
const WRITTEN = new RegExp(`^(\\d{4})-(\\d{1,2})-(\\d{1,2})${BETWEEN}${CLOCK}\\s*${OFFSET}$`, "i");
const DAY_FIRST = new RegExp(`^${DAY}${BETWEEN}${CLOCK}\\s*${OFFSET}$`, "i");
const HOUR_FIRST = new RegExp(`^${CLOCK}${BETWEEN}${DAY}\\s*${OFFSET}$`, "i");

/** Nobody types more; what is pasted may be a book. */
const LONGEST = 60;

/** A day and an hour as somebody typed them, `8h30 ngày 1/12/2026`, as front matter writes them; undefined where it is none. */
export function typedMoment(text: string): string | undefined {
  const put = text.trim().normalize("NFC");
  const parts = put.length > LONGEST ? undefined : partsOf(put);
  if (!parts) return undefined;
  const two = (value: string) => value.padStart(2, "0");
  const { year, month, day, hour, minute = "00", second, offset } = parts;
  const written = `${year}-${two(month)}-${two(day)} ${two(hour)}:${minute}${second ? `:${second}` : ""}`;
  const whole = offset ? `${written} ${offset.toUpperCase()}` : written;
  return momentOf(whole) === undefined ? undefined : whole;
}

interface Parts {
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly hour: string;
  readonly minute?: string | undefined;
  readonly second?: string | undefined;
  readonly offset?: string | undefined;
}

function partsOf(put: string): Parts | undefined {
  const written = WRITTEN.exec(put);
  if (written) {
    const [, year = "", month = "", day = "", hour = "", minute, second, offset] = written;
    return { year, month, day, hour, minute, second, offset };
  }
  const dayFirst = DAY_FIRST.exec(put);
  if (dayFirst) {
    const [, day = "", month = "", year = "", hour = "", minute, second, offset] = dayFirst;
    return { year, month, day, hour, minute, second, offset };
  }
  const [whole, hour = "", minute, second, day = "", month = "", year = "", offset] =
    HOUR_FIRST.exec(put) ?? [];
  return whole === undefined ? undefined : { year, month, day, hour, minute, second, offset };
}
