import { expect, test } from "vitest";
import { hashOf, type Route, routeOf } from "./route.ts";

const isPage = (id: string) => ["exam", "contents", "luu-1"].includes(id);

test.each<Route>([":welcome", "luu-1", "contents", "exam", ":exam", ":exam-12", ":quiz-luu-tru"])(
  "%s has an address that leads back to it",
  (route) => {
    expect(routeOf(hashOf(route), isPage)).toBe(route);
  },
);

test("no address is the welcome screen", () => {
  expect(routeOf("", isPage)).toBe(":welcome");
});

test("a footnote's address is no screen", () => {
  expect(routeOf("#user-content-fn-1", isPage)).toBeUndefined();
});
