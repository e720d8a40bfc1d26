import { h, need, words } from "../page.ts";
import type { OpenForm, Say } from "./open-form.ts";
import { pageForm } from "./page-form.ts";
import { questionForm } from "./question-form.ts";
import { readPage, readQuestion, type ToldOutline } from "./talk.ts";
import { keyOf, type Target, targetOn, targetsOf } from "./targets.ts";

export interface FormPanel {
  /** The course is another one than before. */
  show(outline: ToldOutline): void;
  /** Another screen is on. */
  follow(screen: string): void;
  open(target: Target): void;
}

/** The form of what is on screen, or of what was chosen; `fresh` reads the outline anew and shows it. */
export function formPanel(fresh: () => Promise<unknown>): FormPanel {
  const panel = need("panel-form");
  const said = h("p", { class: "said", role: "status" });
  const say: Say = (text, isBad) => {
    said.textContent = text;
    said.classList.toggle("bad", isBad);
  };
  const chosen = h("select", { id: "form-target", autocomplete: "off" }) as HTMLSelectElement;
  const who = h(
    "div",
    { class: "who" },
    h("label", { for: "form-target" }, words.forms.form.what),
    chosen,
  );
  const reload = h(
    "button",
    { type: "button", class: "small", hidden: true, click: () => target && void fill(target) },
    words.forms.reload,
  );
  const body = h("div", {});
  panel.replaceChildren(h("div", { class: "form-bar" }, who, said, reload), body);
  let outline: ToldOutline | undefined;
  let target: Target | undefined;
  let form: OpenForm | undefined;
  /** What `form` is for. */
  let shown = "";
  let turn = 0;
  let screen: string | undefined;

  async function fill(next: Target): Promise<void> {
    turn++;
    const own = turn;
    target = next;
    await form?.saver.settled();
    const made = await makeForm(next);
    if (own !== turn) return;
    const isSame = keyOf(next) === shown;
    shown = keyOf(next);
    chosen.value = shown;
    reload.hidden = true;
    // What is in it is what is there: whoever is at it stays where they are.
    if (isSame && form && made && made.saver.source.digest === form.saver.source.digest) return;
    form = made;
    body.replaceChildren(made?.element ?? h("p", { class: "hint" }, words.forms.refused.absent));
  }

  async function makeForm(next: Target): Promise<OpenForm | undefined> {
    const told: Say = (text, isBad) => {
      say(text, isBad);
      reload.hidden = !isBad || text === words.forms.notSaved;
    };
    if (next.kind === "page") {
      const page = await readPage(next.file, next.start);
      return page && pageForm({ told: page, pageId: next.id, say: told });
    }
    const question = await readQuestion(next.file, next.fileKind, next.start);
    const module = outline?.modules.find(({ path }) => path === next.module);
    return (
      question &&
      questionForm({
        told: question,
        fileKind: next.fileKind,
        outcomes: module?.outcomes ?? [],
        say: told,
      })
    );
  }

  function list(now: ToldOutline): void {
    chosen.replaceChildren(
      ...targetsOf(now).map(({ label, targets }) =>
        h(
          "optgroup",
          { label },
          ...targets.map((one) =>
            h(
              "option",
              { value: keyOf(one) },
              `${one.kind === "question" ? `${words.forms.form.question}: ` : ""}${one.title}`,
            ),
          ),
        ),
      ),
    );
    if (target) chosen.value = keyOf(target);
  }

  function find(key: string): Target | undefined {
    const all = outline ? targetsOf(outline).flatMap(({ targets }) => targets) : [];
    return all.find((one) => keyOf(one) === key);
  }

  /** Whether somebody writes in it, or is asked what a picture shows. */
  function isAtIt(): boolean {
    const isAsked = document.querySelector("dialog[open]") !== null;
    return form?.saver.isBusy || body.contains(document.activeElement) || isAsked;
  }

  chosen.addEventListener("change", () => {
    const next = find(chosen.value);
    if (next) void fill(next);
  });
  body.replaceChildren(h("p", { class: "hint" }, words.forms.form.nothing));

  return {
    show(now) {
      outline = now;
      list(now);
      if (!target) {
        const next = screen === undefined ? undefined : targetOn(screen, now);
        if (next) void fill(next);
        return;
      }
      // What others wrote is shown, unless somebody is at it: then it is merged with what they write.
      const again = find(keyOf(target));
      if (again && !isAtIt()) void fill(again);
    },
    follow(next) {
      if (isAtIt()) return;
      screen = next;
      const found = outline && targetOn(next, outline);
      if (found && !(target && keyOf(found) === keyOf(target))) void fill(found);
    },
    open(next) {
      target = next;
      // Where it begins may have moved since it was listed.
      void fresh().then(() => fill(find(keyOf(next)) ?? next));
    },
  };
}
