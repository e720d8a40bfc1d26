import { type Diagnostic, diagnostic, type Place } from "@hocvu/diagnostics";
import type { Html, Question } from "@hocvu/model";
import type { FoundQuestion } from "../../bank.ts";
import { langOf, rangeIn } from "../../gift/read.ts";
import { placeOfRow } from "../../place.ts";
import {
  blankHtml,
  makeCategorize,
  makeChoice,
  makeFillIn,
  makeMatching,
  makeNumeric,
  makeTrueFalse,
  type Said,
} from "../../questions/make.ts";
import { makeShortAnswer } from "../../questions/marking.ts";
import { pairsIn, type Side } from "../recognise/columns.ts";
import type { Key } from "../recognise/key-list.ts";
import type { Mark } from "../recognise/marked.ts";
import { asksForTruth } from "../recognise/section.ts";
import { truthBehind, truthKey, truthWord } from "../recognise/truth.ts";
import type { Draft, Drafts } from "./draft.ts";
import { escapeHtml, hasWords, htmlOfSpans, type SpanFiles } from "./html-of-spans.ts";
import { keysFor } from "./keys.ts";
import { type Line, partOf, sliceSpans, wordsOf } from "./line.ts";
import { once } from "./once.ts";
import {
  type Habits,
  habitsOf,
  type Right,
  rightByKey,
  rightByLook,
  rightByStar,
  withoutTick,
} from "./right-choices.ts";
import { htmlOfTable } from "./tables.ts";

/** Guesses of at least that certainty are told together, not one by one. */
const SURE = 85;
/** Longer answers are samples, with which others are compared. */
const SHORT = 60;

/** Questions of drafts, once all keys are known. */
export function makeQuestions(
  { drafts: all, keys }: Drafts,
  path: string,
  files: SpanFiles,
): { readonly questions: readonly FoundQuestion[]; readonly diagnostics: readonly Diagnostic[] } {
  const drafts = once(all);
  const { keyOf, unused } = keysFor(drafts, keys);
  const maker = new Maker(path, files, habitsOf(drafts));
  const questions = drafts.flatMap((draft): readonly FoundQuestion[] => {
    const question = maker.make(draft, keyOf.get(draft));
    const place = placeOfRow(path, draft.at);
    return question ? [{ question, category: draft.category, place }] : [];
  });
  for (const { question, value, number } of unused)
    maker.diagnostics.push(
      diagnostic("HV4536", { number: question, value }, placeOfRow(path, number)),
    );
  return { questions, diagnostics: [...maker.diagnostics, ...maker.together()] };
}

class Maker {
  readonly diagnostics: Diagnostic[] = [];
  readonly #path: string;
  readonly #files: SpanFiles;
  readonly #habits: Habits;
  readonly #sure = new Map<Mark, { count: number; certainty: number; place: Place }>();

  constructor(path: string, files: SpanFiles, habits: Habits) {
    this.#path = path;
    this.#files = files;
    this.#habits = habits;
  }

  /** What was taken from looks, a line a look. */
  together(): readonly Diagnostic[] {
    return [...this.#sure].map(([mark, { count, certainty, place }]) =>
      diagnostic("HV4531", { name: "", look: mark, count, certainty }, place),
    );
  }

  make(draft: Draft, listed: Key | undefined): Question | undefined {
    const key = draft.key?.value ?? listed?.value;
    const said = this.#said(draft, listed);
    if (draft.columns) return this.#matching(draft, said, key);
    if (draft.choices.length === 1 || (draft.isBulleted && !this.#rightOf(draft, key)))
      return this.#open(
        { ...draft, stem: [...draft.stem, ...draft.choices.flatMap(({ lines }) => lines)] },
        key,
        listed,
      );
    if (draft.choices.length === 0) return this.#open(draft, key, listed);
    return this.#statements(draft, said, key) ?? this.#choice(draft, said, key);
  }

  #said(draft: Draft, listed: Key | undefined): Said {
    const { difficulty, points } = draft.rated ?? {};
    const reason = listed?.rest
      ? `<p>${htmlOfSpans([{ kind: "text", text: listed.rest, look: {} }], this.#files)}</p>`
      : "";
    const explanation = this.#blocks(draft.explanation) + reason;
    const hint = this.#blocks(draft.hint);
    return {
      stem: this.#stem(draft),
      ...(difficulty ? { difficulty } : {}),
      ...(points ? { points } : {}),
      ...(explanation ? { explanation } : {}),
      ...(hint ? { hint } : {}),
    };
  }

