/** How far a finger moves for it to be a swipe, in CSS pixels. */
const SWIPE = 70;

/** What takes arrows or fingers for itself. */
const TAKEN = "input,select,textarea,video,audio,pre,math,.table-scroll,[tabindex='0']";

/** Turns pages by arrow keys and by swiping, by pressing what stands at the foot. */
export function listenForMoving(): void {
  const press = (name: "previous" | "next") =>
    document.querySelector<HTMLElement>(`.turn [data-action="${name}"]`)?.click();

  addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || isTaken(event)) return;
    if (event.key === "ArrowRight") press("next");
    if (event.key === "ArrowLeft") press("previous");
  });

  let start: Touch | undefined;
  addEventListener(
    "touchstart",
    (event) => {
      start = event.touches.length === 1 && !isTaken(event) ? event.touches[0] : undefined;
    },
    { passive: true },
  );
  addEventListener("touchend", (event) => {
    const end = event.changedTouches[0];
    if (!start || !end || event.touches.length > 0) return;
    const [x, y] = [end.clientX - start.clientX, end.clientY - start.clientY];
    start = undefined;
    // Nearly level, or it was a scroll; and not while text is being marked.
    if (Math.abs(x) < SWIPE || Math.abs(y) * 2 > Math.abs(x) || String(getSelection())) return;
    press(x < 0 ? "next" : "previous");
  });
}

/** Whether moving sideways means something else where it was begun. */
function isTaken({ target }: Event): boolean {
  return (target as Element).closest(TAKEN) !== null;
}
