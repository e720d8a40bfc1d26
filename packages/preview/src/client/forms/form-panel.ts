import { h, need, words } from "../page.ts";
import { sayLine } from "./fields.ts";
import type { OpenForm, Say } from "./open-form.ts";
import { pageForm } from "./page-form.ts";
import { questionForm } from "./question-form.ts";
import { doDeed, readPage, readQuestion, type ToldOutline } from "./talk.ts";
import { keyOf, type Target, targetOn, targetsOf } from "./targets.ts";

export interface FormPanel {
  /** The course is another one than before. */
  show(outline: ToldOutline): void;
  /** Another screen is on. */
  follow(screen: string): void;
  open(target: Target): void;
}

/**
 * The form of what is on screen, or of what was chosen, to which the course then turns; `fresh` reads the outline anew and
 * shows it.
 */
export function formPanel(
  fresh: () => Promise<unknown>,
  turnTo: (screen: string) => void,
): FormPanel {
  const panel = need("panel-form");
  const { said, say } = sayLine();
  const chosen = h("select", { id: "form-target", autocomplete: "off" }) as HTMLSelectElement;
  const who = h(
    "div",
    { class: "who" },
    h("label", { for: "form-target" }, words.forms.form.what),
    chosen,
  );
  const reload = h(
    "button",
    { type: "button", class: "small", hidden: true, click: () => void takeTheirs() },
    words.forms.reload,
  );
  const keep = h(
    "button",
    { type: "button", class: "small", hidden: true, click: () => void keepMine() },
    words.forms.keepMine,
  );
  const undo = h(
    "button",
    { type: "button", class: "small", click: () => void undoLast() },
    words.forms.undo,
  ) as HTMLButtonElement;
  const body = h("div", {});
  panel.replaceChildren(h("div", { class: "form-bar" }, who, said, keep, reload, undo), body);
  let outline: ToldOutline | undefined;
  let target: Target | undefined;
  let form: OpenForm | undefined;
  /** What `form` is for. */
  let shown: Target | undefined;
  let turn = 0;
  /** How many that somebody asked for are on their way. */
  let asked = 0;
  let isMissed = false;
  let screen: string | undefined;

  /** What somebody asks for comes, whatever else would be shown meanwhile: that is shown after it, if there is need. */
  async function fillAsked(next: Target, before?: () => Promise<unknown>): Promise<void> {
    asked++;
    target = next;
    try {
      // What is still to be written may move where the next one begins.
      await form?.saver.settled();
      await before?.();
      await fill(whereNow(next) ?? next);
    } finally {
      asked--;
    }
    if (asked > 0 || !isMissed) return;
    isMissed = false;
    const again = target && whereNow(target);
    if (again && !isAtIt()) await fill(again, { unasked: true });
  }

  /** What nobody asked for gives way to whoever is at the form by the time that the next one is there. */
  async function fill(next: Target, { unasked = false } = {}): Promise<void> {
    if (unasked && asked > 0) {
      isMissed = true;
      return;
    }
    turn++;
    const own = turn;
    target = next;
    await form?.saver.settled();
    const made = await makeForm(next);
    if (own !== turn) return;
    if (unasked && isAtIt()) {
      target = shown;
      return;
    }
    const isSame = shown !== undefined && keyOf(next) === keyOf(shown);
    if (!isSame) say("", false);
    shown = next;
    chosen.value = keyOf(next);
    reload.hidden = true;
    keep.hidden = true;
    // What is in it is what is there: whoever is at it stays where they are.
    if (isSame && form && made && made.saver.source.digest === form.saver.source.digest) return;
    form = made;
    body.replaceChildren(made?.element ?? h("p", { class: "hint" }, words.forms.refused.absent));
  }

  async function makeForm(next: Target): Promise<OpenForm | undefined> {
    const told: Say = (text, isBad) => {
      say(text, isBad);
      // Until it is answered the buttons stay: pressing one leaves the field, which sends it again.
      if (text === words.forms.saving) return;
      reload.hidden = !isBad || text === words.forms.notSaved;
      keep.hidden = text !== words.forms.refused.conflict;
    };
    const read = await readTold(next);
    if (!read) return undefined;
    if (read.kind === "page") return pageForm({ told: read.told, pageId: next.id, say: told });
    const module = outline?.modules.find(({ path }) => path === read.module);
    const { fileKind } = read;
    return questionForm({ told: read.told, fileKind, outcomes: module?.outcomes ?? [], say: told });
  }

  async function readTold(next: Target) {
    if (next.kind === "page") {
      const told = await readPage(next.file, next.start);
      return told && { kind: "page" as const, told };
    }
    const { file, fileKind, module, start } = next;
    const told = await readQuestion(file, fileKind, start);
    return told && { kind: "question" as const, told, fileKind, module };
  }

  /** Puts what was typed in place of what others have written there. */
  async function keepMine(): Promise<void> {
    if (!target || !form) return;
    await fresh();
    const now = await readTold(whereNow(target) ?? target);
    keep.hidden = true;
    reload.hidden = true;
    if (now) form.keepMine(now.told);
  }

  /** Leaves what was typed for what others have written there. */
  async function takeTheirs(): Promise<void> {
    form?.saver.drop();
    form = undefined;
    if (target) await fillAsked(target);
  }

  async function undoLast(): Promise<void> {
    const answered = await doDeed({ kind: "undo" }).catch(() => undefined);
    if (!answered) return say(words.forms.notSaved, true);
    if (answered.kind === "refused") return say(answered.says, true);
    await fresh();
    if (target) await fillAsked(target);
    say(words.forms.undone, false);
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

  /** Where a thing is by now; its file may have another name. */
  function whereNow(one: Target): Target | undefined {
    const all = outline ? targetsOf(outline).flatMap(({ targets }) => targets) : [];
    const isSame = ({ kind, id }: Target) => kind === one.kind && id === one.id && id !== "";
    return find(keyOf(one)) ?? all.find(isSame);
  }

  /** Whether somebody writes in it, or is asked what a picture shows. */
  function isAtIt(): boolean {
    const isAsked = document.querySelector("dialog[open]") !== null;
    return form?.saver.isBusy || body.contains(document.activeElement) || isAsked;
  }

  chosen.addEventListener("change", () => {
    const next = find(chosen.value);
    if (!next) return;
    void fillAsked(next);
    if (next.kind !== "page") return;
    turnTo(next.id === "" ? ":welcome" : next.id);
    chosen.focus();
  });
  body.replaceChildren(h("p", { class: "hint" }, words.forms.form.nothing));

  return {
    show(now) {
      outline = now;
      undo.disabled = !now.canUndo;
      list(now);
      if (!target) {
        const next = screen === undefined ? undefined : targetOn(screen, now);
        if (next) void fill(next);
        return;
      }
      // What others wrote is shown, unless somebody is at it: then it is merged with what they write.
      const again = whereNow(target);
      if (again && !isAtIt()) void fill(again, { unasked: true });
    },
    follow(next) {
      if (isAtIt()) return;
      screen = next;
      const found = outline && targetOn(next, outline);
      if (found && !(target && keyOf(found) === keyOf(target))) void fill(found, { unasked: true });
    },
    open(next) {
      // Where it begins may have moved since it was listed.
      void fillAsked(next, fresh);
    },
  };
}
