import { exportJWK, generateKeyPair } from "jose";
import { expect, test } from "vitest";
import { KeySets } from "./key-set.ts";
import { LaunchRefused } from "./refused.ts";

const URL = "https://platform.example/keys";

/** Key sets of a platform that answers as `answer` says; how often it was asked, and a clock that stands still. */
async function platform() {
  const { publicKey } = await generateKeyPair("RS256", { extractable: true });
  const body = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: "one" }] });
  const state = { asked: 0, now: Date.UTC(2026, 0, 1), isThere: true };
  const keySets = new KeySets({
    now: () => new Date(state.now),
    fetch: async () => {
      state.asked++;
      if (!state.isThere) throw new TypeError("fetch failed");
      return new Response(body);
    },
  });
  const find = (kid = "one") =>
    keySets.find(URL, kid).then(
      () => "found",
      (error) => (error instanceof LaunchRefused ? "refused" : Promise.reject(error)),
    );
  return { state, find };
}

test("a platform that was away for a moment is asked again soon, and not with each launch", async () => {
  const { state, find } = await platform();
  state.isThere = false;
  expect(await find()).toBe("refused");
  state.isThere = true;
  expect(await find()).toBe("refused");
  expect(state.asked).toBe(1);
  state.now += 5_001;
  expect(await find()).toBe("found");
  expect(state.asked).toBe(2);
});

test("a key that it does not have is asked for once a minute, however many tokens name one", async () => {
  const { state, find } = await platform();
  for (const kid of ["two", "three", "two"]) expect(await find(kid)).toBe("refused");
  state.now += 59_000;
  expect(await find("four")).toBe("refused");
  expect(state.asked).toBe(1);
  state.now += 2_000;
  expect(await find("two")).toBe("refused");
  expect(state.asked).toBe(2);
});

test("keys that are known outlast an hour and more in which it is away, and a day at most", async () => {
  const { state, find } = await platform();
  expect(await find()).toBe("found");
  state.isThere = false;
  const hours: string[] = [];
  for (let hour = 1; hour <= 25; hour++) {
    state.now += 3_600_001;
    hours.push(await find());
  }
  expect(hours.slice(0, 23)).toEqual(Array(23).fill("found"));
  expect(hours.slice(23)).toEqual(["refused", "refused"]);
});
