import { isMarked, type Question, UNRATED } from "@hocvu/model";

/** A question's attributes as they stand behind its heading; those that are as usual are not written. */
export function bracesOf(question: Question, type: string | undefined): string {
  const { id, outcomes, difficulty, points } = question;
  const own: [string, string | undefined][] = [
    ["outcome", outcomes.length > 0 ? outcomes.join(",") : undefined],
    ["difficulty", difficulty],
    ["points", points === 1 ? undefined : String(points)],
    ["exam", examOf(question)],
    ["type", type],
    ...answerAttributes(question),
  ];
  const pairs = own.flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`]));
  const exact = question.type === "fill-in" && question.exact ? ["exact"] : [];
  return `{${[`#${id}`, ...pairs, ...exact].join(" ")}}`;
}

function examOf(question: Question): string | undefined {
  if (isMarked(question)) return "yes";
  return question.exam || UNRATED.includes(question.type) ? undefined : "no";
}

function answerAttributes(question: Question): [string, string | undefined][] {
  const scoring = "scoring" in question && question.scoring === "partial" ? "partial" : undefined;
  if ("choices" in question) {
    const usual = question.type !== "true-false";
    const shuffle = question.shuffle === usual ? undefined : question.shuffle ? "yes" : "no";
    return [
      ["scoring", scoring],
      ["shuffle", shuffle],
    ];
  }
  if (question.type === "short-answer") return [["enough", question.enough?.toString()]];
  const tones = question.type === "fill-in" && question.tones === "ignore" ? "ignore" : undefined;
  return [
    ["scoring", scoring],
    ["tones", tones],
  ];
}
