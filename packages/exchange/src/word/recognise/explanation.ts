const EXPLAINED =
  /^\s*[([*•\-–]*\s*(?:giải\s*thích(?:\s*chi\s*tiết)?|lời\s*giải(?:\s*chi\s*tiết)?|hướng\s*dẫn(?:\s*giải)?|hướng\s*dẫn\s*trả\s*lời|phương\s*pháp(?:\s*giải)?|hd|gt|explanation|feedback|rationale|vì\s*sao)(?:\s*(?:câu\s*\d+))?\s*(?:[:：.]|$)\s*/iu;
const HINTED = /^\s*[([]*\s*(?:gợi\s*ý|hint)\s*[:：]\s*/iu;

/** Where the words begin behind `Giải thích:` or `Lời giải`. */
export function explanationStart(text: string): number | undefined {
  return EXPLAINED.exec(text)?.[0].length;
}

/** `Vì …` behind a key tells why. */
export function isReason(text: string): boolean {
  return /^\s*[(]?(?:bởi\s+vì|vì|do|because)\s/iu.test(text);
}

/** The same behind `Gợi ý:`. */
export function hintStart(text: string): number | undefined {
  return HINTED.exec(text)?.[0].length;
}
