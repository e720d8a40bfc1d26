import type { Page } from "playwright-core";

/** A screen, and how it is reached from the one before it. */
export interface Stop {
  readonly place: string;
  go(page: Page): Promise<void>;
  /** Whether all of it is looked at, as what matters stands below the fold. */
  readonly whole?: boolean;
}

export const press = (page: Page, action: string) =>
  page.locator(`[data-action="${action}"]`).last().click();

export const sees = (page: Page, screen: string) =>
  page.locator(`main[data-screen="${screen}"]`).waitFor();

export async function goTo(page: Page, address: string, screen: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, address);
  await sees(page, screen);
}

export const at = (place: string, address: string, screen: string, whole = false): Stop => ({
  place,
  whole,
  go: (page) => goTo(page, address, screen),
});

/** Lets go of the course where it stands: the good-bye page. */
export const leave = (place: string): Stop => ({
  place,
  go: async (page) => {
    await press(page, "exit");
    await sees(page, "bye");
  },
});
