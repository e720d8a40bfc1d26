/** Once the page that `frame` is on the way to is there. */
export function loadOf(frame: HTMLIFrameElement): Promise<void> {
  return new Promise((done) => frame.addEventListener("load", () => done(), { once: true }));
}

/**
 * Sends the course in `frame` away, once it has saved what it has. It hears nothing of the events `kept` from it: nobody is to
 * be asked whether what was not saved may be lost, as it is the author who saves.
 */
export async function emptied(frame: HTMLIFrameElement, kept: readonly string[]): Promise<void> {
  const inner = frame.contentWindow;
  if (inner?.location.href === "about:blank") return;
  for (const name of kept) {
    inner?.addEventListener(name, (event) => event.stopImmediatePropagation(), { capture: true });
  }
  inner?.location.replace("about:blank");
  // The page before may be loaded only now, which says nothing of this one.
  do await loadOf(frame);
  while (frame.contentWindow?.location.href !== "about:blank");
}

/**
 * Leaves the author's window where it is: a course that begins asks its frame to come in sight, as platforms put things above
 * it, and here it begins anew with each save.
 */
export function keepStill(frame: HTMLIFrameElement): void {
  frame.scrollIntoView = () => {};
}
