import type { BrowserContext } from "playwright-core";

/** A page may complain without end: so much of each kind is kept, and of each so many characters. */
const MOST = { things: 1_000, characters: 2_000 };

interface Watched {
  readonly errors: readonly string[];
  readonly foreign: readonly string[];
}

/** What goes wrong in all windows of `context`. Nothing leaves this machine. */
export async function watch(context: BrowserContext, origin: string): Promise<Watched> {
  const errors: string[] = [];
  const foreign: string[] = [];
  await context.addInitScript(quietConsole, MOST);
  context.on("console", (message) => {
    // Files that are missing or foreign are told by themselves.
    if (message.type() !== "error" || /^Failed to load resource|ERR_BLOCKED/.test(message.text()))
      return;
    keep(errors, message.text());
  });
  context.on("weberror", (error) => keep(errors, error.error().message));
  context.on("dialog", (dialog) => void dialog.accept().catch(() => undefined));
  await context.route("**/*", (route) => {
    const url = route.request().url();
    if (url.startsWith(`${origin}/`) || !/^https?:/.test(url)) return route.continue();
    keep(foreign, url);
    return route.abort("blockedbyclient");
  });
  return { errors, foreign };
}

function keep(kept: string[], text: string): void {
  if (kept.length < MOST.things) kept.push(text.slice(0, MOST.characters));
}

/** Runs in each page before its own scripts: what is said without end would fill this process, not that page. */
function quietConsole({ things, characters }: typeof MOST): void {
  const said = globalThis.console;
  for (const name of ["error", "warn", "log", "info", "debug"] as const) {
    const own = said[name];
    let times = 0;
    said[name] = (...args: unknown[]) => {
      if (times++ >= things) return;
      own.apply(
        said,
        args.map((one) => (typeof one === "string" ? one.slice(0, characters) : one)),
      );
    };
  }
}
