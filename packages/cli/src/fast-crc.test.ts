import { expect, test } from "vitest";
import crc from "./fast-crc.ts";

test("sums go on from part to part, and begin at what the streams begin with", () => {
  const [one, other] = [Buffer.from("1234"), Buffer.from("56789")];
  // The check value of CRC-32.
  expect(crc.buf(Buffer.concat([one, other]), Buffer.alloc(4)) >>> 0).toBe(0xcbf43926);
  expect(crc.buf(other, crc.buf(one)) >>> 0).toBe(0xcbf43926);
});
