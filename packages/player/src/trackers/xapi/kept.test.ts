import { expect, test } from "vitest";
import type { News } from "./events.ts";
import { keptOf, revived } from "./kept.ts";

const told = {
  once: ["attempt 1", "passed"],
  interactions: 20,
  pages: [],
  location: "",
  measure: 0,
};
const news = { verb: "passed", object: { id: "x" }, at: new Date(0) } as const;
const answer = {
  id: "q-a-1",
  item: "a",
  outcomes: [],
  type: "choice",
  response: ["b"],
  right: ["b"],
  correct: true,
  at: new Date(5).toISOString(),
} as const;

test("nothing is unsure where nothing waits", () => {
  expect(keptOf("s", told, [])).toEqual({ state: "s", once: told.once, interactions: 20 });
});

test("what waits is not told, and comes back from JSON as it was", () => {
  const waiting: readonly News[] = [
    { ...news, key: "passed", isOnce: true },
    { ...news, key: "seen", firstSeen: "abcd" },
    { ...news, key: "answered", answer },
  ];
  const kept = keptOf("s", told, waiting, "proof");
  expect(kept.once).toEqual(["attempt 1"]);
  expect(revived(JSON.parse(JSON.stringify(kept)))).toEqual({
    ...kept,
    unsure: { once: ["passed"], pages: ["abcd"], answers: [answer], proof: "proof" },
  });
});

test("of what the store will never take, a verdict is tried again in another visit, an answer is not", () => {
  const refused: readonly (News & { readonly isRefused: boolean })[] = [
    { ...news, key: "passed", isOnce: true, isRefused: true },
    { ...news, key: "answered", answer, isRefused: true },
  ];
  expect(keptOf("s", told, refused).unsure).toEqual({ once: ["passed"], pages: [], answers: [] });
});