  #stem({ stem }: Draft): Html {
    const parts = stem.map((one) =>
      "rows" in one ? htmlOfTable(one, this.#files) : this.#line(one),
    );
    const [first = "", ...others] = parts.filter(hasWords);
    return [
      first,
      ...others.map((html) => (html.startsWith("<table") ? html : `<p>${html}</p>`)),
    ].join("");
  }

  #line(line: Line): Html {
    return htmlOfSpans(line.spans, this.#files, { dropsUniform: true });
  }

  #blocks(lines: readonly Line[]): Html {
    return lines
      .map((line) => this.#line(line))
      .filter(hasWords)
      .map((html) => `<p>${html}</p>`)
      .join("");
  }

  #lack(draft: Draft, lack: "answers" | "right" | "sample"): undefined {
    const place = placeOfRow(this.#path, draft.at);
    this.diagnostics.push(diagnostic("HV4502", { name: nameOf(draft), lack }, place));
    return undefined;
  }

  #rightOf(draft: Draft, key: string | undefined): Right | undefined {
    const keyed = key === undefined ? undefined : rightByKey(draft, key);
    if (keyed) return { indexes: keyed.indexes, by: "key", certainty: 100 };
    return rightByStar(draft) ?? rightByLook(draft, this.#habits);
  }

  #choice(draft: Draft, said: Said, key: string | undefined): Question | undefined {
    const place = placeOfRow(this.#path, draft.at);
    const name = nameOf(draft);
    const right = this.#rightOf(draft, key);
    if (key !== undefined && right?.by !== "key")
      this.diagnostics.push(
        diagnostic(
          "HV4536",
          { number: draft.number ?? 0, value: key.slice(0, 60) },
          placeOfRow(this.#path, draft.key?.number ?? draft.at),
        ),
      );
    if (!right || (key !== undefined && right.by !== "key")) return this.#lack(draft, "right");
    const marked = rightByStar(draft) ?? rightByLook(draft, this.#habits);
    const isHabit = marked !== undefined && (marked.by === "star" || marked.certainty >= SURE);
    if (right.by === "key" && marked && isHabit && marked.indexes.join() !== right.indexes.join())
      this.diagnostics.push(
        diagnostic(
          "HV4532",
          { name, said: letters(right.indexes), marked: letters(marked.indexes) },
          place,
        ),
      );
    if (right.by !== "key" && right.by !== "star") this.#guess(right, right.by, name, place);
    const rest = key === undefined ? "" : (rightByKey(draft, key)?.rest ?? "");
    const reason =
      rest.length > 3 && /\p{L}/u.test(rest)
        ? `<p>${htmlOfSpans([{ kind: "text", text: rest.replace(/^[([]|[)\]]$/g, ""), look: {} }], this.#files)}</p>`
        : "";
    const explanation = reason + (said.explanation ?? "");
    return makeChoice(
      { ...said, ...(explanation ? { explanation } : {}) },
      draft.choices.map((choice, index) => {
        const lines = withoutTick(choice)
          .map((line) => this.#line(line))
          .filter(hasWords);
        const html =
          lines.length > 1 ? lines.map((one) => `<p>${one}</p>`).join("") : (lines[0] ?? "");
        return { html, correct: right.indexes.includes(index) };
      }),
    );
  }

  #guess({ certainty }: Right, mark: Mark, name: string, place: Place): void {
    if (certainty < SURE) {
      this.diagnostics.push(diagnostic("HV4531", { name, look: mark, count: 1, certainty }, place));
      return;
    }
    const before = this.#sure.get(mark) ?? { count: 0, certainty, place };
    this.#sure.set(mark, {
      ...before,
      count: before.count + 1,
      certainty: Math.min(before.certainty, certainty),
    });
  }

