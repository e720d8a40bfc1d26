import type { FieldKind } from "./front-fields.ts";
import { typedMoment } from "./typed-moment.ts";

const HOURS = "h|g|giờ|tiếng|hours?|hrs?";
const MINUTES = "m|p|ph|phút|min|mins|minutes?";
const LENGTH = new RegExp(
  `^(?:(\\d{1,3})\\s*(?:${HOURS})[\\s,]*)?(?:(\\d{1,4})\\s*(?:${MINUTES})?)?$`,
);
const SHARE = /^(\d{1,3}(?:[.,]\d{1,2})?)\s*(?:%|phần trăm|percent)?$/;

/**
 * What somebody meant who typed `text`, as front matter writes it: `80` of a share is `80%`, `1 giờ 30 phút` is `1h30m`,
 * a bare number is of minutes. What is not understood comes back as it is.
 */
export function typedValue(kind: FieldKind, text: string): string {
  const put = text.normalize("NFC").trim();
  switch (kind) {
    case "share": {
      const number = SHARE.exec(put.toLowerCase())?.[1];
      return number === undefined ? put : `${number}%`;
    }
    case "duration": {
      const [, hours, minutes] = LENGTH.exec(put.toLowerCase()) ?? [];
      const written = `${hours === undefined ? "" : `${hours}h`}${minutes === undefined ? "" : `${minutes}m`}`;
      return written || put;
    }
    // It is written as one line, wherever those of its field were broken.
    case "lines":
      return put
        .split("\n")
        .map((one) => one.trim())
        .filter((one) => one !== "")
        .join(" ");
    case "moment":
      return typedMoment(put) ?? put;
    default:
      return put;
  }
}
