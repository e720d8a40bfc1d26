import { DIFFICULTIES, type QuestionType, UNRATED } from "@hocvu/model";
import type { AttributeName, QuestionFields } from "../../forms/question/fields.ts";
import type { FileKind } from "../../forms/question/find-questions.ts";
import { heeds } from "../../forms/question/heeds.ts";
import { h, words } from "../page.ts";
import { field, line, select, tick } from "./fields.ts";

/** What a question has beside its words and answers: fields of its own, and the attributes that they say. */
export interface QuestionSettings {
  readonly outcomes: readonly HTMLElement[];
  readonly elements: readonly HTMLElement[];
  collect(before: QuestionFields["attributes"]): QuestionFields["attributes"];
}

export function questionSettings(
  { type, attributes }: QuestionFields,
  fileKind: FileKind,
  outcomes: readonly { readonly id: string; readonly text: string }[],
): QuestionSettings {
  const { form } = words.forms;
  const id = line(attributes.id, { spellcheck: "false" });
  const points = line(attributes.points, NUMERIC);
  points.placeholder = "1";
  const difficulty = select(
    [["", form.none], ...DIFFICULTIES.map((one) => [one, form.difficulties[one]] as const)],
    attributes.difficulty,
  );
  const named = attributes.outcome
    .split(",")
    .map((one) => one.trim())
    .filter(Boolean);
  const known = [
    ...outcomes,
    ...named
      .filter((one) => !outcomes.some((own) => own.id === one))
      .map((one) => ({ id: one, text: one })),
  ];
  const chosen = known.map(({ id: own, text }) => ({ own, ...tick(text, named.includes(own)) }));
  const toggles = togglesOf(type, attributes, fileKind);
  const enough = heeds(type, "enough") ? line(attributes.enough, NUMERIC) : undefined;
  return {
    outcomes:
      chosen.length === 0
        ? []
        : [
            h(
              "fieldset",
              {},
              h("legend", {}, form.outcome),
              ...chosen.map(({ element }) => element),
            ),
          ],
    elements: [
      h(
        "div",
        { class: "row two" },
        field(form.difficulty, difficulty),
        field(form.points, points),
        h("span", {}),
      ),
      ...(enough ? [field(form.enough, enough, form.enoughHelp, words.forms.optional)] : []),
      ...toggles.map(({ element }) => element),
      field(form.id, id, words.forms.front.id?.[1] ?? ""),
    ],
    collect(before: QuestionFields["attributes"]): QuestionFields["attributes"] {
      const now = chosen.filter(({ input }) => input.checked).map(({ own }) => own);
      // The order that somebody gave them stays.
      const sorted = [
        ...named.filter((one) => now.includes(one)),
        ...now.filter((one) => !named.includes(one)),
      ];
      const isSame = sorted.join() === named.join();
      const after: Record<AttributeName, string> = {
        ...before,
        id: id.value.trim(),
        points: points.value.trim(),
        ...(enough ? { enough: enough.value.trim() } : {}),
        difficulty: difficulty.value,
        outcome: isSame ? before.outcome : sorted.join(","),
      };
      for (const { name, isOn, off, on, input } of toggles) {
        if (input.checked !== isOn) after[name] = input.checked ? on : off;
      }
      return after;
    },
  };
}

const NUMERIC = { inputmode: "numeric" } as const;
let ids = 0;

/** What is so or not. `on` and `off` are what is written then: nothing for what is so if nothing is said. */
function togglesOf(
  type: QuestionType,
  attributes: QuestionFields["attributes"],
  fileKind: FileKind,
) {
  const { form } = words.forms;
  const isMarked = type === "short-answer";
  // Others are shuffled unless somebody says no.
  const isTruth = type === "true-false";
  const { exam, shuffle } = attributes;
  const all = [
    isMarked
      ? (["exam", form.examMarked, exam === "yes", "", "yes"] as const)
      : (["exam", form.exam, exam !== "no", "no", ""] as const),
    isTruth
      ? (["shuffle", form.shuffle, shuffle === "yes", "", "yes"] as const)
      : (["shuffle", form.shuffle, shuffle !== "no", "no", ""] as const),
    ["scoring", form.partial, attributes.scoring === "partial", "", "partial"] as const,
    ["tones", form.tones, attributes.tones === "ignore", "", "ignore"] as const,
    ["exact", form.exact, attributes.exact !== "", "", "yes"] as const,
  ];
  // No exam asks an opinion, nor what stands in a lesson; who has said that it does can take it back.
  const mayBeAsked = (fileKind === "bank" && (isMarked || !UNRATED.includes(type))) || exam !== "";
  return all
    .filter(([name]) => (name === "exam" ? mayBeAsked : heeds(type, name)))
    .map(([name, label, isOn, off, on]) => {
      const help = name === "exam" && isMarked ? form.examMarkedHelp : "";
      return { name, isOn, off, on, ...tickWith(label, help, isOn) };
    });
}

/** A box to tick with what it is for beneath. */
function tickWith(label: string, help: string, checked: boolean) {
  const { input, element } = tick(label, checked);
  if (help === "") return { input, element };
  ids++;
  const id = `setting-${ids}-help`;
  input.setAttribute("aria-describedby", id);
  return { input, element: h("div", {}, element, h("p", { class: "hint", id }, help)) };
}
