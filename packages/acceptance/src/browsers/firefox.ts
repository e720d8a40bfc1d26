import type { Tab } from "./tab.ts";

interface Puppeteer {
  launch(options: object): Promise<{
    version(): Promise<string>;
    newPage(): Promise<{
      goto(address: string, options: object): Promise<unknown>;
      evaluate(expression: string): Promise<unknown>;
    }>;
    close(): Promise<void>;
  }>;
}

/** A window of the Firefox at `path`, by `puppeteer`, which speaks WebDriver BiDi. */
export async function openFirefox(path: string, puppeteer: Puppeteer): Promise<Tab> {
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: path,
    defaultViewport: { width: 360, height: 740 },
  });
  const page = await browser.newPage();
  return {
    browser: await browser.version(),
    goTo: async (address) => void (await page.goto(address, { waitUntil: "load" })),
    evaluate: (expression) => page.evaluate(expression),
    close: () => browser.close(),
  };
}
