/** What a phone number says of itself: as it should be written, or that it is none. */
export interface Phone {
  /** Ten or eleven digits from 0; empty for what is none. */
  readonly number: string;
  /** Whether something had to be put right: a lost 0, a country's number. */
  readonly changed: boolean;
}

const MOBILE = /^0[35789]\d{8}$/;
const LANDLINE = /^02\d{8,9}$/;

export function phoneOf(text: string): Phone {
  const digits = text
    .replace(/[\s().\-–]/g, "")
    .replace(/^(?:\+|00)84/, "0")
    .replace(/^84(?=\d{9}$)/, "0");
  const whole = /^[1-9]/.test(digits) ? `0${digits}` : digits;
  const number = MOBILE.test(whole) || LANDLINE.test(whole) ? whole : "";
  return { number, changed: number !== "" && number !== text.replace(/[\s.-]/g, "") };
}
