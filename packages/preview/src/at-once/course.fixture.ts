/** The reference of a course that many write into: each slot holds one sign that nothing else has, all else never changes. */
export interface Slot {
  readonly name: string;
  readonly file: string;
  /** What its form is of: front matter with the path of its key, a page by its id, a question by its id. */
  readonly form:
    | { readonly kind: "front"; readonly path: readonly string[] }
    | { readonly kind: "page" | "question"; readonly id: string };
}

export const COURSE = "course.md";
export const LESSON = "01-dam-may.md";
export const BANK = "01-dam-may.quiz.md";
export const FILES = [COURSE, LESSON, BANK] as const;

const front = (file: string, name: string, ...path: readonly string[]): Slot => ({
  name,
  file,
  form: { kind: "front", path },
});
const part = (file: string, kind: "page" | "question", id: string, names: readonly string[]) =>
  names.map((name): Slot => ({ name, file, form: { kind, id } }));

export const SLOTS: readonly Slot[] = [
  front(COURSE, "name", "title"),
  front(COURSE, "about", "description"),
  front(COURSE, "issuer", "certificate", "issuer"),
  ...part(COURSE, "page", "", ["welcome"]),
  front(LESSON, "module", "title"),
  front(LESSON, "outcome", "outcomes", "luu"),
  ...part(LESSON, "page", "", ["opening"]),
  ...part(LESSON, "page", "mot", ["title1", "first", "second"]),
  ...part(LESSON, "page", "hai", ["title2", "tip"]),
  ...part(BANK, "question", "c0", ["stem0", "right", "feedback", "why0"]),
  ...part(BANK, "question", "c1", ["stem1", "left", "opposite", "why1"]),
  ...part(BANK, "question", "c2", ["stem2", "step", "why2"]),
];

export type Values = Readonly<Record<string, string>>;

/** A file as it lies on the disk; `order` is that of the bank's questions. */
export function letters(file: string, say: Values, order: readonly number[]): string {
  switch (file) {
    case COURSE:
      return `\uFEFF${courseOf(say).replaceAll("\n", "\r\n")}`;
    case LESSON:
      return lessonOf(say);
    default: {
      const all = questionsOf(say);
      const questions = order.map((index) => all[index]).join("\n\n");
      return `<!-- lời   dặn -->\n\n${questions}\n`.replaceAll("\n", "\r\n");
    }
  }
}

// Written as nobody's program would write it: what is not edited has to stay so.
const courseOf = (say: Values) => `---
# Lời dặn
id:   khoa
title: ${say.name}   # tên
description: "${say.about}"
certificate: {issuer: ${say.issuer},  signatory: Tài}
passing: '50%'
---


Chào 😀 ${say.welcome}!  
Hết.`;

const lessonOf = (say: Values) => `---
title: '${say.module}'
outcomes:
    luu: ${say.outcome}  # của bài
---

Mở đầu: ${say.opening}.\t

<!-- giữ
nguyên -->
# Đầu đề
* * *

## ${say.title1} {#mot}
Đoạn một: ${say.first}, e\u0302 tách dấu.  

*  dấu sao
*  nữa


Đoạn hai: ${say.second}.

##   ${say.title2}   { #hai }

:::tip[Mẹo]
${say.tip}
:::
`;

const questionsOf = (say: Values) => [
  `## ${say.stem0} {#c0   outcome=luu}

*   [x]  ${say.right}
    > ${say.feedback}
*   [ ] sai   

> ${say.why0}  
> dòng sau`,
  `## ${say.stem1} {#c1}

|Trái|Phải|
|---|:-:|
|${say.left}|${say.opposite}|
| x |y|

>  ${say.why1}`,
  `##  ${say.stem2} {#c2 difficulty="easy"}

1) ${say.step}
1) sau

> ${say.why2}
> cũng vậy`,
];
