import { expect, test } from "vitest";
import { sizeInWords } from "./size-in-words.ts";

test.each([
  [0, "0 bytes", "0 byte"],
  [1, "1 byte", "1 byte"],
  [999, "999 bytes", "999 byte"],
  [1000, "1 kB", "1 kB"],
  [87_340, "87.3 kB", "87,3 kB"],
  [999_949, "999.9 kB", "999,9 kB"],
  [999_950, "1 MB", "1 MB"],
  [1_234_567, "1.2 MB", "1,2 MB"],
  [1_234_567_890, "1.2 GB", "1,2 GB"],
])("%d bytes are %s in English, %s in Vietnamese", (bytes, english, vietnamese) => {
  expect(sizeInWords(bytes, "en")).toBe(english);
  expect(sizeInWords(bytes, "vi")).toBe(vietnamese);
});
