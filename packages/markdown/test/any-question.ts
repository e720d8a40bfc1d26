import {
  type ChoiceQuestion,
  choiceId,
  type Item,
  type Question,
  type QuestionType,
} from "@hocvu/model";
import fc from "fast-check";
import { scramble } from "../src/questions/scramble.ts";

/** Words and signs that mean something in Markdown, in a course or in HTML. */
const AWKWARD = [
  ..."* ** _ __ ~~ ` `` | || [ ] [[ ]] [x] ( ) { } {{a}} {pin} {at=3,4} {#a} {width=3} < > <b> </p> <!-- & &amp; &lt; \\ \\( \\) \\[ \\] $ $$ $5 # ## ! ![ ^ = == : :: ::: + - --- > 1. 1) a) A. [^1] [1]: [!NOTE] :term[a]{def=b} xem:trang ~ @ / // https: \" ' “ ” … – 10% 5$-6$".split(
    " ",
  ),
];
const WORDS = "Mật khẩu nào Đường Hoà thủy ợ 2 tháng 9 năm 1945 là gì? OTP the word".split(" ");

const word = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 2, arbitrary: fc.constantFrom(...AWKWARD) },
  fc.string({ minLength: 1, maxLength: 4, unit: fc.constantFrom(..."ab1*_`[]|<>$:{}\\~#-+.!&đ ") }),
);

/** A line of awkward text, without blanks around it. */
export const anyText: fc.Arbitrary<string> = fc
  .array(word, { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join(" ").replace(/\s+/g, " ").trim())
  .filter((text) => /[\p{L}\d]/u.test(text));

export function escaped(text: string): string {
  return text.replace(/&/g, "&#x26;").replace(/</g, "&#x3C;");
}

const formula = fc
  .constantFrom("x^2", "\\frac{1}{2}", "a_1 + b", "2", "\\sqrt{2}")
  .map((tex) => `<span class="math" data-tex="${tex}"></span>`);

/** Phrasing as the reader makes it. */
export const anyPhrasing: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: anyText.map(escaped) },
      anyText.map((text) => `<strong>${escaped(text)}</strong>`),
      anyText.map((text) => `<em>${escaped(text)}</em>`),
      anyText.map((text) => `<code>${escaped(text)}</code>`),
      anyText.map((text) => `H<sub>${escaped(text)}</sub>`),
      fc.constant('<a href="https://example.vn/a" target="_blank" rel="noopener">trang</a>'),
      formula,
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((parts) => parts.join(" "));

const block = fc.oneof(
  { weight: 4, arbitrary: anyPhrasing.map((html) => `<p>${html}</p>`) },
  anyPhrasing.map((html) => `<ul>\n<li>${html}</li>\n<li>hai</li>\n</ul>`),
  anyText.map((text) => `<pre><code>${escaped(text)}\n</code></pre>`),
);

/** Without formulas: the order of what is matched follows from what they are made of. */
const unruled = anyPhrasing.filter((html) => !html.includes("math"));

/** Blocks of a page. */
export const anyBlocks: fc.Arbitrary<string> = fc
  .array(block, { minLength: 1, maxLength: 3 })
  .map((blocks) =>
    blocks
      .filter((one, at) => !(one.startsWith("<ul") && blocks[at - 1]?.startsWith("<ul")))
      .join("\n"),
  );

/** Several that differ. */
const several = (min: number, max: number, phrasing = anyPhrasing) =>
  fc.uniqueArray(phrasing, {
    minLength: min,
    maxLength: max,
    selector: (html) =>
      html
        .replace(/<[^>]*>/g, "")
        .toLowerCase()
        .replace(/\s+/g, " ")
        .trim(),
  });

const base = fc.record(
  {
    id: fc.constantFrom("a", "cau-1", "mat-khau"),
    outcomes: fc.constantFrom([], ["dat"], ["dat", "giu"]),
    stem: fc
      .tuple(anyPhrasing, fc.option(anyBlocks))
      .map(([title, rest]) => (rest ? `${title}\n${rest}` : title)),
    hint: anyBlocks,
    explanation: anyBlocks,
    points: fc.constantFrom(1, 2),
    difficulty: fc.constantFrom("easy" as const, "hard" as const),
    exam: fc.boolean(),
  },
  { requiredKeys: ["id", "outcomes", "stem", "points", "exam"] },
);
const scoring = fc.constantFrom("all" as const, "partial" as const);

const choices: fc.Arbitrary<Question> = fc
  .tuple(base, several(2, 5), fc.nat(30), scoring, fc.boolean(), fc.option(anyPhrasing))
  .map(([own, htmls, seed, score, shuffle, feedback]): ChoiceQuestion => {
    const right = htmls.map(
      (_, index) => index === seed % htmls.length || (seed >> index) % 2 === 1,
    );
    const type = right.filter(Boolean).length > 1 ? "multiple" : "single";
    return {
      ...own,
      type,
      choices: htmls.map((html, index) => ({
        id: choiceId(index),
        html,
        correct: right[index] ?? false,
        pinned: seed % 7 === index,
        ...(feedback && index === 0 ? { feedback } : {}),
      })),
      shuffle,
      scoring: type === "multiple" ? score : "all",
    };
  });

