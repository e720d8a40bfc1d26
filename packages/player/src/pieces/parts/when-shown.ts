/**
 * Hands every element that `selector` finds to `mount`, once: those that are there, and those of each screen to come before it
 * is painted.
 */
export function whenShown(selector: string, mount: (element: HTMLElement) => void): void {
  const look = () =>
    document.querySelectorAll<HTMLElement>(`${selector}:not([data-on])`).forEach((element) => {
      element.dataset.on = "";
      mount(element);
    });
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
  look();
}
