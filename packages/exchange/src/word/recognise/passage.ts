const RANGE =
  /(?:từ\s*(?:câu\s*)?|câu\s*|questions?\s*(?:from\s*)?)(\d{1,4})\s*(?:đến|tới|to|-|–|and|và)\s*(?:câu\s*)?(\d{1,4})/iu;
const ASKS =
  /đọc|cho\s|dựa|sử dụng|quan sát|xem|read|use|look|bảng|biểu đồ|đoạn|passage|thông tin/iu;

/** The questions that a text before them is for: `Đọc đoạn sau và trả lời từ câu 5 đến câu 7`. */
export function passageFor(
  text: string,
): { readonly from: number; readonly to: number } | undefined {
  const found = RANGE.exec(text);
  if (!found || !ASKS.test(text) || text.length > 250) return undefined;
  const [from, to] = [Number(found[1]), Number(found[2])];
  return from < to && to - from < 30 ? { from, to } : undefined;
}
