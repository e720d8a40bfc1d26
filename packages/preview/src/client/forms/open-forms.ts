import type { Stage } from "../stage.ts";
import type { Tabs } from "../tabs.ts";
import { rescueDrafts } from "./form-drafts.ts";
import { formPanel } from "./form-panel.ts";
import { outlinePanel } from "./outline-panel.ts";
import { readOutline, type ToldOutline } from "./talk.ts";
import { type Target, targetsOf } from "./targets.ts";

/** How often it is looked which screen of the course is on, in milliseconds. */
const GLANCE = 400;

/** The forms beside the course. */
export interface Forms {
  /** The course was saved, by whomever. */
  show(): void;
  /** Opens the form of a question. */
  fillIn(question: string): void;
}

export function openForms(tabs: Tabs, stage: Stage): Forms {
  const form = formPanel(draw, stage.turnTo);
  const outline = outlinePanel({
    changed: draw,
    turnTo: stage.turnTo,
    open,
  });
  let isOld = true;
  let isOpening = false;
  /** As it was at the last glance, and as it was followed to. */
  let glanced: string | undefined;
  let followed: string | undefined;

  function open(target: Target): void {
    isOpening = true;
    tabs.choose("form");
    isOpening = false;
    form.open(target);
  }

  async function draw(): Promise<ToldOutline | undefined> {
    isOld = false;
    const now = await readOutline().catch(() => undefined);
    if (!now) return undefined;
    outline.show(now);
    form.show(now);
    return now;
  }

  /** Goes where the learner went; a course that is opened anew is on no screen for a moment. */
  function look(): void {
    const screen = stage.place()?.screen;
    const isSteady = screen === glanced;
    glanced = screen;
    if (screen === undefined || !isSteady || screen === followed || tabs.chosen() !== "form")
      return;
    if (followed !== undefined) form.follow(screen);
    followed = screen;
  }

  tabs.onChosen((name) => {
    if (name !== "form" && name !== "outline") return;
    const screen = stage.place()?.screen;
    followed = screen;
    if (name === "form" && !isOpening && screen !== undefined) form.follow(screen);
    if (isOld) void draw();
  });
  setInterval(look, GLANCE);
  void rescueDrafts().catch(() => undefined);
  return {
    show() {
      isOld = true;
      if (["form", "outline"].includes(tabs.chosen())) void draw();
    },
    async fillIn(question) {
      const now = await draw();
      const all = now ? targetsOf(now).flatMap(({ targets }) => targets) : [];
      const found = all.find(({ kind, id }) => kind === "question" && id === question);
      if (found) open(found);
    },
  };
}
