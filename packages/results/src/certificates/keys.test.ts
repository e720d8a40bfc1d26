import { generateKeyPairSync } from "node:crypto";
import { calculateJwkThumbprint } from "jose";
import { expect, test } from "vitest";
import type { PrivateKey } from "./issuer.ts";
import { newKey } from "./keys.ts";

const pair = () =>
  generateKeyPairSync("ed25519").privateKey.export({ format: "jwk" }) as unknown as PrivateKey;
const nameOf = async (key: PrivateKey) => (await calculateJwkThumbprint({ ...key })).slice(0, 8);

test("a key whose name a command would take for an option is drawn again", async () => {
  const dashed = await keyWhere((kid) => kid.startsWith("-"));
  const plain = await keyWhere((kid) => !kid.startsWith("-"));
  const drawn = [dashed, dashed, plain];
  const { key, secret } = await newKey("2026-06-01", async () => drawn.shift() as PrivateKey);
  expect(secret).toEqual(plain);
  expect(key).toEqual({ kid: await nameOf(plain), x: plain.x, made: "2026-06-01" });
});

/** One key in 64 begins with a dash. */
async function keyWhere(is: (kid: string) => boolean): Promise<PrivateKey> {
  for (;;) {
    const key = pair();
    if (is(await nameOf(key))) return key;
  }
}
