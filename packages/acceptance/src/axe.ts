import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Frame, Page } from "playwright-core";

const script = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** Where pictures of pages go, if they are wanted. */
const shots = process.env.HOCVU_SHOTS;

/** Puts axe-core into a page: evaluated, as a course's own policy takes no other script in. */
export async function bringAxe(page: Page | Frame): Promise<void> {
  await page.evaluate(script);
}

/**
 * What axe-core finds wrong with a page that it was brought into, and what it leaves to people; it does not wait for frames,
 * which it was not. Of what it finds right it tells an example, and of nothing where it stands in the tree: telling took more
 * than half of its time.
 */
export function runAxe(page: Page | Frame): Promise<AxeResults> {
  return page.evaluate(() => {
    const { axe } = window as unknown as { axe: { run(options: object): Promise<AxeResults> } };
    return axe.run({
      iframes: false,
      resultTypes: ["violations", "incomplete"],
      selectors: false,
    });
  });
}

/** What axe-core finds wrong with a page, and whether it is wider than its window, as `name: rule: element`. */
export async function faultsOf(page: Page, name: string): Promise<readonly string[]> {
  if (shots) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
  await bringAxe(page);
  const { violations } = await runAxe(page);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  return [
    ...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${name}: ${id}: ${html}`)),
    ...(wide > 0 ? [`${name}: ${wide} pixels wider than the window`] : []),
  ];
}
