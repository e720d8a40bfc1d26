import { asChoice, type Html, type Question } from "@hocvu/model";
import { plainText } from "../../html/foreign-html.ts";
import type { Markup } from "../../xml/markup.ts";
import { identifierOf } from "../dialect.ts";
import { blocksOf, type ContentOptions } from "./content.ts";
import { isMeasured, stemBeside } from "./hotspot.ts";
import { choiceIdentifier, interactionOf } from "./interactions.ts";
import { rulesOf } from "./rules.ts";

/** Identifiers of feedback end as Canvas tells apart whom it is for. */
const EXPLANATION = "general_fb";
const HINT = "hint_incorrect_fb";

/** A question as the XML document of an item. */
export function itemOf(question: Question, lang: string, options: ContentOptions): string {
  const { dialect } = options;
  const { el } = dialect;
  const { declarations, body, isRight, part } = interactionOf(question, options);
  const feedback = feedbackOf(question, options);
  const rules = processingOf(question, isRight, part, options);
  const item = el(
    "assessmentItem",
    {
      xmlns: dialect.namespace,
      identifier: identifierOf(question.id),
      title: plainText(question.stem).slice(0, 200) || question.id,
      "xml:lang": lang,
      adaptive: false,
      timeDependent: false,
      toolName: "Hocvu",
    },
    ...declarations,
    ...(isRight || question.type === "short-answer" ? scores(question.points, options) : []),
    feedback.length > 0
      ? el("outcomeDeclaration", {
          identifier: "FEEDBACK",
          cardinality: "multiple",
          baseType: "identifier",
        })
      : undefined,
    el("itemBody", {}, blocksOf(stemOf(question), options), body),
    rules,
    ...feedback,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${item.xml}\n`;
}

/** What is asked, without what stands in the interaction. */
function stemOf(question: Question): Html {
  return question.type === "hotspot" && isMeasured(question) ? stemBeside(question) : question.stem;
}

function isSeveral(question: Question): boolean {
  return (question.type === "hotspot" ? asChoice(question) : question).type === "multiple";
}

function scores(points: number, { dialect: { el } }: ContentOptions): readonly Markup[] {
  const float = { cardinality: "single", baseType: "float" };
  const start = (value: number) => el("defaultValue", {}, el("value", {}, value));
  return [
    el("outcomeDeclaration", { identifier: "SCORE", ...float, normalMaximum: points }, start(0)),
    el("outcomeDeclaration", { identifier: "MAXSCORE", ...float }, start(points)),
  ];
}

function processingOf(
  question: Question,
  isRight: Markup | undefined,
  part: Markup | undefined,
  { dialect }: ContentOptions,
): Markup | undefined {
  const { el } = dialect;
  const rules = rulesOf(dialect);
  const shown = [
    ...choiceFeedback(question).map(({ id }) => {
      const chosen = rules.value("identifier", choiceIdentifier(id));
      const given = rules.variable("RESPONSE");
      const condition = isSeveral(question)
        ? el("member", {}, chosen, given)
        : el("match", {}, given, chosen);
      return rules.when(condition, [rules.show(feedbackIdentifier(id))]);
    }),
    ...(question.hint !== undefined && isRight
      ? [rules.when(rules.not(isRight), [rules.show(HINT)])]
      : []),
    ...(question.explanation === undefined ? [] : [rules.show(EXPLANATION)]),
  ];
  if (!isRight) return shown.length > 0 ? el("responseProcessing", {}, ...shown) : undefined;
  const full = rules.score(rules.value("float", question.points));
  const isPlain = part === undefined && shown.length === 0 && question.points === 1;
  if (isPlain && !["fill-in", "numeric"].includes(question.type))
    return el("responseProcessing", { template: dialect.matchCorrect });
  const partly =
    part === undefined ? [] : question.type === "ordering" ? [part] : [rules.score(part)];
  return el("responseProcessing", {}, rules.when(isRight, [full], partly), ...shown);
}

function choiceFeedback(question: Question) {
  return "choices" in question
    ? question.choices.filter(({ feedback }) => feedback !== undefined)
    : [];
}

function feedbackIdentifier(id: string): string {
  return `feedback_${id}_fb`;
}

function feedbackOf(question: Question, options: ContentOptions): readonly Markup[] {
  const { dialect } = options;
  const { el } = dialect;
  const one = (identifier: string, html: string) => {
    const content = blocksOf(html, options);
    return el(
      "modalFeedback",
      { outcomeIdentifier: "FEEDBACK", identifier, showHide: "show" },
      dialect.id === "qti3" ? el("contentBody", {}, content) : content,
    );
  };
  return [
    ...choiceFeedback(question).map(({ id, feedback }) =>
      one(feedbackIdentifier(id), feedback ?? ""),
    ),
    ...(question.hint === undefined ? [] : [one(HINT, question.hint)]),
    ...(question.explanation === undefined ? [] : [one(EXPLANATION, question.explanation)]),
  ];
}
