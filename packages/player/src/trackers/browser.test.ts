import { expect, test } from "vitest";
import { placeOf } from "../place.ts";
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
    removeItem: (key: string) => void items.delete(key),
  } as Storage;
}

test("what was saved is found at the next visit, apart from other courses", async () => {
  const storage = memory();
  const tracker = browserTracker("mau", "/", () => storage);
  expect(await tracker.open()).toMatchObject({ saved: "", connected: false });
  expect(await tracker.save(progress("one"))).toBe("received");
  tracker.close(progress("two"), true);
  expect((await browserTracker("mau", "/", () => storage).open()).saved).toBe("two");
  expect((await browserTracker("khac", "/", () => storage).open()).saved).toBe("");
});

test("a browser that forbids storage is no reason to stop, and it is told", async () => {
  const tracker = browserTracker("mau", "/", () => {
    throw new Error("SecurityError");
  });
  expect((await tracker.open()).saved).toBe("");
  expect(await tracker.save(progress("one"))).toBe("refused");
  expect(() => tracker.close(progress("two"), true)).not.toThrow();
});

test("copies of a course in two folders of one site keep apart", async () => {
  const storage = memory();
  const at = (pathname: string) => browserTracker("mau", placeOf({ pathname }), () => storage);
  await at("/2025/index.html").save(progress("one"));
  expect((await at("/2026/").open()).saved).toBe("");
  expect((await at("/2025/").open()).saved).toBe("one");
});

test("what was kept before keys had a place is found once", async () => {
  const storage = memory();
  storage.setItem("hocvu:mau", "before");
  const open = async (place: string) =>
    (await browserTracker("mau", place, () => storage).open()).saved;
  expect(await open("/a/")).toBe("before");
  expect(await open("/b/")).toBe("");
  expect(await open("/a/")).toBe("before");
});
