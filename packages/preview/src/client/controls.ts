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

/** What is around the course, where it is in the way. */
export function makeRoom(): void {
  const bare = need("bare");
  bare.addEventListener("click", () => {
    const isBare = document.body.classList.toggle("bare");
    bare.setAttribute("aria-pressed", String(isBare));
  });
  const opener = need("open-tools");
  opener.addEventListener("click", () => {
    const isOpen = need("tools").classList.toggle("open");
    opener.setAttribute("aria-expanded", String(isOpen));
  });
}

/** Plays the exam for the author: at a button, by the same path as a learner. */
export function makeExamDeeds(
  stage: Stage,
  store: CourseStore,
  tell: (text: string, isBad: boolean) => void,
  settled: () => Promise<void>,
): void {
  const { controls } = words.beside;
  /** What was chosen before comes first. */
  const ready = () => settled().then(() => stage.ready());
  const stuck = () => tell(controls.stuck, true);
  need("to-exam").addEventListener("click", () => {
    ready().then(() => stage.turnTo(":exam"), stuck);
  });
  for (const share of ["all", "half"] as const) {
    const button = need<HTMLButtonElement>(`answer-${share}`);
    button.addEventListener("click", async () => {
      button.disabled = true;
      try {
        const course = await store.load();
        if (!course?.exam) return tell(controls.noExam, true);
        const answered = await takeExam(await ready(), course.questions, share);
        if (!answered) tell(controls.noAttempt, true);
        else {
          const { right, asked } = answered;
          tell(put(controls.answered, { n: right, all: asked }), false);
        }
      } catch {
        stuck();
      } finally {
        button.disabled = false;
      }
    });
  }
}
