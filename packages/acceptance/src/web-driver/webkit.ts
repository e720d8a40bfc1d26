import { ELEMENT, type Remote } from "./remote.ts";
import { openWebKitSession } from "./webkit-session.ts";

/** WebKitGTK's MiniBrowser at `path`, by its WebDriver. */
export async function openWebKit(path: string): Promise<Remote> {
  const { browser, ask, close } = await openWebKitSession(path, { acceptInsecureCerts: true });
  return {
    browser,
    goTo: async (url) => void (await ask("/url", { url })),
    enterFrame: async () => void (await ask("/frame", { id: 0 })),
    leaveFrame: async () => void (await ask("/frame", { id: null })),
    run: (script) => ask("/execute/sync", { script, args: [] }),
    async click(value) {
      const found = await ask("/element", { using: "css selector", value });
      const id = (found as Readonly<Record<string, string>>)[ELEMENT];
      await ask(`/element/${id}/click`, {});
    },
    windows: async () => (await ask("/window/handles")) as readonly string[],
    switchTo: async (handle) => void (await ask("/window", { handle })),
    close,
  };
}
