/** Plays anybody's package in a real browser on a simulated platform. */
export { type Found, findAxe, findBrowser, type Lack, openBrowser } from "./browser/playwright.ts";
export { type ByHand, openForHand } from "./by-hand.ts";
export { type Played, type PlayOptions, picturesOf, playPackage, type Trial } from "./play.ts";

/** Where Playwright and axe-core may lie when they are not the user's: beside this. */
export const beside = import.meta.url;
