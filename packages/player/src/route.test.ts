import { expect, test } from "vitest";
import { hashOf, type Route, routeOf } from "./route.ts";

const isPage = (id: string) => ["exam", "contents", "luu-1"].includes(id);

test.each<Route>([
  { screen: "welcome" },
  { screen: "contents" },
  { screen: "page", id: "luu-1" },
  { screen: "page", id: "contents" },
  { screen: "page", id: "exam" },
  { screen: "exam-start" },
  { screen: "exam", number: 12 },
  { screen: "exam-confirm" },
  { screen: "result" },
  { screen: "review" },
  { screen: "glossary" },
  { screen: "certificate" },
  { screen: "quiz", id: "luu-tru" },
])("%o has an address that leads back to it", (route) => {
  expect(routeOf(hashOf(route), isPage)).toEqual(route);
});

test("no address is the welcome screen", () => {
  expect(routeOf("", isPage)).toEqual({ screen: "welcome" });
});

test("a footnote's address is no screen", () => {
  expect(routeOf("#user-content-fn-1", isPage)).toBeUndefined();
  expect(routeOf("#:exam-x", isPage)).toBeUndefined();
});
