/**
 * Hands every element that `selector` finds to `mount`, once: those that are there, and those of each screen to come before it
 * is painted.
 */
export function whenShown(selector: string, mount: (element: HTMLElement) => void): void {
  const done = new WeakSet<Element>();
  const look = () => {
    for (const element of document.querySelectorAll<HTMLElement>(selector)) {
      if (done.has(element)) continue;
      done.add(element);
      mount(element);
    }
  };
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
  look();
}
