/** A browser that is driven by WebDriver's commands, however they travel. */
export interface Remote {
  /** What the browser calls itself, with its version. */
  readonly browser: string;
  goTo(address: string): Promise<void>;
  /** Later commands are for the first frame of the window's page, or for the page itself. */
  enterFrame(): Promise<void>;
  leaveFrame(): Promise<void>;
  /** What a function's body comes to in the page or frame. */
  run(body: string): Promise<unknown>;
  /** Presses as a person does: what needs one, such as a new window, is allowed. */
  click(selector: string): Promise<void>;
  windows(): Promise<readonly string[]>;
  switchTo(window: string): Promise<void>;
  close(): Promise<void>;
}

/** The key under which WebDriver names an element. */
export const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

/** Asks until `question` says yes; what goes wrong in a page that is on its way to another counts as no. */
export async function until(
  what: string,
  question: () => Promise<boolean>,
  patience = 25_000,
): Promise<void> {
  const end = Date.now() + patience;
  for (;;) {
    if (await question().catch(() => false)) return;
    if (Date.now() > end) throw new Error(`waited for ${what}`);
    await new Promise((next) => setTimeout(next, 200));
  }
}