const truth: fc.Arbitrary<Question> = fc.tuple(base, fc.boolean()).map(([own, isTrue]) => ({
  ...own,
  type: "true-false" as const,
  choices: ["Đúng", "Sai"].map((html, index) => ({
    id: choiceId(index),
    html,
    correct: (index === 0) === isTrue,
    pinned: false,
  })),
  shuffle: false,
  scoring: "all" as const,
}));

const picture =
  '<p><img src="asset:media/a.png" alt="Ảnh" width="640" height="360" loading="lazy" decoding="async"></p>';

const hotspot: fc.Arbitrary<Question> = fc
  .tuple(base, several(2, 4), fc.integer({ min: 1, max: 14 }), scoring, fc.option(anyPhrasing))
  .map(([own, htmls, seed, score, feedback]) => {
    const right = htmls.map(
      (_, index) => index === seed % htmls.length || (seed >> index) % 2 === 1,
    );
    return {
      ...own,
      type: "hotspot" as const,
      stem: `${own.stem}\n${picture}`,
      choices: htmls.map((html, index) => ({
        id: choiceId(index),
        html,
        correct: right[index] ?? false,
        pinned: false,
        ...(feedback && index === 0 ? { feedback } : {}),
        at: { x: 10 + 25 * index, y: seed * 7, width: seed > 7 ? 12 : 20, height: 12 + (seed % 2) },
      })),
      shuffle: false as const,
      scoring: score,
    };
  });

const itemsOf = (htmls: readonly string[]): Item[] =>
  htmls.map((html, index) => ({ id: choiceId(index), html }));

const matching: fc.Arbitrary<Question> = fc
  .tuple(base, several(2, 4, unruled), fc.array(unruled, { minLength: 4, maxLength: 4 }), scoring)
  .map(([own, lefts, others, score]) => {
    const { items, ids } = scramble(others.slice(0, lefts.length), own.id);
    return {
      ...own,
      type: "matching" as const,
      lefts: itemsOf(lefts),
      rights: items,
      right: ids,
      scoring: score,
    };
  });

const ordering: fc.Arbitrary<Question> = fc
  .tuple(base, several(2, 5, unruled), scoring)
  .map(([own, htmls, score]) => {
    const { items, ids } = scramble(htmls, own.id);
    return { ...own, type: "ordering" as const, items, right: ids, scoring: score };
  });

const categorize: fc.Arbitrary<Question> = fc
  .tuple(base, several(4, 8, unruled), fc.integer({ min: 2, max: 3 }), scoring)
  .map(([own, htmls, count, score]) => {
    const groups = itemsOf(htmls.slice(0, Math.min(count, htmls.length - 2)));
    const things = htmls.slice(groups.length);
    const { items, ids } = scramble(things, own.id);
    const right = items.map(({ id }) => groups[ids.indexOf(id) % groups.length]?.id ?? "a");
    return { ...own, type: "categorize" as const, groups, items, right, scoring: score };
  });

// Brackets without their other half may be read as those of a formula.
const answer = anyText.filter(
  (text) => !/[|=]|^\W*$/.test(text) && /^(?:[^[\]]|\[[^[\]]*\])*$/.test(text),
);
const blank = (index: number) => `<span class="blank" data-blank="${index}"></span>`;

const fillIn: fc.Arbitrary<Question> = fc
  .tuple(
    base,
    anyPhrasing,
    fc.array(fc.array(answer, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 2 }),
    scoring,
    fc.boolean(),
  )
  .map(([own, html, blanks, score, exact]) => ({
    ...own,
    type: "fill-in" as const,
    text: `<p>${html} ${blanks.map((_, index) => blank(index)).join(" và ")}.</p>`,
    blanks: blanks.map((answers) => ({ answers })),
    scoring: score,
    exact,
    tones: exact ? ("count" as const) : ("ignore" as const),
  }));

const numeric: fc.Arbitrary<Question> = fc
  .tuple(base, anyPhrasing, fc.integer({ min: -50, max: 2000 }), fc.constantFrom(0, 0.5, 3))
  .map(([own, html, from, width]) => ({
    ...own,
    type: "numeric" as const,
    text: `<p>${html} ${blank(0)} kg</p>`,
    from,
    to: from + width,
  }));

const likert: fc.Arbitrary<Question> = fc.tuple(base, several(2, 4)).map(([own, htmls]) => ({
  ...own,
  type: "likert" as const,
  exam: false,
  scale: itemsOf(htmls),
}));

const shortAnswer: fc.Arbitrary<Question> = fc
  .tuple(base, anyBlocks, several(1, 4), fc.constantFrom(1, 2, 12))
  .map(([own, sample, htmls, points]) => ({
    ...own,
    type: "short-answer" as const,
    exam: false,
    sample,
    rubric: itemsOf(htmls).map((one, at) => ({ ...one, points: at === 1 ? points : 1 })),
  }));

/** A question of each type, as the reader could have made it. */
export const anyQuestion: Readonly<
  Record<Exclude<QuestionType, "multiple">, fc.Arbitrary<Question>>
> = {
  single: choices,
  "true-false": truth,
  hotspot,
  matching,
  ordering,
  categorize,
  "fill-in": fillIn,
  numeric,
  likert,
  "short-answer": shortAnswer,
};
