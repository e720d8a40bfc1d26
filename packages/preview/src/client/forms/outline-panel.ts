import { UNRATED } from "@hocvu/model";
import type { FileDeed } from "../../forms/file-deeds.ts";
import type { OutlinedModule, OutlinedQuestion } from "../../forms/modules/outline.ts";
import { QUESTION_TYPES } from "../../forms/question/fields.ts";
import { h, need, put, words } from "../page.ts";
import { mini, movers, sayLine, select } from "./fields.ts";
import { frontForm } from "./front-form.ts";
import { partItem } from "./outline-part.ts";
import { adding, afterLeaving, keptIn, renaming } from "./outline-pieces.ts";
import { doDeed, type ToldOutline } from "./talk.ts";
import type { Target } from "./targets.ts";

export interface OutlineOptions {
  /** Opens the form of something. */
  open(target: Target): void;
  /** Reads the outline anew, and draws it. */
  changed(): Promise<ToldOutline | undefined>;
  turnTo(screen: string): void;
}

export interface OutlinePanel {
  show(outline: ToldOutline): void;
}

/** The course's modules with their pages and questions: to be added, named, moved and taken away. */
export function outlinePanel({ open, changed, turnTo }: OutlineOptions): OutlinePanel {
  const panel = need("panel-outline");
  const { said, say } = sayLine();
  const undo = h(
    "button",
    {
      type: "button",
      class: "small",
      click: () => void deed({ kind: "undo" }, words.forms.undone),
    },
    words.forms.undo,
  ) as HTMLButtonElement;
  const body = h("div", { class: "outline" });
  panel.replaceChildren(h("div", { class: "form-bar" }, said, undo), body);
  let drawn = "";
  let waiting: ToldOutline | undefined;
  const { isPressed } = afterLeaving(body, () => {
    if (waiting) show(waiting);
  });
  /** What is unfolded, by the paths of files. */
  const unfolded = new Set<string>();

  async function deed(
    wanted: FileDeed | { readonly kind: "undo" },
    done = "",
  ): Promise<ToldOutline | undefined> {
    try {
      const answered = await doDeed(wanted);
      if (answered.kind === "refused") {
        say(answered.says, true);
        return undefined;
      }
      say(done, false);
      return await changed();
    } catch {
      say(words.lost, true);
      return undefined;
    }
  }

  function show(now: ToldOutline): void {
    undo.disabled = !now.canUndo;
    const told = JSON.stringify({ ...now, canUndo: false });
    if (told === drawn) return;
    // A form within it is being written in, or a button pressed: it is drawn once that is left.
    if (isPressed() || document.activeElement?.closest(".outline .front, .outline .renaming")) {
      waiting = now;
      return;
    }
    drawn = told;
    waiting = undefined;
    const keep = keptIn(body);
    const { course } = words.forms;
    body.replaceChildren(
      folded("course.md", course.settings, () => frontOf("course.md", now)),
      h(
        "button",
        {
          type: "button",
          class: "small",
          click: () =>
            open({ kind: "page", file: "course.md", start: -1, id: "", title: course.welcome }),
        },
        put(words.forms.edit, { name: course.welcome }),
      ),
      h("h2", {}, course.modules),
      now.modules.length === 0
        ? h("p", { class: "hint" }, course.noModules)
        : h("ol", {}, ...now.modules.map((one, index) => moduleItem(one, index, now))),
      adding(course.newModule, course.addModule, "add-module", async (title) => {
        const after = await deed({ kind: "add-module", title, at: now.modules.length });
        const made = after?.modules.at(-1);
        if (!made) return;
        unfolded.add(made.path);
        show(after as ToldOutline);
      }),
    );
    keep();
  }

  /** Something that is drawn once it is unfolded. */
  function folded(
    key: string,
    label: string,
    make: () => HTMLElement | Promise<HTMLElement>,
  ): HTMLElement {
    const inner = h("div", { class: "inner" });
    const details = h("details", {}, h("summary", {}, label), inner) as HTMLDetailsElement;
    const fill = () => {
      if (inner.childElementCount > 0) return;
      const made = make();
      // At once where it can be: what was typed and chosen in it is put back as soon as all is drawn.
      if (made instanceof HTMLElement) inner.replaceChildren(made);
      else void made.then((one) => inner.replaceChildren(one));
    };
    details.addEventListener("toggle", () => {
      if (details.open) {
        unfolded.add(key);
        fill();
      } else unfolded.delete(key);
    });
    if (unfolded.has(key)) {
      details.open = true;
      fill();
    }
    return details;
  }

  function frontOf(file: string, now: ToldOutline): Promise<HTMLElement> {
    const own = now.modules.filter(({ path }) => file === "course.md" || path === file);
    const asked = own
      .flatMap((one) => one.questions)
      .filter(({ type }) => type === undefined || !UNRATED.includes(type));
    const names = now.modules.flatMap(({ id, title, outcomes }) => [
      { id, text: title },
      ...outcomes,
    ]);
    return frontForm({ file, say, names, questions: asked.length });
  }

  function moduleItem(module: OutlinedModule, index: number, now: ToldOutline): HTMLElement {
    const { course, moveUp, moveDown, remove, rename } = words.forms;
    const { path, title } = module;
    const move = (to: number) => () =>
      void deed({ kind: "move-module", path, to }).then((after) => {
        const moved = after?.modules[to];
        if (moved) focusOn(`module ${moved.id}`);
      });
    const head = h(
      "div",
      { class: "line" },
      h("span", { class: "grow" }, h("span", { class: "number" }, String(index + 1)), title),
      mini("✎", put(rename, { name: title }), () =>
        renaming(head, title, (next) => deed({ kind: "rename-module", path, title: next })),
      ),
      movers(
        title,
        { moveUp, moveDown, remove },
        {
          ...(index > 0 ? { up: move(index - 1) } : {}),
          ...(index < now.modules.length - 1 ? { down: move(index + 1) } : {}),
          remove: () =>
            void deed({ kind: "remove-module", path }, put(course.removed, { name: title })),
        },
      ),
    );
    head.querySelector(".minis button:enabled")?.setAttribute("data-focus", `module ${module.id}`);
    const parts = folded(
      `${path} parts`,
      `${course.pages}, ${course.questions.toLowerCase()}`,
      () => partsOf(module, now.modules[index - 1], now.modules[index + 1]),
    );
    if (unfolded.has(path)) {
      unfolded.delete(path);
      (parts as HTMLDetailsElement).open = true;
    }
    return h(
      "li",
      { class: "module" },
      head,
      parts,
      folded(`${path} front`, course.details, () => frontOf(path, now)),
    );
  }

  function partsOf(
    module: OutlinedModule,
    before: OutlinedModule | undefined,
    after: OutlinedModule | undefined,
  ): HTMLElement {
    const { course } = words.forms;
    const { path, pages, questions } = module;
    const real = pages.filter(({ start }) => start !== undefined);
    const offset = pages.length - real.length;
    const pageItems = pages.map((page, index) =>
      partItem(deed, {
        path,
        before: before && { title: before.title, path: before.path },
        after: after && { title: after.title, path: after.path },
        title: page.start === undefined ? course.opening : page.title,
        start: page.start,
        index: index - offset,
        count: real.length,
        open: () => {
          turnTo(page.id);
          open({
            kind: "page",
            file: path,
            start: page.start ?? -1,
            id: page.id,
            title: page.title,
          });
        },
      }),
    );
    const questionItems = questions.map((question, index) =>
      partItem(deed, {
        path: module.bank,
        before: before && { title: before.title, path: before.bank },
        after: after && { title: after.title, path: after.bank },
        title: question.title,
        kind: question.type && words.forms.types[question.type],
        start: question.start,
        index,
        count: questions.length,
        open: () => open(questionTarget(module, question)),
      }),
    );
    const types = select(
      QUESTION_TYPES.map((type) => [type, words.forms.types[type]]),
      "single",
    );
    types.dataset.focus = `type ${path}`;
    const addQuestion = h("button", { type: "button", class: "small" }, course.addQuestion);
    addQuestion.addEventListener("click", async () => {
      const type = types.value as (typeof QUESTION_TYPES)[number];
      const after = await deed({ kind: "add-question", path, type });
      const own = after?.modules.find((one) => one.path === path);
      const made = own?.questions.at(-1);
      if (own && made) open(questionTarget(own, made));
    });
    return h(
      "div",
      {},
      h("h3", {}, course.pages),
      h("ol", {}, ...pageItems),
      adding(course.newPage, course.addPage, `add-page ${path}`, async (title) => {
        const after = await deed({ kind: "add-page", path, title });
        const page = after?.modules.find((one) => one.path === path)?.pages.at(-1);
        if (page?.start !== undefined)
          open({ kind: "page", file: path, start: page.start, id: page.id, title: page.title });
      }),
      h("h3", {}, course.questions),
      questions.length === 0
        ? h("p", { class: "hint" }, course.noQuestions)
        : h("ol", {}, ...questionItems),
      h("div", { class: "new" }, h("label", {}, course.questionType, types), addQuestion),
    );
  }

  function focusOn(name: string): void {
    body.querySelector<HTMLElement>(`[data-focus="${CSS.escape(name)}"]`)?.focus();
  }

  return { show };
}

function questionTarget(
  { bank, path }: OutlinedModule,
  { start, id, title }: OutlinedQuestion,
): Target {
  return { kind: "question", file: bank, fileKind: "bank", module: path, start, id, title };
}
