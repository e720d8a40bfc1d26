import type { Id } from "./course.ts";
import { hash } from "./random.ts";

export const MAX_ID_LENGTH = 64;

export function isId(text: string): boolean {
  return text.length <= MAX_ID_LENGTH && /^[a-z0-9][a-z0-9-]*$/.test(text);
}

/** An id made from a title: `Đám mây là gì?` gives `dam-may-la-gi`; empty where no letter or digit is left. */
export function slug(title: string): Id {
  return title
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, MAX_ID_LENGTH)
    .replace(/^-|-$/g, "");
}

/**
 * Four characters that stand for a page or question in a learner's saved state, where there is no room for whole
 * ids. Should two ids of one course give the same, one of them gets another: see `keys.ts`.
 */
export function stateKey(id: Id): string {
  const bits = hash(id);
  // 24 bits are four letters of base64; written from the lowest ones up.
  const bytes = [bits >>> 16, bits >>> 8, bits].map((byte) => byte & 255);
  const letters = btoa(String.fromCharCode(...bytes));
  return [...letters.replace(/\+/g, "-").replace(/\//g, "_")].reverse().join("");
}