  /** Statements of which each is right or wrong. */
  #statements(draft: Draft, said: Said, key: string | undefined): Question | undefined {
    const { choices } = draft;
    const texts = choices.map(({ lines }) => lines.map(({ text }) => text).join(" "));
    const behind = choices.map(({ lines }) => truthBehind(lines.at(-1)?.text ?? ""));
    const isJudged = draft.asksForTruth || asksForTruth(said.stem);
    const own = behind.every((one) => one !== undefined)
      ? behind.map((one) => one?.isTrue ?? false)
      : undefined;
    const listed = key === undefined ? undefined : truthKey(key, choices.length);
    const marked =
      isJudged && choices[0]?.isLower && key === undefined
        ? (rightByStar(draft) ?? rightByLook(draft, this.#habits))
        : undefined;
    const truths =
      own ??
      listed ??
      (marked ? choices.map((_, index) => marked.indexes.includes(index)) : undefined);
    // Two choices that read Đúng and Sai are one question of another kind.
    if (!truths || texts.every((text) => truthWord(text.trim()) !== undefined)) return undefined;
    if (marked && !own && !listed && marked.by !== "star" && marked.by !== "key")
      this.#guess(
        { ...marked, certainty: marked.certainty - 10 },
        marked.by,
        nameOf(draft),
        placeOfRow(this.#path, draft.at),
      );
    const words = langOf(said.stem + texts.join()) === "vi" ? ["Đúng", "Sai"] : ["True", "False"];
    const things = choices.map(({ lines }, index): readonly [Html, number] => {
      const last = lines.at(-1) as Line;
      const cut = own ? [...lines.slice(0, -1), partOf(last, 0, behind[index]?.start)] : lines;
      return [
        cut
          .map((line) => this.#line(line))
          .filter(hasWords)
          .join("<br>"),
        truths[index] ? 0 : 1,
      ];
    });
    return makeCategorize(said, words, things);
  }

  #matching(draft: Draft, said: Said, key: string | undefined): Question | undefined {
    const { lefts, rights, areNamed } = draft.columns ?? { lefts: [], rights: [], areNamed: false };
    const pairs = pairsIn(key ?? "");
    if (areNamed && pairs.size === 0) return this.#lack(draft, "right");
    const html = (side: Side) => {
      const lines = side.cell.blocks.flatMap((block) =>
        block.kind === "paragraph" ? [block.spans] : [],
      );
      return lines
        .map((spans, index) =>
          htmlOfSpans(
            index === 0 ? sliceSpans(spans, side.end, Number.MAX_SAFE_INTEGER) : spans,
            this.#files,
            { dropsUniform: true },
          ),
        )
        .filter(hasWords)
        .join("<br>");
    };
    const found = lefts.flatMap((left, index): readonly (readonly [Html, Html])[] => {
      const right = areNamed
        ? rights.find(({ name }) => name === pairs.get(left.name))
        : rights[index];
      return right ? [[html(left), html(right)]] : [];
    });
    if (found.length < 2 || found.length < lefts.length) return this.#lack(draft, "right");
    if (!areNamed)
      this.diagnostics.push(
        diagnostic(
          "HV4504",
          { guess: "key", certainty: 60, name: nameOf(draft) },
          placeOfRow(this.#path, draft.at),
        ),
      );
    return makeMatching(said, found);
  }

  /** Without choices: a number, some words, right or wrong, or something to be judged. */
  #open(draft: Draft, key: string | undefined, listed: Key | undefined): Question | undefined {
    const said = this.#said(draft, listed);
    const last = draft.stem.at(-1);
    const behind = key === undefined && last && "text" in last ? truthBehind(last.text) : undefined;
    if (behind && last && "text" in last) {
      const stem = this.#stem({
        ...draft,
        stem: [...draft.stem.slice(0, -1), partOf(last, 0, behind.start)],
      });
      return makeTrueFalse({ ...said, stem }, behind.isTrue, langOf(stem));
    }
    if (!hasWords(said.stem)) return undefined;
    if (key === undefined) return this.#lack(draft, "sample");
    // More than a blank takes is a good answer, to be compared with.
    if (key.length > SHORT) return makeShortAnswer(said, escapeHtml(key), langOf(key));
    const truth = truthWord(key);
    if (truth !== undefined) return makeTrueFalse(said, truth, langOf(said.stem));
    const value = key.replace(/(?<!\s)\s*\.$/, "");
    const range = /^[+\-−]?\d[\d.,]*$/.test(value) ? rangeIn(value.replace("−", "-")) : undefined;
    if (range) return makeNumeric(said, blankHtml(0), ...range);
    const answers = value.split(/\s*[|/]\s*|\s+hoặc\s+/u).filter(Boolean);
    return makeFillIn(said, blankHtml(0), [answers]);
  }
}

function nameOf({ stem, number }: Draft): string {
  const text = stem
    .map((one) => ("text" in one ? wordsOf(one) : ""))
    .join(" ")
    .replaceAll("\uFFFC", "…")
    .trim();
  return text.slice(0, 60) || `Câu ${number ?? "?"}`;
}

function letters(indexes: readonly number[]): string {
  return indexes.map((index) => String.fromCharCode(65 + index)).join(", ");
}
