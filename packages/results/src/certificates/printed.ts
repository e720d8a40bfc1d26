import { hasLetters } from "./typefaces.ts";

/** More would be too small to read, wherever on a certificate they stand. */
const LONGEST = 100;

/** A name as it is printed and signed: nothing in it that cannot be seen, neither what turns the way it is read. */
export function printed(name: string): string {
  return name
    .normalize("NFC")
    .replace(/\s+/gu, " ")
    .replace(/[\p{Cc}\p{Cf}]/gu, "")
    .trim();
}

/** Whether the typefaces have all its letters, and room for them. */
export function canBeSet(name: string): boolean {
  return [...name].length <= LONGEST && hasLetters(name);
}
