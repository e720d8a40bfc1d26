import { expect, test } from "vitest";
import { seal, unseal } from "./seal.ts";

const secret = new Uint8Array(32).fill(7);

test("what was sealed opens with the same secret, for the same purpose, unaltered", () => {
  const sealed = seal(secret, "tool key", "bí mật");
  expect(unseal(secret, "tool key", sealed)).toBe("bí mật");
  expect(unseal(secret, "deep link", sealed)).toBeUndefined();
  expect(unseal(new Uint8Array(32), "tool key", sealed)).toBeUndefined();
  const bytes = Buffer.from(sealed, "base64url");
  bytes[30] = (bytes[30] ?? 0) ^ 1;
  expect(unseal(secret, "tool key", bytes.toString("base64url"))).toBeUndefined();
  expect(unseal(secret, "tool key", "short")).toBeUndefined();
});
