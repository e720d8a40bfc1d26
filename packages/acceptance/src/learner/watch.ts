import type { BrowserContext } from "playwright-core";

/**
 * What a browser notes where the service had heard later words of the same person's, as after a reload: what the old page says
 * as it goes may come when the new one has asked already. The player merges the two and saves again.
 */
export const MERGED = /^409: .*\/api\/progress$|Failed to load resource: .* 409 /;

/**
 * Collects what must not happen while a course plays: errors and warnings on the console, exceptions, files that are
 * missing, requests to any host but `origins`. Watches all pages of `context`, also later ones.
 */
export async function watch(
  context: BrowserContext,
  ...origins: readonly string[]
): Promise<readonly string[]> {
  const problems: string[] = [];
  context.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) {
      problems.push(`console ${message.type()}: ${message.text()}`);
    }
  });
  context.on("weberror", (error) => problems.push(`exception: ${error.error().message}`));
  context.on("response", (response) => {
    if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`);
  });
  context.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    if (!origins.includes(origin) && /^(https?|wss?):$/.test(protocol)) {
      problems.push(`request to another host: ${request.url()}`);
    }
  });
  await context.addInitScript(watchCourse);
  return problems;
}

/**
 * Runs in each window before its own scripts; speaks up only in those of the course. The platform's page gets a note
 * of what a course must not do, and of when it was left.
 */
function watchCourse(): void {
  if (!location.pathname.startsWith("/package/")) return;
  const note = (what: string) => {
    let host: Window = window;
    while (!host.hocvuNote && host.parent !== host) host = host.parent;
    const told = host.hocvuNote ?? (window.opener as Window | null)?.hocvuNote;
    told?.(what);
  };
  addEventListener("pagehide", () => note("pagehide"), { capture: true });
  document.addEventListener(
    "visibilitychange",
    () => note(`visibilitychange ${document.visibilityState}`),
    { capture: true },
  );
  const listen = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function (
    this: EventTarget,
    ...args: Parameters<typeof listen>
  ) {
    if (/unload$/.test(args[0])) note(`listens to ${args[0]}`);
    return listen.apply(this, args);
  } as typeof listen;
  for (const name of ["onunload", "onbeforeunload"] as const) {
    Object.defineProperty(window, name, { set: () => note(`listens to ${name.slice(2)}`) });
  }
  const open = XMLHttpRequest.prototype.open;
  XMLHttpRequest.prototype.open = function (this: XMLHttpRequest, ...args: unknown[]) {
    if (args[2] === false) note(`waits for a request to ${args[1]}`);
    return open.apply(this, args as Parameters<typeof open>);
  } as typeof open;
}
