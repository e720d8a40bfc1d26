import { type Diagnostic, diagnostic, type ForeignLoss, type Place } from "@hocvu/diagnostics";
import { type Html, isId, type Question, type QuestionBase } from "@hocvu/model";
import type { Element } from "xast";
import { blocks } from "../../gift/read.ts";
import { plainText } from "../../html/foreign-html.ts";
import type { Said } from "../../questions/make.ts";
import { all, attribute, elementsOf, first } from "../../xml/elements.ts";
import type { Asked } from "./asked.ts";
import { type ContentContext, contentOf } from "./content.ts";
import { feedbackIn } from "./feedback.ts";
import { questionOf } from "./interaction.ts";
import { processingOf } from "./processing.ts";
import { descendants } from "./tree.ts";

export interface ItemContext {
  readonly diagnostics: Diagnostic[];
  readonly place: Place;
  readonly picture: (href: string) => string | undefined;
  readonly lang: "vi" | "en";
  /** What is said of the item elsewhere: outcomes, difficulty. */
  readonly about: Partial<QuestionBase>;
}

/** Interactions that stand in running text. */
const INLINE = new Set(["textEntryInteraction", "inlineChoiceInteraction"]);

/** An item with the names of version 2.1 as a question; nothing, with a finding, for what is none of ours. */
export function readItem(item: Element, context: ItemContext): Question | undefined {
  const { diagnostics, place, lang, about } = context;
  const body = first(item, "itemBody");
  const title = attribute(item, "title").trim();
  const identifier = attribute(item, "identifier");
  const content: ContentContext = context;
  const interactions = body ? interactionsIn(body) : [];
  const [interaction] = interactions;
  const name = title || identifier || "?";
  const refuse = (kind: string) => {
    diagnostics.push(diagnostic("HV4501", { kind, name }, place));
    return undefined;
  };
  if (!body || !interaction) return refuse("assessmentItem");
  // What is shuffled out of a template is another question each time.
  if (first(item, "templateProcessing")) return refuse("templateProcessing");
  const isText = interactions.every((one) => INLINE.has(one.name));
  if (interactions.length > 1 && !isText)
    return refuse(interactions.map((one) => one.name).join(" + "));

  const processing = processingOf(item);
  const { stem, text } = parted(body, interactions, isText, content);
  const declaration = processing.declarations.get(attribute(interaction, "responseIdentifier"));
  const choices = elementsOf(interaction).filter(({ name: one }) =>
    /^(?:simple|hotspot)Choice$/.test(one),
  );
  const identifiers = choices.map((choice) => attribute(choice, "identifier"));
  const asked: Asked = {
    item,
    interactions,
    processing,
    text,
    content,
    lang,
    name,
    lost: new Set<ForeignLoss>(),
  };
  const draft = questionOf(asked);
  if (draft.kind === "unknown") return refuse(draft.what);
  if (draft.kind === "lacking") {
    diagnostics.push(diagnostic("HV4502", { name, lack: draft.lack }, place));
    return undefined;
  }
  const found = feedbackIn(
    item,
    processing,
    interactions.length === 1 ? declaration : undefined,
    identifiers,
    draft.right,
  );
  const htmlOf = (element: Element) => contentOf(element.children, content);
  const feedback = new Map<string, Html>(
    identifiers.flatMap((one, index) => {
      const inner = choices[index] ? inlineFeedback(choices[index]) : [];
      const html = [...(found.choices.get(one) ?? []), ...inner].map(htmlOf).filter(Boolean);
      return html.length > 0 ? [[one, html.join("<br>")] as const] : [];
    }),
  );
  const explanations = new Set(found.explanations.map(htmlOf).filter(Boolean));
  const explanation = [...explanations].map(blocks).join("\n");
  const [hint, ...hints] = [...found.hints.map(htmlOf), ...controls(body).map(htmlOf)].filter(
    Boolean,
  );
  if (hints.length > 0) asked.lost.add("hints");
  if (found.wrong.length > 0) asked.lost.add("feedback");
  const points = pointsOf(item, draft.points);
  const said: Said = {
    ...about,
    id: idOf(identifier, about.id),
    stem: stem || title || identifier,
    ...(explanation ? { explanation } : {}),
    ...(hint ? { hint: blocks(hint) } : {}),
    ...(points > 1 ? { points } : {}),
  };
  const question = draft.make({ said, feedback });
  if (asked.lost.size > 0)
    diagnostics.push(
      diagnostic(
        "HV4503",
        { name: plainText(question.stem).slice(0, 60) || name, lost: [...asked.lost] },
        place,
      ),
    );
  if (draft.from) diagnostics.push(diagnostic("HV4510", { name, from: draft.from }, place));
  return question;
}

