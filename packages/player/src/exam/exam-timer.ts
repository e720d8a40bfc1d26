import type { App } from "../screen.ts";
import * as words from "../words/current.ts";
import { WARNINGS } from "./deadline.ts";
import { handIn, secondsLeft } from "./keeper/current.ts";

export interface ExamTimer {
  /** What the timer says now; `undefined` while no time runs. */
  text(): string | undefined;
}

/**
 * Watches the time of an exam: keeps `[data-timer]` up to date, tells shortly before the end, and hands in when it is
 * over, whatever screen is on. A failed hand-in (no network to fetch the questions) is tried again.
 */
export function examTimer(app: App, tell: (text: string) => void): ExamTimer {
  const { exam } = app.outline.course;
  const left = () => exam && secondsLeft(app.session.current().attempt, exam, Date.now());
  const text = () => {
    const seconds = left();
    return seconds === undefined ? undefined : words.timeLeft(seconds);
  };
  let told: number | undefined;
  let busy = false;

  function tick(): void {
    const seconds = left();
    const before = told;
    told = WARNINGS.find((minutes) => (seconds as number) <= minutes * 60);
    if (seconds === undefined) return;
    const place = document.querySelector("[data-timer]");
    if (place) place.textContent = words.timeLeft(seconds);
    if (seconds > 0 && told && told !== before) tell(words.timeWarning(Math.ceil(seconds / 60)));
    if (seconds > 0 || busy) return;
    busy = true;
    handIn(app)
      .then(() => tell(words.timeUp))
      .catch(() => undefined)
      .then(() => {
        busy = false;
      });
  }

  if (exam?.minutes) {
    setInterval(tick, 1000);
    tick();
  }
  return { text };
}
