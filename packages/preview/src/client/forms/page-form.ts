import { h, words } from "../page.ts";
import { captionsField } from "./captions-field.ts";
import { field, line, lines } from "./fields.ts";
import { hotspotsField } from "./hotspots-field.ts";
import type { OpenForm, Say } from "./open-form.ts";
import { choosePicture } from "./pictures.ts";
import { takeRichPaste } from "./rich-paste.ts";
import { createSaver, saveTyped } from "./saver.ts";
import type { ToldPage } from "./talk.ts";
import { textTools } from "./text-tools.ts";
import { voiceField } from "./voice-field.ts";

export interface PageFormOptions {
  readonly told: ToldPage;
  readonly pageId: string;
  readonly say: Say;
}

/** A field with its tools between its label and what is typed. */
function fieldWith(tools: HTMLElement, whole: HTMLElement): HTMLElement {
  whole.querySelector("label")?.after(tools);
  return whole;
}

/** What a template tells its author, in remarks above the text, is none of the text. */
const REMARKS = /^(?:<!--(?:(?!-->)[\s\S])*-->[ \t]*\n\s*)+(?=\S)/;

/** The form of one page of a lesson: its title and its text, which takes pictures and what is pasted. */
export function pageForm({ told, pageId, say }: PageFormOptions): OpenForm {
  const { form } = words.forms;
  const title = line(told.fields.title);
  let remarks = REMARKS.exec(told.fields.text)?.[0] ?? "";
  const text = lines(told.fields.text.slice(remarks.length), { class: "long" });
  // A picture goes to the end until somebody has put the caret elsewhere.
  text.setSelectionRange(text.value.length, text.value.length);
  let last = JSON.stringify(told.fields);
  const collect = () => ({ title: title.value, text: remarks + text.value });
  const saver = createSaver<ToldPage>({
    source: told,
    asked({ start }) {
      const fields = collect();
      if (JSON.stringify(fields) === last) return undefined;
      return { kind: "page", start, pageId, fields };
    },
    done(_now, asked) {
      if (asked.kind === "page") last = JSON.stringify(asked.fields);
    },
    say,
  });
  const options = {
    file: told.file,
    into: "lesson" as const,
    page: () => title.value || pageId,
    say,
  };
  takeRichPaste(text, options);
  const element = h(
    "form",
    { class: "sheet" },
    told.start < 0 ? undefined : field(form.title, title),
    fieldWith(textTools(text, told.file), field(form.text, text, form.textHelp)),
    choosePicture(text, options),
    hotspotsField(text, told.file),
    captionsField(text, options),
    // The welcome is no page of a lesson, and is not read out.
    told.file === "course.md" ? undefined : voiceField(text, { ...options, pageId }),
  );
  saveTyped(element, saver);
  return {
    element,
    saver,
    keepMine(now) {
      const page = now as ToldPage;
      const before = JSON.parse(last) as ToldPage["fields"];
      if (title.value === before.title) title.value = page.fields.title;
      if (collect().text === before.text) {
        remarks = REMARKS.exec(page.fields.text)?.[0] ?? "";
        text.value = page.fields.text.slice(remarks.length);
      }
      last = JSON.stringify(page.fields);
      saver.rebase(page);
      saver.typed(true);
    },
  };
}
