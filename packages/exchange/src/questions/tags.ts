import {
  DIFFICULTIES,
  type Difficulty,
  isId,
  type Question,
  type QuestionBase,
  slug,
} from "@hocvu/model";

/** What teachers in Vietnam call the levels of a question. */
const NAMED: Readonly<Record<string, Difficulty>> = {
  de: "easy",
  "nhan-biet": "easy",
  "trung-binh": "medium",
  "thong-hieu": "medium",
  "van-dung": "medium",
  kho: "hard",
  "van-dung-cao": "hard",
};

/** What a question's tags say of it. */
export function tagsOf({ outcomes, difficulty, exam }: Question): readonly string[] {
  return [...outcomes, ...(difficulty ? [difficulty] : []), ...(exam ? [] : ["practice"])];
}

/** Tags as what they say; others that can be ids are outcomes. */
export function tagsAs(
  tags: readonly string[],
): Pick<QuestionBase, "outcomes"> & Partial<QuestionBase> {
  const ids = tags.map((tag) => (isId(tag) ? tag : slug(tag))).filter((tag) => tag !== "");
  const level = ids.map((id) => DIFFICULTIES.find((one) => one === id) ?? NAMED[id]).find(Boolean);
  const outcomes = ids.filter(
    (id) => !DIFFICULTIES.some((one) => one === id) && !(id in NAMED) && id !== "practice",
  );
  return {
    outcomes: [...new Set(outcomes)],
    ...(level ? { difficulty: level } : {}),
    ...(ids.includes("practice") ? { exam: false } : {}),
  };
}