/** The id of a question of ours; for others what they are called, if that can be one. */
function idOf(identifier: string, known: string | undefined): string {
  if (known !== undefined && isId(known)) return known;
  const plain = identifier.replace(/^_(?=\d)/, "");
  // What machines made up says nothing to anyone.
  const isMadeUp = /[\da-f]{12,}/.test(plain.replaceAll("-", "")) && /\d/.test(plain);
  return isId(plain) && !isMadeUp ? plain : "";
}

function interactionsIn(body: Element): Element[] {
  return [...descendants(body)].filter(
    ({ name }) => name.endsWith("Interaction") && name !== "endAttemptInteraction",
  );
}

function inlineFeedback(choice: Element): readonly Element[] {
  return [...descendants(choice)].filter(
    ({ name }) => name === "feedbackInline" || name === "feedbackBlock",
  );
}

/** What a learner may ask for. */
function controls(body: Element): readonly Element[] {
  return [...descendants(body)].filter(({ name }) => name === "infoControl");
}

/** What is asked, and beneath it the text with the blanks. */
function parted(
  body: Element,
  interactions: readonly Element[],
  isText: boolean,
  content: ContentContext,
): { readonly stem: Html; readonly text: Html } {
  const blanks = new Map(interactions.map((one, index) => [one, index] as const));
  if (!isText) return { stem: unwrapped(contentOf(body.children, content)), text: "" };
  const own = all(body, "div").find((one) => attribute(one, "class") === "cloze");
  if (own) {
    const rest = body.children.filter((child) => child !== own);
    return {
      stem: unwrapped(contentOf(rest, content)),
      text: contentOf(own.children, content, blanks),
    };
  }
  const top = body.children.filter((child) => child.type === "element" || child.type === "text");
  const at = top.findIndex(
    (child) =>
      child.type === "element" &&
      (blanks.has(child) || [...descendants(child)].some((one) => blanks.has(one))),
  );
  return {
    stem: unwrapped(contentOf(top.slice(0, at), content)),
    text: contentOf(top.slice(at), content, blanks),
  };
}

/** What is asked begins with a line of its own. */
function unwrapped(html: Html): Html {
  return html.replace(/^<p>((?:(?!<\/p>)[\s\S])*)<\/p>\s*/, "$1\n").trim();
}

/** What the item says is most that one can have, else what its rules give for the right answer. */
function pointsOf(item: Element, scored: number | undefined): number {
  const outcome = (name: string) =>
    all(item, "outcomeDeclaration").find((one) => attribute(one, "identifier") === name);
  const told =
    Number(valueIn(outcome("MAXSCORE"))) ||
    Number(attribute(outcome("SCORE"), "normalMaximum")) ||
    scored ||
    1;
  return Number.isInteger(told) && told < 10_000 ? told : 1;
}

function valueIn(outcome: Element | undefined): string {
  const [value] =
    first(outcome, "defaultValue")?.children.filter(
      (child): child is Element => child.type === "element",
    ) ?? [];
  const [content] = value?.children ?? [];
  return content?.type === "text" ? content.value : "";
}
