import type { Language } from "@hocvu/diagnostics";
import type { Said } from "@hocvu/markdown";
import type { QuestionType } from "@hocvu/model";
import type { Draft, Surroundings } from "./draft.ts";

/** In the words of those who make tests. */
const LABELS: Readonly<Record<QuestionType, Said>> = {
  single: { vi: "Một đáp án", en: "Single choice" },
  multiple: { vi: "Nhiều đáp án", en: "Multiple choice" },
  "true-false": { vi: "Đúng – Sai", en: "True or false" },
  hotspot: { vi: "Chỉ vào ảnh", en: "Places in a picture" },
  matching: { vi: "Ghép cặp", en: "Matching" },
  ordering: { vi: "Sắp thứ tự", en: "Ordering" },
  "fill-in": { vi: "Điền từ", en: "Fill in" },
  numeric: { vi: "Điền số", en: "Number" },
  categorize: { vi: "Phân nhóm", en: "Categorize" },
  likert: { vi: "Thăm dò ý kiến", en: "Survey" },
  "short-answer": { vi: "Tự viết", en: "Short answer" },
};

interface Words {
  /** `‹…›` around what is to be written over first. */
  readonly stem: string;
  readonly answer: string;
}

const QUESTIONS: Readonly<Record<Language, Readonly<Record<QuestionType, Words>>>> = {
  vi: {
    single: {
      stem: "‹Câu hỏi có một đáp án?›",
      answer: "- [x] Phương án đúng\n- [ ] Phương án sai\n- [ ] Một phương án khác",
    },
    multiple: {
      stem: "‹Chọn mọi phương án đúng?›",
      answer: "- [x] Phương án đúng\n- [x] Một phương án đúng nữa\n- [ ] Phương án sai",
    },
    "true-false": { stem: "‹Một nhận định.›", answer: "- [x] Đúng\n- [ ] Sai" },
    hotspot: {
      stem: "‹Chạm vào đúng chỗ trong ảnh›",
      answer:
        "![Trong ảnh có gì](media/anh.png)\n\n- [x] Chỗ đúng {at=30,40}\n- [ ] Chỗ sai {at=70,40}",
    },
    matching: {
      stem: "‹Ghép mỗi việc với nơi làm›",
      answer:
        "| Việc | Nơi làm |\n| --- | --- |\n| Việc thứ nhất | Nơi thứ nhất |\n| Việc thứ hai | Nơi thứ hai |",
    },
    ordering: {
      stem: "‹Xếp các bước theo thứ tự›",
      answer: "1. Bước đầu\n2. Bước giữa\n3. Bước cuối",
    },
    "fill-in": { stem: "‹Điền từ còn thiếu›", answer: "Trời xanh, [[mây|áng mây]] trắng." },
    numeric: { stem: "‹Điền con số›", answer: "Một giờ có [[=60]] phút." },
    categorize: {
      stem: "‹Xếp vào nhóm›",
      answer:
        "| Nhóm một | Nhóm hai |\n| --- | --- |\n| Thuộc nhóm một | Thuộc nhóm hai |\n| Cũng nhóm một | Cũng nhóm hai |",
    },
    likert: {
      stem: "‹Bài này dễ theo không?›",
      answer: "- [ ] Dễ\n- [ ] Vừa\n- [ ] Khó",
    },
    "short-answer": {
      stem: "‹Vì sao nên làm như vậy?›",
      answer:
        ":::answer\nMột câu trả lời tốt.\n:::\n\n:::rubric\n- Ý thứ nhất cần có\n- Ý thứ hai cần có\n:::",
    },
  },
  en: {
    single: {
      stem: "‹A question with one answer?›",
      answer: "- [x] The right choice\n- [ ] A wrong choice\n- [ ] Another choice",
    },
    multiple: {
      stem: "‹Which are right?›",
      answer: "- [x] A right choice\n- [x] Another right choice\n- [ ] A wrong choice",
    },
    "true-false": { stem: "‹A statement.›", answer: "- [x] True\n- [ ] False" },
    hotspot: {
      stem: "‹Tap the right place in the picture›",
      answer:
        "![What the picture shows](media/anh.png)\n\n- [x] The right place {at=30,40}\n- [ ] A wrong place {at=70,40}",
    },
    matching: {
      stem: "‹Match each task with its place›",
      answer:
        "| Task | Place |\n| --- | --- |\n| First task | First place |\n| Second task | Second place |",
    },
    ordering: {
      stem: "‹Put the steps in order›",
      answer: "1. First step\n2. Middle step\n3. Last step",
    },
    "fill-in": {
      stem: "‹Fill in what is missing›",
      answer: "The sky is blue, [[clouds|the clouds]] are white.",
    },
    numeric: { stem: "‹Fill in the number›", answer: "An hour has [[=60]] minutes." },
    categorize: {
      stem: "‹Sort into groups›",
      answer:
        "| Group one | Group two |\n| --- | --- |\n| Of group one | Of group two |\n| Also of one | Also of two |",
    },
    likert: {
      stem: "‹Was this easy to follow?›",
      answer: "- [ ] Easy\n- [ ] So so\n- [ ] Hard",
    },
    "short-answer": {
      stem: "‹Why should it be done so?›",
      answer:
        ":::answer\nA good answer.\n:::\n\n:::rubric\n- One thing it has\n- Another thing it has\n:::",
    },
  },
};

const WHY: Said = { vi: "Vì sao đáp án như vậy.", en: "Why this is the answer." };
/** Types that do not follow from the answer's shape. */
const NAMED: readonly QuestionType[] = ["categorize", "likert"];

/** A question of each type. */
export function questionSnippets({
  language,
  questionId,
  outcome,
}: Surroundings): readonly Draft[] {
  return (Object.keys(LABELS) as QuestionType[]).map((type) => {
    const { stem, answer } = QUESTIONS[language][type];
    const attributes = [
      `#${questionId}`,
      ...(outcome ? [`outcome=${outcome}`] : []),
      ...(NAMED.includes(type) ? [`type=${type}`] : []),
    ].join(" ");
    const why = type === "likert" ? "" : `\n\n> ${WHY[language]}`;
    return {
      id: type,
      group: "question",
      label: LABELS[type],
      text: `## ${stem} {${attributes}}\n\n${answer}${why}`,
    };
  });
}
