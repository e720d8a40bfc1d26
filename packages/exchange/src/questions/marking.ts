import { choiceId, type Html, MAX_CHOICES, type ShortAnswerQuestion } from "@hocvu/model";
import { blocks } from "../gift/read.ts";
import { baseOf, type Said } from "./make.ts";

/** What whoever grades a written answer goes by: a sample, and beneath it a list of what a good answer has. */
export function markingOf({ sample, rubric }: ShortAnswerQuestion): Html {
  const items = rubric.map(
    ({ html, points }) => `<li>${html}${points === 1 ? "" : ` (${points})`}</li>`,
  );
  return `${sample}\n<ul>${items.join("")}</ul>`;
}

/** Where nothing is listed, all that the sample says. */
const WHOLE = { vi: "Có các ý của câu trả lời mẫu", en: "Says what the sample says" } as const;

/** A question that is answered in writing, by what those who grade it were told; nothing where that is nothing. */
export function makeShortAnswer(
  said: Said,
  marking: Html,
  lang: "vi" | "en",
): ShortAnswerQuestion | undefined {
  const whole = marking.trim();
  if (whole === "") return undefined;
  const at = whole.endsWith("</ul>") ? whole.lastIndexOf("<ul") : -1;
  const items = at < 0 ? [] : itemsOf(whole.slice(at));
  const before = whole.slice(0, Math.max(at, 0)).trim();
  const isListed = items.length > 0 && items.length <= MAX_CHOICES && before !== "";
  const criteria = isListed ? items : [{ html: WHOLE[lang], points: 1 }];
  return {
    ...baseOf(said),
    type: "short-answer",
    exam: false,
    sample: blocks(isListed ? before : whole),
    rubric: criteria.map((one, index) => ({ id: choiceId(index), ...one })),
  };
}

/** The items of a list that holds no other, with the points that end some. */
function itemsOf(list: Html): readonly { readonly html: Html; readonly points: number }[] {
  return [...list.matchAll(/<li>([\s\S]*?)<\/li>/g)].flatMap(([, inner = ""]) => {
    const [mark = "", points] = /\s*\(([1-9]\d?)\)$/.exec(inner.trim()) ?? [];
    const html = inner.trim().slice(0, inner.trim().length - mark.length);
    return html === "" ? [] : [{ html, points: Number(points ?? 1) }];
  });
}
