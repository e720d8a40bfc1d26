import { hash } from "@hocvu/model";

/**
 * A UUID made of `name`: the same name gives the same one, on every device and at every try, so that what is sent twice
 * counts once. Marked as version 5, made by name (RFC 4122 4.3), though of a shorter digest than SHA-1, which browsers have
 * only behind HTTPS.
 */
export function uuidOf(name: string): string {
  const digits = [0, 1, 2, 3]
    .map((salt) => hash(`${salt}${name}${salt}`).toString(16).padStart(8, "0"))
    .join("");
  const variant = "89ab"[Number.parseInt(digits.charAt(16), 16) & 3];
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `5${digits.slice(13, 16)}`,
    `${variant}${digits.slice(17, 20)}`,
    digits.slice(20),
  ].join("-");
}
