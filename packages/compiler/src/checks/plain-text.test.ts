import fc from "fast-check";
import { expect, test } from "vitest";
import { essence } from "./plain-text.ts";

test("letters and numbers are left, without marks and small, parted by single blanks", () => {
  expect(essence("  Đà Lạt — TP.HCM, 25 %!")).toBe("da lat tp hcm 25");
  expect(essence("Da\u0300 La\u0323t")).toBe("da lat");
  expect(essence("…?!")).toBe("");
});

test("each character is folded as it is within the whole text", () => {
  const text = fc.string({ unit: fc.constantFrom(..."aÁđĐệỆộ ,.?…\u0301\u0323½Ⅷ한😀İß") });
  fc.assert(
    fc.property(text, (text) => {
      const whole = text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d");
      const bare = whole.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ");
      expect(essence(text)).toBe(bare.trim());
    }),
  );
});
