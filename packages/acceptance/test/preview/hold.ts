import type { Page } from "playwright-core";

/** Lets the next request to `address` wait until it is released. */
export async function holdOnce(
  page: Page,
  address: string,
): Promise<{ readonly release: () => void }> {
  let release = () => {};
  const held = new Promise<void>((done) => {
    release = done;
  });
  await page.route(address, (route) => held.then(() => route.continue()), { times: 1 });
  return { release };
}
