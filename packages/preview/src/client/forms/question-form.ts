import type { QuestionType } from "@hocvu/model";
import { changeType } from "../../forms/question/change-type.ts";
import {
  type AttributeName,
  QUESTION_TYPES,
  type QuestionFields,
} from "../../forms/question/fields.ts";
import type { FileKind } from "../../forms/question/find-questions.ts";
import { h, words } from "../page.ts";
import { answerForm } from "./answers/index.ts";
import { field, line, lines, select } from "./fields.ts";
import type { OpenForm, Say } from "./open-form.ts";
import { choosePicture } from "./pictures.ts";
import { questionSettings } from "./question-settings.ts";
import { takeRichPaste } from "./rich-paste.ts";
import { createSaver, saveTyped } from "./saver.ts";
import type { ToldQuestion } from "./talk.ts";
import { isUnfilled } from "./unfilled.ts";

export interface QuestionFormOptions {
  readonly told: ToldQuestion;
  readonly fileKind: FileKind;
  readonly outcomes: readonly { readonly id: string; readonly text: string }[];
  readonly say: Say;
}

/** The form of one question, which writes what is changed in it. */
export function questionForm({ told, fileKind, outcomes, say }: QuestionFormOptions): OpenForm {
  const element = h("form", { class: "sheet", novalidate: true });
  let shown = drawn(told.fields);
  let last = JSON.stringify(told.fields);
  const saver = createSaver<ToldQuestion>({
    source: told,
    asked({ start }, isSent) {
      const fields = shown.collect();
      if (JSON.stringify(fields) === last) return undefined;
      if (isSent) shown.mark();
      return { kind: "question", fileKind, start, fields };
    },
    done(now, asked) {
      if (asked.kind !== "question") return;
      shown.settle(now.fields);
      // What is there now as the form holds it: it may have been typed on meanwhile.
      last = JSON.stringify(withOrigins(asked.fields, shown.collect()));
    },
    say,
  });

  function drawn(fields: QuestionFields) {
    const parts = draw(fields);
    element.replaceChildren(...parts.elements);
    return parts;
  }

  function draw(fields: QuestionFields) {
    const { form, types } = words.forms;
    const { attributes } = fields;
    const type = select(
      QUESTION_TYPES.map((one) => [one, types[one]]),
      fields.type,
    );
    type.disabled = fields.answer.shape === "markdown";
    const stem = lines(fields.stem);
    const body = lines(fields.body);
    const hint = lines(fields.hint);
    const explanation = lines(fields.explanation);
    const picture = { file: told.file, body };
    const answer = answerForm(fields.answer, fields.type, picture, () => saver.typed(true));
    const place = { file: told.file, into: "field", page: () => stem.value, say } as const;
    for (const input of [body, hint, explanation]) takeRichPaste(input, place);
    // In a bank there are no films.
    const at = fileKind === "lesson" ? line(fields.at, { placeholder: "1:20" }) : undefined;
    const more = questionSettings(fields, fileKind, outcomes);
    type.addEventListener("change", () => {
      const next = changeType(collect(), type.value as QuestionType, told.words);
      shown = drawn(next);
      element.querySelector("select")?.focus();
      saver.typed(true);
    });
    function collect(): QuestionFields {
      return {
        type: fields.type,
        stem: stem.value,
        body: body.value,
        at: at ? at.value.trim() : fields.at,
        attributes: more.collect(attributes),
        hint: hint.value,
        answer: answer.collect(),
        explanation: explanation.value,
      };
    }
    const bodyField = h(
      "div",
      { class: "sheet" },
      field(form.body, body, "", words.forms.optional),
      choosePicture(body, place),
    );
    const elements = [
      field(form.stem, stem),
      field(form.type, type),
      fields.body === "" ? h("details", {}, h("summary", {}, form.body), bodyField) : bodyField,
      answer.element,
      ...more.outcomes,
      field(form.explanation, explanation, "", words.forms.optional),
      h(
        "details",
        {},
        h("summary", {}, form.more),
        h(
          "div",
          { class: "sheet" },
          ...(told.takesHint || fields.hint !== ""
            ? [field(form.hint, hint, "", words.forms.optional)]
            : []),
          ...(at ? [field(form.at, at, form.atHelp, words.forms.optional)] : []),
          ...more.elements,
        ),
      ),
    ];
    return {
      elements,
      collect,
      mark: answer.mark,
      settle: (now: QuestionFields) => answer.settle(now.answer),
    };
  }

  saveTyped(element, saver);
  element.addEventListener("focusin", ({ target }) => {
    const isText = target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
    // What is written over is gone with the first letter.
    if (isText && isUnfilled(target.value)) target.select();
  });
  return {
    element,
    saver,
    keepMine(now) {
      const question = now as ToldQuestion;
      const mine = mergedFields(
        JSON.parse(last) as QuestionFields,
        shown.collect(),
        question.fields,
      );
      last = JSON.stringify(question.fields);
      saver.rebase({ ...told, ...question });
      shown = drawn(mine);
      saver.typed(true);
    },
  };
}

/** What was changed from `before` to `mine`, and else what is there now. */
function mergedFields(
  before: QuestionFields,
  mine: QuestionFields,
  now: QuestionFields,
): QuestionFields {
  // Which thing of the answers was which is not known any more.
  const plain = (value: unknown) =>
    JSON.parse(JSON.stringify(value, (key, own) => (key === "from" ? undefined : own)));
  const isMine = (key: keyof QuestionFields) =>
    JSON.stringify(plain(mine[key])) !== JSON.stringify(plain(before[key]));
  const attributes = Object.fromEntries(
    Object.entries(mine.attributes).map(([name, value]) => {
      const own = name as AttributeName;
      return [own, value === before.attributes[own] ? now.attributes[own] : value];
    }),
  ) as QuestionFields["attributes"];
  return {
    type: isMine("type") ? mine.type : now.type,
    stem: isMine("stem") ? mine.stem : now.stem,
    body: isMine("body") ? mine.body : now.body,
    at: isMine("at") ? mine.at : now.at,
    attributes,
    hint: isMine("hint") ? mine.hint : now.hint,
    answer: isMine("answer") ? plain(mine.answer) : now.answer,
    explanation: isMine("explanation") ? mine.explanation : now.explanation,
  };
}

/** The same form with the origins that its things have by now. */
function withOrigins(asked: QuestionFields, now: QuestionFields): QuestionFields {
  return sameButOrigins(asked, now) ? now : asked;
}

function sameButOrigins(one: QuestionFields, other: QuestionFields): boolean {
  const plain = (fields: QuestionFields) =>
    JSON.stringify(fields, (key, value) => (key === "from" ? undefined : value));
  return plain(one) === plain(other);
}
