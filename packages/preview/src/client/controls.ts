import { takeExam } from "./answering.ts";
import type { CourseStore } from "./course-store.ts";
import { applyLook, type Look, OWN_LOOK } from "./look.ts";
import { need, put, words } from "./page.ts";
import type { Stage } from "./stage.ts";

/** How the course looks: as wide as a device, and in what colors and letters. */
export function makeLook(): void {
  const frame = need<HTMLIFrameElement>("course");
  const scheme = need<HTMLSelectElement>("look");
  const large = need("large");
  let look: Look = OWN_LOOK;
  const apply = () => {
    const pages = [frame.contentDocument, secondPage()];
    for (const page of pages) if (page?.body) applyLook(page, look);
  };
  const change = () => {
    const isLarge = large.getAttribute("aria-pressed") === "true";
    look = { scheme: scheme.value as Look["scheme"], large: isLarge };
    apply();
  };
  scheme.addEventListener("change", change);
  large.addEventListener("click", () => {
    large.setAttribute("aria-pressed", String(large.getAttribute("aria-pressed") !== "true"));
    change();
  });
  frame.addEventListener("load", apply);
  for (const button of document.querySelectorAll<HTMLElement>("button[data-width]")) {
    button.addEventListener("click", () => {
      for (const one of document.querySelectorAll("button[data-width]")) {
        one.setAttribute("aria-pressed", String(one === button));
      }
      document.querySelector(".device")?.setAttribute("data-width", button.dataset.width ?? "full");
    });
  }
}

function secondPage(): Document | null | undefined {
  const around = document.querySelector<HTMLIFrameElement>("#second")?.contentDocument;
  return around?.querySelector("iframe")?.contentDocument;
}

/** Plays the exam for the author: at a button, by the same path as a learner. */
export function makeExamDeeds(
  stage: Stage,
  store: CourseStore,
  tell: (text: string, isBad: boolean) => void,
): void {
  const { controls } = words.beside;
  need("to-exam").addEventListener("click", () => stage.turnTo(":exam"));
  for (const share of ["all", "half"] as const) {
    const button = need<HTMLButtonElement>(`answer-${share}`);
    button.addEventListener("click", async () => {
      const { inner } = stage;
      const course = await store.load();
      if (!inner || !course?.exam) return tell(controls.noExam, true);
      button.disabled = true;
      try {
        const answered = await takeExam(inner, course.questions, share);
        if (!answered) tell(controls.noAttempt, true);
        else {
          const { right, asked } = answered;
          tell(put(controls.answered, { n: right, all: asked }), false);
        }
      } catch {
        tell(controls.stuck, true);
      } finally {
        button.disabled = false;
      }
    });
  }
}
