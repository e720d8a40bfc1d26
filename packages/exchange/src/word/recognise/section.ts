import type { Line } from "../questions/line.ts";

/** What a line that is no question begins. */
export type Section = "keys" | "part" | "end";

const KEYS =
  /^(?:[-–—=*.\s]*)(?:[IVX\d]+[.)]\s*)?(?:bảng\s*(?:trả\s*lời\s*)?|phần\s*)?(?:đáp\s*án|answer\s*keys?|answers|keys?|hướng\s*dẫn\s*(?:chấm|giải|trả\s*lời))(?:\s*(?:chi\s*tiết|tham\s*khảo|và\s*(?:lời|hướng\s*dẫn)\s*(?:giải|chấm).*|trắc\s*nghiệm|đề\s*.{0,20}|môn\s*.{0,20}|phần\s*.{0,12}|biểu\s*điểm))*\s*(?:[:：.\-–—=*\s]*)$/iu;
const PART =
  /^(?:[A-Z\dIVX]{1,4}[.)/-]\s*)?(?:phần|chương|chủ\s*đề|bài|part|section|chapter|mục|dạng)\s*(?:[IVX\d]+|[A-H])\b(?!\s*(?:điểm|câu))/iu;
const END = /^[-–—=_*.\s]*(?:hết|the\s*end|end)[-–—=_*.\s]*$/iu;

/** `BẢNG ĐÁP ÁN`, `PHẦN II. …`, `--- HẾT ---`, or a heading by its style. */
export function sectionOf(line: Line): Section | undefined {
  const text = line.text.replace(/\s+/g, " ").trim();
  if (text.length > 90 && line.heading === undefined)
    return PART.test(text) && /^\P{Ll}{4,}/u.test(text) ? "part" : undefined;
  if (END.test(text)) return "end";
  if (KEYS.test(text)) return "keys";
  if (line.heading !== undefined || PART.test(text)) return "part";
  return undefined;
}

/** Whether what is said before questions makes them statements that are right or wrong. */
export function asksForTruth(text: string): boolean {
  return /đúng\s*(?:[-–/,;]|hay|hoặc|và)?\s*(?:là\s*)?sai|true\s*(?:\/|or)?\s*false/iu.test(text);
}
