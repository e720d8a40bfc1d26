import type { ChoiceQuestion } from "@hocvu/model";
import { describe, expect, test } from "vitest";
import { bayes } from "./bayes.ts";
import { clues, likeStem } from "./clues.ts";
import { leaks } from "./leaks.ts";
import { recall, sameNumberRight } from "./recall.ts";
import { fareOf } from "./strategies.ts";

/** A question whose first choice is right, or the first `right` of them. */
function question(stem: string, choices: readonly string[], right = 1): ChoiceQuestion {
  return {
    id: stem,
    type: right === 1 ? "single" : "multiple",
    stem: `<p>${stem}</p>`,
    choices: choices.map((html, index) => ({ id: `${index}`, html, correct: index < right })),
  } as unknown as ChoiceQuestion;
}

const hit = (clue: string, choices: readonly string[]) =>
  fareOf(clues.get(clue) ?? likeStem, [question("Làm gì?", choices)]).right;

describe("who goes by how choices sound", () => {
  test.each([
    ["most prudent", ["Hỏi lại rồi mới gửi", "Gửi cho vui", "Bấm vào xem"]],
    ["least absolute", ["Có thể mất", "Luôn còn mãi", "Bao nhiêu cũng được"]],
    ["most steps", ["Mở ra, xem rồi đóng", "Mở ra", "Đóng lại"]],
    ["no reason", ["Xóa tấm mờ", "Xóa cả cho nhanh", "Để đó, vì còn chỗ"]],
    ["most official", ["Hỏi công an xã", "Hỏi hàng xóm", "Hỏi trên mạng"]],
    ["least hasty", ["Gọi cho con", "Chuyển tiền ngay", "Kệ đó"]],
    ["all clues", ["Hỏi lại công an xã", "Chuyển tiền ngay cho xong", "Kệ đó"]],
  ])("%s finds what is right by its tone", (clue, choices) => {
    expect(hit(clue, choices)).toBe(100);
  });

  test("finds nothing where choices sound alike", () => {
    for (const clue of clues.keys()) {
      expect(hit(clue, ["Kho ở Di Linh", "Kho ở Bảo Lộc", "Kho ở Đà Lạt"]), clue).toBeCloseTo(
        100 / 3,
      );
    }
  });

  test("finds the stem's words in a choice", () => {
    const asked = question("Tệp nằm ở máy chủ nào?", ["Máy chủ gần", "Nhà sách", "Bưu điện"]);
    expect(fareOf(likeStem, [asked]).right).toBe(100);
  });
});

test("a classifier tells from other banks what right choices sound like", () => {
  const others = [
    question("1", ["Hỏi lại người gửi", "Bấm vào cho biết", "Tắt máy"]),
    question("2", ["Hỏi lại bưu điện", "Tắt nguồn", "Bấm bừa"]),
  ];
  const blind = question("3", ["Hỏi lại con gái", "Tắt đèn", "Bấm chuông"]);
  expect(fareOf(bayes(others), [blind]).right).toBe(100);
});

describe("a leak", () => {
  const asked = question("Mã OTP để làm gì?", [
    "Xác nhận chính mình đang giao dịch",
    "Nhận quà khuyến mãi",
  ]);

  test("is an answer that stands in another stem", () => {
    const telling = question("OTP xác nhận chính mình đang giao dịch. Ai được biết?", ["Mình tôi"]);
    expect(leaks([asked, telling])).toEqual([`${asked.id} < ${telling.id}`]);
  });

  test("is no word that the stems only have in common", () => {
    expect(leaks([asked, question("Mã OTP gửi tới đâu?", ["Tin nhắn", "Thư"])])).toEqual([]);
  });
});

describe("recall", () => {
  test.each([
    "Văn bản nào nêu mục tiêu này?",
    "Cơ quan nào ban hành kế hoạch?",
    "Luật được thông qua ngày nào?",
    "Nghị quyết mang số hiệu gì?",
  ])("is asked for by: %s", (stem) => {
    expect(recall([question(stem, ["Một", "Hai"])])).toHaveLength(1);
  });

  test("is asked for by choices that are documents", () => {
    expect(recall([question("Căn cứ?", ["57-NQ/TW", "Nghị định 13", "Ý khác"])])).toHaveLength(1);
  });

  test("is not asked for by a case", () => {
    expect(recall([question("Ai đọc được tệp này?", ["Con gái", "Cả nhóm"])])).toEqual([]);
  });
});

test("the number of right choices is a clue where it is always the same", () => {
  const three = ["a", "b", "c"];
  expect(sameNumberRight([question("1", three, 2), question("2", three, 2)])).toBe(100);
  expect(sameNumberRight([question("1", three, 2), question("2", three, 3)])).toBe(50);
});
