import type { FrontField } from "../../forms/front-matter/front-fields.ts";
import { oneByOne } from "../../sources/one-by-one.ts";
import { keptFocus } from "../kept-focus.ts";
import { h, language, put, words } from "../page.ts";
import { newEditId } from "../sources.ts";
import { isTypedIn } from "./fields.ts";
import { draftAt, sendKept, typedIn } from "./form-drafts.ts";
import { frontField } from "./front-field.ts";
import type { FrontPen } from "./front-pen.ts";
import { readFront, type ToldFront } from "./talk.ts";
import { tellAloud } from "./tell.ts";
import { beginWriting, endWriting } from "./unwritten.ts";

export type FrontFormOptions = Omit<FrontPen, "change" | "data">;

/** What few courses need, or few authors change. */
const SELDOM: readonly string[] = [
  "version",
  "publisher",
  "audience",
  "keywords",
  "iri",
  "variables",
  "glossary",
  "settings",
  "contents",
  "note",
];

/** The form of a file's front matter, one field a key, as its schema says; each change is written as it is made. */
export async function frontForm(options: FrontFormOptions): Promise<HTMLElement> {
  const { file, say } = options;
  const element = h("form", { class: "sheet front" });
  element.addEventListener("submit", (event) => event.preventDefault());
  const inTurn = oneByOne();
  let told = await readFront(file);
  if (!told) return h("p", {}, words.forms.course.unreadable);
  /** What there is now is drawn once somebody has left the field that they type in: it would be taken away. */
  let isWaiting = false;
  const draft = draftAt(newEditId());
  const pen: FrontPen = { ...options, change, data: () => told?.data ?? {} };
  draw(told);
  return element;

  function change(next: Parameters<FrontPen["change"]>[0], redraw = false): void {
    const writing = inTurn(async () => {
      if (!told) return;
      const own = typeof next === "function" ? next(told.data) : next;
      if (!own) return;
      const answered = await sendKept<ToldFront>(told, { kind: "front", change: own }, say, draft);
      if (answered.kind === "refused") {
        say(answered.says, true);
        // Its field shows what others have put there.
        const typed = typedIn(own).join("\n");
        if (typed !== "") tellAloud(answered.says, typed);
        draft.forget();
        if (answered.code !== "conflict") return;
        const now = await readFront(file).catch(() => undefined);
        if (now) draw(now);
        return;
      }
      told = { ...told, ...answered.told, fields: told.fields };
      say(put(words.forms.saved, { time: new Date().toLocaleTimeString(language) }), false);
      if (redraw || isWaiting) draw(told);
    });
    const own = { settled: () => writing };
    beginWriting(own);
    void writing.finally(() => endWriting(own));
  }

  function draw(now: ToldFront): void {
    told = now;
    isWaiting = isTypedIn(element);
    if (isWaiting) return;
    const refocus = keptFocus(element);
    const open = [...element.querySelectorAll<HTMLDetailsElement>("details[open]")].map(
      (one) => one.dataset.name,
    );
    const made = (one: FrontField) => frontField(one, [one.name], now.data, pen);
    const { fields } = now;
    const seldom = fields.filter(({ name }) => SELDOM.includes(name));
    // What it is called comes first to whoever writes it.
    const often = fields
      .filter((one) => !seldom.includes(one))
      .sort((a, b) => Number(b.name === "title") - Number(a.name === "title"));
    const more = h(
      "details",
      { "data-name": "more" },
      h("summary", {}, words.forms.form.more),
      h("div", { class: "sheet" }, ...seldom.map(made)),
    );
    element.replaceChildren(...often.map(made), more);
    for (const one of element.querySelectorAll<HTMLDetailsElement>("details")) {
      if (open.includes(one.dataset.name)) one.open = true;
    }
    refocus();
  }
}
