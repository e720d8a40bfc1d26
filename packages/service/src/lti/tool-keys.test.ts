import { createLocalJWKSet, jwtVerify } from "jose";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { databases } from "../../test/databases.ts";
import { type TestService, testService } from "../../test/service.ts";
import { publicKeys, rotateKeys, rotateOldKeys, signAsTool } from "./tool-keys.ts";

const DAY = 24 * 3_600_000;

describe.each(databases)("the tool's keys on $title", ({ open }) => {
  let service: TestService;
  beforeAll(async () => {
    service = await testService(open);
  });
  afterAll(() => service.store.close());

  const kidOf = async (token: string) => {
    const keys = createLocalJWKSet((await publicKeys(service)) as never);
    return (await jwtVerify(token, keys, { algorithms: ["RS256"] })).protectedHeader.kid;
  };
  const sign = () => signAsTool(service, { iss: "us" });

  test("rotate without a moment at which what was signed cannot be verified", async () => {
    const first = await sign();
    const one = await kidOf(first);
    expect(await kidOf(await sign())).toBe(one);
    service.pass(1000);
    await rotateKeys(service);
    expect((await publicKeys(service)).keys).toHaveLength(2);
    // Not before platforms have had a day to read the new key.
    expect(await kidOf(await sign())).toBe(one);
    service.pass(DAY);
    const two = await kidOf(await sign());
    expect(two).not.toBe(one);
    expect(await kidOf(first)).toBe(one);
    service.pass(100 * DAY);
    await rotateOldKeys(service);
    expect((await publicKeys(service)).keys).toHaveLength(3);
    service.pass(8 * DAY);
    expect((await publicKeys(service)).keys.map(({ kid }) => kid)).not.toContain(one);
    await rotateOldKeys(service);
    expect((await publicKeys(service)).keys).toHaveLength(2);
  });

  test("show nothing private, and keep nothing private in the clear", async () => {
    await sign();
    for (const key of (await publicKeys(service)).keys) {
      expect(Object.keys(key).sort()).toEqual(["alg", "e", "kid", "kty", "n", "use"]);
    }
    const rows = await service.store.db.selectFrom("tool_key").selectAll().execute();
    expect(JSON.stringify(rows)).not.toMatch(/"(d|p|q)"/);
    await expect(signAsTool({ ...service, secret: new Uint8Array(32) }, {})).rejects.toThrow(
      "another secret",
    );
  });
});
