/** In milliseconds: what scrolls so long after a hand has moved is its doing; and until it lies still. */
const MOMENT = 600;
const STILL = 120;
const KEYS: readonly string[] = ["PageDown", "PageUp", "Home", "End", " "];

/**
 * Calls `scrolled` once somebody has scrolled `scroller` with a wheel, a finger, or a key in `place`, and not where it was
 * scrolled by what follows them: else two that follow each other would never come to rest.
 */
export function onHandScroll(
  place: EventTarget,
  scroller: EventTarget,
  scrolled: () => void,
): void {
  let moved = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const note = () => {
    moved = performance.now();
  };
  for (const kind of ["wheel", "touchmove"]) place.addEventListener(kind, note, { passive: true });
  place.addEventListener("keydown", (event) => {
    if (KEYS.includes((event as KeyboardEvent).key)) note();
  });
  scroller.addEventListener("scroll", () => {
    if (performance.now() - moved > MOMENT) return;
    clearTimeout(timer);
    timer = setTimeout(scrolled, STILL);
  });
}
