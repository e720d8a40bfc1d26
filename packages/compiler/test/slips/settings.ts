import {
  bank,
  courseFront,
  type Files,
  type LookAlike,
  lessonFront,
  lookAlike,
  question,
  type Slip,
  slip,
} from "./slip.ts";

const scale = "- [ ] Dễ\n- [ ] Khó";
/** A bank with one more question at its end, whose heading is marked. */
const last = (attributes: string, answer: string): Files =>
  bank(`⟦## Hỏi gì? {#hoi outcome=luu ${attributes}}⟧\n\n${answer}\n\n> Vì thế.`);
const practice = lessonFront("quiz:\n  questions: 1");
const template = (text: string): Files => ({
  "media/mau.svg": `<svg xmlns="http://www.w3.org/2000/svg">${text}</svg>`,
});
const certificate = (value: string): Files =>
  courseFront(`passing: 50%\ncertificate:\n  template: ${value}`);
const second = (lines: string): Files => ({ "02-them.md": `---\n${lines}---\n\nChữ.\n` });
const exam = (lines: string): Files => courseFront(`passing: 50%\n${lines}`);
/** The course without its exam. */
const withoutExam: Files = {
  "course.md": "---\nid: mau\ntitle: Khóa học mẫu\n---\n\nChào bà con.\n",
};
const blueprint = (lines: string): Files => ({
  "course.md": `---\nid: mau\ntitle: Khóa học mẫu\nexam:\n  questions: 2\n  blueprint: ${lines}\n---\n\nChào.\n`,
});
const secondBank: Files = {
  ...second("title: Thêm\noutcomes:\n  tim: Tìm được\n"),
  "02-them.quiz.md":
    "## Tìm bằng gì? {#tim-gi outcome=tim}\n\n- [x] Kính lúp\n- [ ] Cái bút\n\n> Vì thế.\n",
};
const marked = (files: Files): Files => ({
  ...files,
  "02-them.quiz.md": `⟦## Tìm bằng gì? {#tim-gi outcome=tim}⟧\n\n- [x] Kính lúp\n- [ ] Cái bút\n\n> Vì thế.\n`,
});

/** Settings that can be carried out, and that nobody means. */
export const settingSlips: readonly Slip[] = [
  slip("HV2310", "a passing share of nothing", courseFront("passing: ⟦0%⟧")),
  slip("HV2310", "a passing share of nothing with a fraction", courseFront("passing: ⟦0.00%⟧")),
  slip("HV2311", "an opinion without practice", last("type=likert", scale)),
  slip(
    "HV2311",
    "a written answer without practice",
    last("type=short-answer", ":::answer\nMây.\n:::\n\n:::rubric\n- Nói được mây\n:::"),
  ),
  slip("HV2311", "a question for practice without practice", last("exam=no", "Lên [[mây]].")),
  slip("HV2311", "a bank without exam and practice", {
    ...withoutExam,
    "01-dam-may.quiz.md": "⟦## Lưu ở đâu? {#o-dau outcome=luu}⟧\n\n- [x] Mây\n- [ ] Thẻ\n",
  }),
  slip("HV2311", "a module that the blueprint passes over", {
    ...blueprint("{ dam-may: 2 }"),
    ...marked(secondBank),
  }),
  slip("HV2311", "an outcome that the blueprint passes over", {
    ...blueprint("{ luu: 2, tim: 0 }"),
    ...marked(secondBank),
  }),
  slip("HV2312", "a template without a name", {
    ...certificate("⟦media/mau.svg⟧"),
    ...template("<text>Tên</text>"),
  }),
  slip("HV2312", "a template with a date alone", {
    ...certificate("⟦media/mau.svg⟧"),
    ...template('<text data-field="date">Ngày</text>'),
  }),
  slip("HV2313", "one module of two without its duration", {
    ...second("title: ⟦Thêm⟧\n"),
    ...lessonFront("duration: 20m"),
  }),
  slip("HV1008", "a blueprint in percent", {
    "course.md":
      "---\nid: mau\ntitle: Khóa học mẫu\nexam:\n  questions: 2\n  blueprint: ⟦40%⟧\n---\n\nChào.\n",
  }),
  slip("HV1008", "a blueprint's part in percent", {
    "course.md":
      "---\nid: mau\ntitle: Khóa học mẫu\nexam:\n  questions: 2\n  blueprint:\n    dam-may: ⟦40%⟧\n---\n\nChào.\n",
  }),
];

export const settingLookAlikes: readonly LookAlike[] = [
  lookAlike("a small passing share", courseFront("passing: 0.5%")),
  lookAlike("a passing share of all", courseFront("passing: 100%")),
  lookAlike("an opinion with practice", {
    ...question(scale, "Thế nào?", "type=likert"),
    ...practice,
  }),
  lookAlike("a question for practice with practice", {
    ...question("Lên [[mây]].", "Ở đâu?", "exam=no"),
    ...practice,
  }),
  lookAlike("a bank for practice alone", { ...withoutExam, ...practice }),
  lookAlike("a blueprint for every module", {
    ...blueprint("{ dam-may: 1, them: 1 }"),
    ...secondBank,
  }),
  lookAlike("a blueprint by outcomes", { ...blueprint("{ luu: 1, tim: 1 }"), ...secondBank }),
  lookAlike("a template with a name", {
    ...certificate("media/mau.svg"),
    ...template("<text data-field='learner'>Tên</text>"),
  }),
  lookAlike("modules without a duration", second("title: Thêm\n")),
  lookAlike("modules with a duration each", {
    ...second("title: Thêm\nduration: 10m\n"),
    ...lessonFront("duration: 20m"),
  }),
  lookAlike("one module with a duration, in a course that has its own", {
    ...second("title: Thêm\n"),
    ...lessonFront("duration: 20m"),
    ...exam("duration: 1h"),
  }),
];
