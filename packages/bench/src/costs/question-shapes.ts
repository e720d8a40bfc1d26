import { BLOCK, bank, block, fill, inBank, lesson, type Shape, TEXT, times } from "./shape.ts";

const asks = (answer: string, attributes = "") =>
  `## Câu hỏi nào? {#cau outcome=lam${attributes}}\n\n${answer}\n\n> Vì thế.\n`;
const question = (n: number, attributes = "outcome=lam") =>
  `## Câu ${n} hỏi gì về bài ${n}? {#c${n} ${attributes}}\n\n- [x] a${n}\n- [ ] b\n\n> c\n\n`;

/** Banks: many questions, and questions of many parts. */
export const questionShapes: readonly Shape[] = [
  inBank("questions", (size) => fill(size, question)),
  inBank("questions of the same words", (size) =>
    fill(
      size,
      (n) =>
        `## Câu nào đúng về đám mây và mật khẩu số? {#c${n} outcome=lam}\n\n- [x] a\n- [ ] b\n\n> c\n\n`,
    ),
  ),
  inBank("questions of one id", (size) => fill(size, (n) => question(n).replace(/#c\d+/, "#c"))),
  inBank("questions without an id", (size) =>
    fill(size, () => "## Hỏi gì?\n\n- [x] a\n- [ ] b\n\n"),
  ),
  inBank("questions and link definitions", (size) =>
    fill(size, (n) => `${question(n)}${times(3, (m) => `[a${n}-${m}]: https://b\n`)}\n`),
  ),
  inBank("questions and footnotes", (size) =>
    fill(
      size,
      (n) =>
        `## Câu ${n}?[^${n}] {#c${n} outcome=lam}\n\n- [x] a\n- [ ] b\n\n> c\n\n[^${n}]: d\n\n`,
    ),
  ),
  inBank(
    "questions and one footnote that all use",
    (size) =>
      `${fill(size / 2, (n) => `## Câu ${n}?[^a] {#c${n} outcome=lam}\n\n- [x] a\n- [ ] b\n\n> c\n\n`)}[^a]: ${"d ".repeat(size / 40)}\n`,
  ),
  inBank("questions without answers", (size) => fill(size, (n) => `## Câu ${n}? {#c${n}}\n\n`)),
  inBank("attributes that no question has", (size) =>
    fill(size, (n) => question(n, "outcom=lam dificulty=x")),
  ),
  outcomes("outcomes that are not stated", (n) => `viec-x${n}`),
  outcomes("outcomes of questions", (n) => `viec-${n % 2000}`),
  inBank(
    "outcomes of one question",
    (size) =>
      `## Hỏi gì? {#a outcome=${block(size, (n) => `v${n},`)}}\n\n- [x] a\n- [ ] b\n\n> c\n`,
    BLOCK,
  ),
  inBank("choices", (size) => asks(block(size, (n) => `- [ ] Ý ${n}\n`)), BLOCK),
  inBank("choices, blank lines between", (size) => asks(fill(size, (n) => `- [ ] Ý ${n}\n\n`))),
  inBank("choices alike", (size) => asks(fill(size, () => "- [ ] Ý\n\n"))),
  inBank("choices nearly alike", (size) =>
    fill(
      size,
      (n) =>
        `## Câu ${n}? {#c${n} outcome=lam}\n\n${times(36, (m) => `- [${m ? " " : "x"}] Ý${"!".repeat(m)}\n`)}\n> c\n\n`,
    ),
  ),
  inBank("boxes that are none", (size) => asks(fill(size, () => "- [v] a\n\n"))),
  inBank("blanks in choices", (size) =>
    fill(size, (n) => `## Câu ${n}? {#c${n}}\n\n- [x] a${" ".repeat(12_000)}b\n- [ ] c\n\n> d\n\n`),
  ),
  inBank("gaps", (size) => asks(block(size, (n) => `a [[b${n}]] `)), BLOCK),
  inBank("gaps, a block each", (size) => asks(fill(size, (n) => `a [[b${n}]]\n\n`))),
  inBank("gaps without end: [[ ]", (size) =>
    fill(size, (n) => `## Câu ${n}? {#c${n}}\n\n${"[[ ] ] ".repeat(2200)}\n\n`),
  ),
  inBank("answers of one gap", (size) => asks(`a [[${block(size, (n) => `b${n}|`)}]]`), BLOCK),
  inBank("pairs", (size) => asks(`|a|b|\n|-|-|\n${block(size, (n) => `|a${n}|b${n}|\n`)}`), BLOCK),
  inBank("pairs of many questions", (size) =>
    fill(
      size,
      (n) =>
        `## Câu ${n}? {#c${n}}\n\n|a|b|\n|-|-|\n${times(36, (m) => `|a${m}|b${m}|\n`)}\n> c\n\n`,
    ),
  ),
  inBank("steps to order", (size) =>
    asks(
      fill(size, (n) => `${n + 1}. Bước ${n}\n\n`),
      " type=ordering",
    ),
  ),
  inBank("things to sort", (size) =>
    asks(
      fill(size, (n) => `- Nhóm ${n}\n  - a${n}\n\n`),
      " type=categorize",
    ),
  ),
  inBank("things to sort, one group", (size) =>
    asks(`- Nhóm\n${fill(size - 10, (n) => `  - a${n}\n\n`)}`, " type=categorize"),
  ),
  inBank("statements", (size) =>
    asks(
      fill(size, (n) => `- Mức ${n}\n\n`),
      " type=likert",
    ),
  ),
  inBank("numbers", (size) => fill(size, (n) => `## Câu ${n}? {#c${n}}\n\n= ${n}\n\n> c\n\n`)),
  inBank("one long number", (size) => asks(`= ${"9".repeat(size)}`), BLOCK),
  inBank("hints", (size) => asks(`${fill(size, () => ":::hint\na\n:::\n\n")}- [x] a\n- [ ] b`)),
  inBank("text around the answer", (size) =>
    asks(`- [x] a\n- [ ] b\n\n${fill(size, () => "a\n\n")}`),
  ),
  {
    name: "quotas of the exam that nothing has",
    size: 8000,
    make: (size) => ({
      ...bank(question(1)),
      "course.md": `---\nid: do\ntitle: Đo\nexam:\n  questions: ${size}\n  blueprint:\n${times(size, (n) => `    phan-${n}: 1\n`)}---\n`,
    }),
  },
];

function outcomes(name: string, asked: (index: number) => string): Shape {
  return {
    name,
    size: TEXT,
    make: (size) => ({
      ...lesson(""),
      "01-bai.md": `---\ntitle: Bài\noutcomes:\n${times(2000, (n) => `  viec-${n}: Làm được việc ${n}\n`)}---\n\nChữ.\n`,
      "01-bai.quiz.md": fill(size, (n) => question(n, `outcome=${asked(n)}`)),
    }),
  };
}
