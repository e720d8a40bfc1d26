/** What tells an element from others of its kind, also once it is drawn anew. */
const signOf = (one: Element) =>
  one.getAttribute("data-name") ??
  one.getAttribute("data-focus") ??
  one.getAttribute("aria-label") ??
  one.textContent;

/**
 * Notes where the focus is in `body`, which is about to be drawn anew; what comes back puts it there again. Whoever types
 * would otherwise type into nothing.
 */
export function keptFocus(body: HTMLElement): () => void {
  const at = document.activeElement;
  if (!at || !body.contains(at)) return () => {};
  const [tag, sign] = [at.tagName, signOf(at)];
  const alike = () =>
    [...body.querySelectorAll<HTMLElement>(tag)].filter((one) => signOf(one) === sign);
  const index = alike().indexOf(at as HTMLElement);
  return () => alike()[index]?.focus();
}
