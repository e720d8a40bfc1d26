import { choiceId, type Html, MAX_CHOICES, type ShortAnswerQuestion } from "@hocvu/model";
import { blocks } from "../gift/read.ts";
import { baseOf, type Said } from "./make.ts";

/** What ends a criterion that says its points. */
const POINTS = /(?<!\s)\s*\(([1-9]\d?)\)$/;

/** What whoever grades a written answer goes by: a sample, and beneath it a list of what a good answer has. */
export function markingOf({ sample, rubric }: ShortAnswerQuestion): Html {
  const items = rubric.map(({ html, points }) => {
    const isPlain = points === 1 && !POINTS.test(html);
    return `<li>${html}${isPlain ? "" : ` (${points})`}</li>`;
  });
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
  const { before, items } = parted(whole);
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

interface Listed {
  readonly html: Html;
  readonly points: number;
}

const TAG = /<(\/?)(ul|ol|li)\b[^>]*>/g;

/** What stands before the list at the end, and that list's items with the points that end some; other lists may stand in both. */
function parted(whole: Html): { readonly before: Html; readonly items: readonly Listed[] } {
  let depth = 0;
  let before = "";
  let start = 0;
  let items: Listed[] = [];
  if (!whole.endsWith("</ul>")) return { before, items };
  for (const { 0: tag, 1: closes, index } of whole.matchAll(TAG)) {
    if (closes) depth--;
    if (depth === 0 && !closes) {
      before = whole.slice(0, index).trim();
      items = [];
    }
    if (depth === 1 && !closes) start = index + tag.length;
    if (depth === 1 && closes) items.push(...itemOf(whole.slice(start, index).trim()));
    if (!closes) depth++;
  }
  return { before, items };
}

function itemOf(inner: Html): readonly Listed[] {
  const [mark = "", points = 1] = POINTS.exec(inner) ?? [];
  const html = inner.slice(0, inner.length - mark.length);
  return html === "" ? [] : [{ html, points: Number(points) }];
}
