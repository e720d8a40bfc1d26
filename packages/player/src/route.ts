import type { Id } from "@hocvu/model";

/** A screen that has an address, so that the browser's back and forward work. */
export type Route =
  | {
      readonly screen:
        | "welcome"
        | "contents"
        | "glossary"
        | "certificate"
        | "exam-start"
        | "exam-confirm"
        | "result"
        | "review";
    }
  | { readonly screen: "page"; readonly id: Id }
  /** The practice of the module with this id. */
  | { readonly screen: "quiz"; readonly id: Id }
  /** Question `number` from 1. */
  | { readonly screen: "exam"; readonly number: number };

/** Ids of pages hold no colon, so no page can be named like a screen. */
const NAMES = {
  welcome: ":welcome",
  contents: ":contents",
  glossary: ":glossary",
  certificate: ":certificate",
  "exam-start": ":exam",
  "exam-confirm": ":submit",
  result: ":result",
  review: ":review",
} as const;

/** The address of a screen as `location.hash` has it. */
export function hashOf(route: Route): string {
  if (route.screen === "page") return `#${route.id}`;
  if (route.screen === "quiz") return `#:quiz-${route.id}`;
  return route.screen === "exam" ? `#:exam-${route.number}` : `#${NAMES[route.screen]}`;
}

/** The screen at `hash`; undefined for an address inside a page (a footnote) or one this course does not have. */
export function routeOf(hash: string, isPage: (id: Id) => boolean): Route | undefined {
  const name = hash.replace(/^#/, "");
  if (name === "") return { screen: "welcome" };
  if (isPage(name)) return { screen: "page", id: name };
  const question = /^:exam-(\d{1,4})$/.exec(name);
  if (question) return { screen: "exam", number: Number(question[1]) };
  const quiz = /^:quiz-(.+)$/.exec(name);
  if (quiz) return { screen: "quiz", id: quiz[1] as Id };
  const screens = Object.keys(NAMES) as (keyof typeof NAMES)[];
  const screen = screens.find((screen) => NAMES[screen] === name);
  return screen && { screen };
}
