import type { Page } from "playwright-core";
import { goTo, type Stop } from "./stop.ts";

/** Plays on: quickly, as it hears of its time four times a second at the most. */
const play = (page: Page) =>
  page.locator("main video").evaluate((film: HTMLVideoElement) => {
    film.playbackRate = 16;
    return film.play();
  });

/** A film that stops for a question: before it, at it, once it is answered, and when all was seen. */
export const FILM_WALK: readonly Stop[] = [
  { place: "film", go: (page) => goTo(page, "phim", "page"), whole: true },
  {
    place: "film-asks",
    go: async (page) => {
      await play(page);
      await page.locator("main .media > .check").waitFor();
    },
    whole: true,
  },
  {
    place: "film-answered",
    go: async (page) => {
      await page.locator("main .media > .check input").first().click();
      await page.locator('main .media > .check [data-do="check"]').click();
    },
    whole: true,
  },
  {
    place: "film-seen",
    go: async (page) => {
      await page.locator("main .media > .button").click();
      await page.locator("main video").evaluate((film: HTMLVideoElement) => {
        film.pause();
      });
    },
    whole: true,
  },
];
