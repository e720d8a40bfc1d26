import { asChoice, type ChoiceQuestion, type Html, type Question } from "@hocvu/model";
import { plainText } from "../../html/foreign-html.ts";
import { markingOf } from "../../questions/marking.ts";
import { type Markup, tag } from "../../xml/markup.ts";
import { cartridgeFields, type Kind, plainFields } from "./fields.ts";
import { anyOf, type Condition, equals, resprocessing, shareOf } from "./scoring.ts";
import { asBlocks, BLANK, type Files, material, piecesOf, shownHtml } from "./texts.ts";

/** What an item says in which way: as QTI 1.2 has it, or within the profile that cartridges allow. */
export interface Dialect {
  readonly profile: "plain" | "cartridge";
  readonly file: Files;
  /** Where a cartridge files it. */
  readonly category?: string;
}

/** What an item is made of, before it is one. */
export interface Body {
  readonly kind: Kind;
  readonly presentation: readonly Markup[];
  /** Those that give points, or show what belongs to one answer. */
  readonly conditions: readonly Condition[];
  readonly feedback?: readonly { readonly ident: string; readonly html: Html }[];
  /** How to grade it, where nobody but a person can. */
  readonly solution?: Html;
}

const RESPONSE = "response1";
const GENERAL = "general_fb";

/** A question as an item; nothing for one that QTI 1.2 has no form for. */
export function itemOf(question: Question, dialect: Dialect): Markup | undefined {
  const body = bodyOf(question, dialect);
  return body && item(question, body, dialect);
}

/** What is said of a question around its answers. */
export type Asked = Pick<
  Question,
  "id" | "stem" | "points" | "outcomes" | "exam" | "difficulty" | "hint" | "explanation"
>;

export function item(asked: Asked, body: Body, { profile, file, category }: Dialect): Markup {
  const { id, stem, hint, explanation } = asked;
  const { kind, presentation, conditions, feedback = [], solution } = body;
  const said = [
    ...(explanation ? [{ ident: GENERAL, as: "Response" as const }] : []),
    ...(hint ? [{ ident: "hint", as: "Hint" as const }] : []),
    ...(solution ? [{ ident: "solution", as: "Solution" as const }] : []),
  ];
  const always: Condition[] =
    said.length > 0 ? [{ when: [tag("other")], shows: said, goesOn: true }] : [];
  const fields =
    profile === "plain" ? plainFields(asked, kind) : cartridgeFields(asked, kind, category);
  const shown = (html: Html) => material(asBlocks(shownHtml(html, file)));
  const all = [...always, ...conditions];
  return tag(
    "item",
    { ident: id, title: plainText(stem).slice(0, 120) || id },
    tag(
      "itemmetadata",
      {},
      tag(
        "qtimetadata",
        {},
        ...fields.map(([label, entry]) =>
          tag("qtimetadatafield", {}, tag("fieldlabel", {}, label), tag("fieldentry", {}, entry)),
        ),
      ),
    ),
    tag("presentation", {}, ...presentation),
    all.length > 0 ? resprocessing(all) : undefined,
    ...[...(explanation ? [{ ident: GENERAL, html: explanation }] : []), ...feedback].map(
      ({ ident, html }) => tag("itemfeedback", { ident }, tag("flow_mat", {}, shown(html))),
    ),
    hint
      ? tag(
          "itemfeedback",
          { ident: "hint" },
          tag("hint", {}, tag("hintmaterial", {}, shown(hint))),
        )
      : undefined,
    solution
      ? tag(
          "itemfeedback",
          { ident: "solution" },
          tag("solution", {}, tag("solutionmaterial", {}, shown(solution))),
        )
      : undefined,
  );
}

function bodyOf(question: Question, { file, profile }: Dialect): Body | undefined {
  const html = (source: Html) => shownHtml(source, file, () => BLANK);
  switch (question.type) {
    case "single":
    case "multiple":
    case "true-false":
      return choices(question, html);
    case "hotspot":
      return choices(asChoice(question), html);
    case "matching":
      return matching(
        question.stem,
        question.lefts.map((left, index) => [left.html, question.right[index] ?? ""]),
        question.rights,
        question.scoring,
        html,
      );
    case "categorize":
      return matching(
        question.stem,
        question.items.map((one, index) => [one.html, question.right[index] ?? ""]),
        question.groups,
        question.scoring,
        html,
      );
    case "ordering":
      return matching(
        question.stem,
        question.right.map((id, index) => [
          question.items.find((one) => one.id === id)?.html ?? "",
          String(index + 1),
        ]),
        question.right.map((_, index) => ({ id: String(index + 1), html: String(index + 1) })),
        question.scoring,
        html,
      );
    case "fill-in":
      return question.blanks.length === 1 ? words(question, profile, html) : blanks(question, html);
    case "numeric": {
      const { from, to } = question;
      const respident = RESPONSE;
      return {
        kind: "number",
        presentation: [material(withBlank(question.stem, question.text, html)), box("Decimal")],
        conditions: [
          {
            when:
              from === to
                ? [tag("varequal", { respident }, from)]
                : [tag("vargte", { respident }, from), tag("varlte", { respident }, to)],
            score: 100,
          },
        ],
      };
    }
    case "likert":
      return undefined;
    case "short-answer":
      return {
        kind: "essay",
        presentation: [material(html(question.stem)), box(undefined, undefined, 5)],
        conditions: [],
        solution: markingOf(question),
      };
  }
}

type Show = (html: Html) => string;

