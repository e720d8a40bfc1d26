import type { ChoiceQuestion } from "@hocvu/model";
import { describe, expect, test } from "vitest";
import { bayes } from "./bayes.ts";
import { blindFare } from "./blind.ts";
import { clues, likeStem } from "./clues.ts";
import { leaks } from "./leaks.ts";
import { measuresOf, type Pool } from "./measures.ts";
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

describe("the best reader of choices alone", () => {
  const four = ["Di Linh", "Bảo Lộc", "Đà Lạt", "Lạc Dương"];
  const turned = (at: number) => [...four.slice(at), ...four.slice(0, at)];

  test("knows no more than chance of four questions that share four choices, each right once", () => {
    const set = four.map((_, at) => question(`${at}`, turned(at)));
    expect(blindFare(set)).toEqual({ questions: 4, right: 25, chance: 25 });
  });

  test("knows which of shared choices is right more often, and what is asked once", () => {
    const three = [question("1", turned(0)), question("2", turned(0)), question("3", turned(1))];
    expect(blindFare(three).right).toBeCloseTo(200 / 3);
    expect(blindFare([question("4", ["Kho", "Bến", "Chợ"])]).right).toBe(100);
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

describe("a course's banks are held to what all their questions together give away", () => {
  const places = ["Di Linh", "Bảo Lộc", "Đà Lạt", "Lạc Dương"];
  /** Questions in sets of four that share their choices, so that each is right once; `spoil` rewords one choice of each. */
  const pool = (course: string, spoil: (choice: string, correct: boolean) => string): Pool => ({
    course,
    bank: Array.from({ length: 40 }, (_, at) => {
      const stem = `Chuyện ${at} ở đâu?`;
      const choices = places.map((place, place4) => {
        const correct = place4 === at % 4;
        return { id: `${place4}`, html: spoil(`Kho ở ${place}`, correct), correct };
      });
      return { id: `${course}-${at}`, type: "single", stem, choices } as unknown as ChoiceQuestion;
    }),
  });
  const honest = (choice: string) => choice;
  const led = (spoilt: Pool, other: Pool) =>
    measuresOf(spoilt, [spoilt, other])
      .filter(({ fare, limit }) => Math.abs(fare.right - fare.chance) > limit)
      .map(({ name }) => name);

  test("and sets that share their choices give nothing away", () => {
    expect(led(pool("a", honest), pool("b", honest))).toEqual([]);
  });

  test.each<[string, (choice: string, correct: boolean) => string]>([
    ["longest", (choice, correct) => (correct ? `${choice}, phía sau bến xe cũ` : choice)],
    ["shortest", (choice, correct) => (correct ? choice : `${choice}, phía sau bến xe cũ`)],
    [
      "most prudent",
      (choice, correct) => (correct ? `${choice}, hỏi lại đã` : `${choice}, ghé đó`),
    ],
    ["least absolute", (choice, correct) => (correct ? `${choice} vừa rồi` : `${choice} luôn mãi`)],
    [
      "most official",
      (choice, correct) => (correct ? `${choice}, cơ quan` : `${choice}, xóm trên`),
    ],
  ])("but not %s, where right choices are that", (clue, spoil) => {
    expect(led(pool("a", spoil), pool("b", honest))).toContain(clue);
  });

  test("nor a tone that only a classifier hears, which another course taught it", () => {
    const tone = (choice: string, correct: boolean) =>
      `${choice} ${correct ? "đó nghen" : "đây nè"}`;
    expect(led(pool("a", tone), pool("b", tone))).toContain("Bayes of the others");
  });

  test("nor a place where right choices always stand", () => {
    const { bank } = pool("a", honest);
    const moved = bank.map((question) => ({
      ...question,
      choices: [...(question as ChoiceQuestion).choices].sort(
        (one, other) => Number(other.correct) - Number(one.correct),
      ),
    })) as unknown as Pool["bank"];
    expect(led({ course: "a", bank: moved }, pool("b", honest))).toContain("choice 1");
  });
});
