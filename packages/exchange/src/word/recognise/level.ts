import type { Question } from "@hocvu/model";

type Level = NonNullable<Question["difficulty"]>;

/** What ministries and schools call how hard a question is. */
const LEVELS: Readonly<Record<string, Level>> = {
  nb: "easy",
  "nhận biết": "easy",
  biết: "easy",
  b: "easy",
  dễ: "easy",
  th: "medium",
  "thông hiểu": "medium",
  hiểu: "medium",
  "trung bình": "medium",
  vd: "medium",
  "vận dụng": "medium",
  "vận dụng thấp": "medium",
  vdt: "medium",
  vdc: "hard",
  "vận dụng cao": "hard",
  khó: "hard",
};
const MARK =
  /^\s*(?:[([<{]\s*(?:mức(?:\s*độ)?\s*[:-]?\s*)?([\p{L}\s]{1,14}?)(?:\s*[-.]?\s*\d*)\s*[)\]>}]|(NB|TH|VDC|VD)(?=\s*[:.]))\s*[:.\-–]?\s*/iu;
const POINTS =
  /^\s*[([]\s*(\d+(?:[.,]\d+)?)\s*(?:điểm|đ|points?|pts?|marks?)\s*[)\]]\s*[:.\-–]?\s*/iu;

export interface Rated {
  readonly difficulty?: Level;
  readonly points?: number;
  /** Where the question's words begin. */
  readonly end: number;
}

/** `(NB)`, `[TH]`, `(Vận dụng cao)`, `(0,5 điểm)` before a question's words. */
export function ratedAs(text: string, from: number): Rated {
  let end = from;
  let difficulty: Level | undefined;
  let points: number | undefined;
  for (;;) {
    const rest = text.slice(end);
    const level = MARK.exec(rest);
    const known = LEVELS[(level?.[1] ?? level?.[2] ?? "").toLowerCase().trim()];
    const worth = POINTS.exec(rest);
    if (level && known) {
      difficulty = known;
      end += level[0].length;
    } else if (worth) {
      points = Number((worth[1] ?? "").replace(",", "."));
      end += worth[0].length;
    } else break;
  }
  if (end > from) end += /^\s*[.:)]\s*/.exec(text.slice(end))?.[0].length ?? 0;
  return {
    ...(difficulty ? { difficulty } : {}),
    // A course's points are whole; a share of one says only how many questions there are.
    ...(points && Number.isInteger(points) && points > 1 ? { points } : {}),
    end,
  };
}
