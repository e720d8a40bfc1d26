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
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  let bits = hash(id) & 0xffffff;
  let key = "";
  for (let i = 0; i < 4; i++) {
    key += alphabet.charAt(bits & 63);
    bits >>>= 6;
  }
  return key;
}
