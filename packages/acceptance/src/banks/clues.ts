import { plain, type Strategy } from "./strategies.ts";
import { wordsOf } from "./words.ts";

/**
 * What somebody goes by who has read no lesson: how choices sound. Each of these was found to name the right choice in
 * banks whose wrong choices were rash, absolute, excused or homely.
 */
const PRUDENT =
  /kiểm tra|đối chiếu|hỏi lại|hỏi người|nhờ|xem lại|xác minh|cẩn thận|rồi mới|trước khi|chưa|dừng|từ chối|không (?:gửi|bấm|chuyển|đưa|đọc|vội)|báo|gọi lại|tự|đúng|kỹ|rà/g;
const ABSOLUTE =
  /luôn|mọi|hết|tất cả|bất kỳ|không bao giờ|chỉ cần|mãi|cứ|hẳn|toàn bộ|khỏi|ai cũng|nào cũng|bao nhiêu cũng|chắc chắn|đã là|không cần/g;
const STEPS = /rồi|sau đó|tiếp theo|trước khi| và |;|,/g;
const REASON =
  /(?:^|[\s,])(?:vì|do|để|bởi|nên|kẻo|cho (?:chắc|tiện|nhanh|gọn|yên|vui|khỏi|đỡ|xong|đẹp)|miễn|khỏi|là (?:được|đủ|xong))(?=[\s,.]|$)/g;
const OFFICIAL =
  /vneid|cổng|chính thức|cơ quan|trụ sở|công an|ủy ban|trung tâm|cán bộ|quy định|văn bản|dịch vụ công|nghị định|luật|lãnh đạo|số liệu|hồ sơ|đơn vị|thẩm quyền|người phụ trách/g;
const HASTY =
  /ngay|liền|nhanh|gấp|thôi|kệ|bỏ qua|im|lập tức|cho tiện|tạm|khỏi|đỡ|dù sao|sau này|lên nhóm|cả nhóm/g;

const count =
  (pattern: RegExp): Strategy =>
  ({ choices }) =>
    choices.map(
      ({ html }) => (plain(html).toLowerCase().normalize("NFC").match(pattern) ?? []).length,
    );
const least =
  (strategy: Strategy): Strategy =>
  (question) =>
    strategy(question).map((wanted) => -wanted);

const single: ReadonlyMap<string, Strategy> = new Map([
  ["most prudent", count(PRUDENT)],
  ["least absolute", least(count(ABSOLUTE))],
  ["most steps", count(STEPS)],
  ["no reason", least(count(REASON))],
  ["most official", count(OFFICIAL)],
  ["least hasty", least(count(HASTY))],
]);

/** Ways to answer from the choices alone, by what they go by; the last weighs all of them together. */
export const clues: ReadonlyMap<string, Strategy> = new Map([
  ...single,
  [
    "all clues",
    (question) => {
      const wanted = [...single.values()].map((strategy) => strategy(question));
      return question.choices.map((_, at) => wanted.reduce((sum, of) => sum + (of[at] ?? 0), 0));
    },
  ],
]);

/** The choice of which most words stand in the stem. */
export const likeStem: Strategy = ({ stem, choices }) => {
  const asked = new Set(wordsOf(stem));
  return choices.map(({ html }) => {
    const words = wordsOf(html);
    return words.filter((word) => asked.has(word)).length / Math.max(1, words.length);
  });
};
