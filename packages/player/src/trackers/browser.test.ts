import { expect, test } from "vitest";
import { browserTracker } from "./browser.ts";

const progress = (state: string) => ({
  verdict: "incomplete" as const,
  location: "",
  state,
  seconds: 0,
  measure: 0,
  outcomes: [],
  interactions: [],
});

function memory(): Storage {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
  } as Storage;
}

test("what was saved is found at the next visit, apart from other courses", async () => {
  const storage = memory();
  const tracker = browserTracker("mau", () => storage);
  expect(await tracker.open()).toMatchObject({ saved: "", connected: false });
  expect(await tracker.save(progress("one"))).toBe("received");
  tracker.close(progress("two"), true);
  expect((await browserTracker("mau", () => storage).open()).saved).toBe("two");
  expect((await browserTracker("khac", () => storage).open()).saved).toBe("");
});

test("a browser that forbids storage is no reason to stop, and it is told", async () => {
  const tracker = browserTracker("mau", () => {
    throw new Error("SecurityError");
  });
  expect((await tracker.open()).saved).toBe("");
  expect(await tracker.save(progress("one"))).toBe("refused");
  expect(() => tracker.close(progress("two"), true)).not.toThrow();
});