function choices({ type, stem, choices, shuffle, scoring }: ChoiceQuestion, html: Show): Body {
  const isSeveral = type === "multiple";
  const identOf = (id: string) => (type === "true-false" ? (id === "a" ? "true" : "false") : id);
  const right = choices.filter(({ correct }) => correct);
  const shows = ({ id, feedback }: (typeof choices)[number]) =>
    feedback ? [{ ident: `${identOf(id)}_fb`, as: "Response" as const }] : [];
  const is = (id: string) => equals(RESPONSE, identOf(id));
  const share = shareOf(right.length);
  const seen = choices.flatMap((choice): Condition[] =>
    choice.feedback ? [{ when: [is(choice.id)], shows: shows(choice), goesOn: true }] : [],
  );
  const marked = choices.map(({ id, correct }) => (correct ? is(id) : tag("not", {}, is(id))));
  // What is right comes first: Open edX's converter takes all for right that stands before a condition that ends.
  const conditions: Condition[] = !isSeveral
    ? [...right, ...choices.filter(({ correct }) => !correct)].flatMap((choice): Condition[] => {
        const own = shows(choice);
        const { id, correct } = choice;
        if (!correct && own.length === 0) return [];
        return [{ when: [is(id)], score: correct ? 100 : 0, shows: own }];
      })
    : scoring === "partial"
      ? [
          ...seen,
          ...choices.map(
            ({ id, correct }): Condition => ({
              when: [is(id)],
              score: share,
              action: correct ? "Add" : "Subtract",
              goesOn: true,
            }),
          ),
        ]
      : [{ when: [tag("and", {}, ...marked)], score: 100, shows: right.flatMap(shows) }, ...seen];
  return {
    kind: type,
    presentation: [
      material(html(stem)),
      tag(
        "response_lid",
        { ident: RESPONSE, rcardinality: isSeveral ? "Multiple" : "Single" },
        tag(
          "render_choice",
          { shuffle: shuffle ? "Yes" : "No" },
          ...choices.map(({ id, html: text, pinned }) =>
            tag(
              "response_label",
              { ident: identOf(id), ...(pinned ? { rshuffle: "No" } : {}) },
              material(html(text)),
            ),
          ),
        ),
      ),
    ],
    conditions,
    feedback: choices.flatMap(({ id, feedback }) =>
      feedback ? [{ ident: `${identOf(id)}_fb`, html: feedback }] : [],
    ),
  };
}

/** Each thing with a menu of all that it can be matched with: so Canvas has it, and others read it. */
function matching(
  stem: Html,
  pairs: readonly (readonly [left: Html, right: string])[],
  rights: readonly { readonly id: string; readonly html: Html }[],
  scoring: "all" | "partial",
  html: Show,
): Body {
  const ident = (index: number) => `response_${index + 1}`;
  const all = pairs.map(([, right], index) => equals(ident(index), right));
  return {
    kind: "matching",
    presentation: [
      material(html(stem)),
      ...pairs.map(([left], index) =>
        tag(
          "response_lid",
          { ident: ident(index), rcardinality: "Single" },
          material(html(left)),
          tag(
            "render_choice",
            { shuffle: "No" },
            ...rights.map(({ id, html: text }) =>
              tag("response_label", { ident: id }, material(html(text))),
            ),
          ),
        ),
      ),
    ],
    conditions: partly(all, scoring),
  };
}

function partly(all: readonly Markup[], scoring: "all" | "partial"): readonly Condition[] {
  return scoring === "all"
    ? [{ when: [tag("and", {}, ...all)], score: 100 }]
    : all.map((one) => ({ when: [one], score: shareOf(all.length), action: "Add", goesOn: true }));
}

/** A box to write in. */
export function box(fibtype?: "Decimal", ident = RESPONSE, rows?: number): Markup {
  return tag(
    "response_str",
    { ident, rcardinality: "Single" },
    tag("render_fib", { fibtype, rows, prompt: "Box" }),
  );
}

function words(
  { stem, text, blanks, exact }: Extract<Question, { type: "fill-in" }>,
  profile: Dialect["profile"],
  html: Show,
): Body {
  const all = (blanks[0]?.answers ?? []).map((answer) => equals(RESPONSE, answer, exact));
  return {
    kind: "words",
    presentation: [material(withBlank(stem, text, html)), box()],
    // Cartridges have no `or`: all their readers take one of those that stand beside each other.
    conditions: [{ when: profile === "plain" ? [anyOf(all)] : all, score: 100 }],
  };
}

function blanks(
  { stem, text, blanks, scoring, exact }: Extract<Question, { type: "fill-in" }>,
  html: Show,
): Body {
  const ident = (index: number) => `response_${index + 1}`;
  // The text may name them in any order.
  const order = [...text.matchAll(/data-blank="(\d+)"/g)].map(([, index]) => Number(index));
  const all = blanks.map(({ answers }, index) =>
    anyOf(answers.map((answer) => equals(ident(index), answer, exact))),
  );
  const pieces = piecesOf(text).map((piece) => material(html(piece)));
  return {
    kind: "blanks",
    presentation: [
      material(html(stem)),
      ...pieces.flatMap((piece, index) => {
        const blank = order[index];
        return blank === undefined ? [piece] : [piece, box(undefined, ident(blank))];
      }),
    ],
    conditions: partly(all, scoring),
  };
}

/** What asks, and beneath it the text with its blank, unless the text is the blank alone. */
export function withBlank(stem: Html, text: Html, html: Show): string {
  const alone = /^<p>\s*<span class="blank" data-blank="0"><\/span>\s*<\/p>$/.test(text);
  if (alone) return html(stem);
  return `${asBlocks(html(stem))}\n<div class="blanks">${html(text)}</div>`;
}
