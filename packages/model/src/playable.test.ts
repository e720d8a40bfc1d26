import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { slug, stateKey } from "./id.ts";
import type { ChoiceQuestion } from "./questions/choice.ts";
import type { HotspotQuestion } from "./questions/hotspot.ts";
import { grade } from "./questions/question.ts";
import { openHint, openQuestion, sealQuestion, toPlayed, withoutKey } from "./questions/sealed.ts";
import { seal, unseal } from "./seal.ts";

const KEY = "the build's key";
const question: ChoiceQuestion = {
  id: "mo-lai",
  type: "single",
  outcomes: ["luu"],
  stem: "Dịch vụ nào?",
  explanation: "<p>Tệp nằm ở máy chủ.</p>",
  points: 2,
  exam: true,
  shuffle: true,
  scoring: "all",
  choices: [
    { id: "a", html: "Thẻ nhớ", correct: false, pinned: false, feedback: "<p>Chỉ một máy.</p>" },
    { id: "b", html: "Đám mây", correct: true, pinned: true },
  ],
};

describe("sealQuestion", () => {
  test("the question comes back whole", () => {
    expect(openQuestion(sealQuestion(question, KEY), KEY)).toEqual(question);
  });

  test("its hint comes back by itself, and is not read without the key", () => {
    const sealed = sealQuestion({ ...question, hint: "Nghĩ xem." }, KEY);
    expect(JSON.stringify(sealed)).not.toContain("Nghĩ");
    expect(openHint(sealed, KEY)).toBe("Nghĩ xem.");
    expect(openQuestion(sealed, KEY)).toEqual(question);
  });

  test("nobody opens it who has all of the package's data but not the build's key", () => {
    const sealed = sealQuestion(question, KEY);
    for (const key of ["", question.id, "another build"]) {
      expect(() => openQuestion(sealed, key)).toThrow();
    }
  });

  test("what tells the answer cannot be read in the sealed form", () => {
    const text = JSON.stringify(sealQuestion(question, KEY));
    for (const secret of ["máy chủ", "Chỉ một máy", "correct", "right", "feedback"]) {
      expect(text).not.toContain(secret);
    }
  });

  test("any text comes back from under its key, as base64", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string(), (text, key) => {
        const sealed = seal(text, key);
        return /^[\w+/]*$/.test(sealed) && unseal(sealed, key) === text;
      }),
    );
  });

  test("any text of Vietnamese letters, marks and signs comes back, composed or not", () => {
    const letters = [
      ...'aêơưđĐỆ ộ“”…→≤😀\\"',
      "\u0323",
      "\u0301",
      "e\u0302\u0323",
      "o\u031b\u0301",
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...letters)), (parts) => {
        const text = parts.join("");
        return (unseal(seal({ text }, KEY), KEY) as { text: string }).text === text;
      }),
    );
  });

  test("a letter of Vietnamese takes two bytes at most, as sealed text cannot be compressed", () => {
    const text = "Không đưa mã cho ai, kể cả người xưng là cán bộ. ".repeat(20);
    expect(seal(text, KEY).length).toBeLessThan(0.85 * Buffer.from(text).toString("base64").length);
  });
});

describe("a place in a picture", () => {
  const at = { x: 50, y: 20, width: 30, height: 12 };
  const asked: HotspotQuestion = {
    ...question,
    type: "hotspot",
    stem: 'Chỗ nào?<p><img src="asset:a.png" alt=""></p>',
    shuffle: false,
    choices: question.choices.map((one, index) => ({ ...one, at: { ...at, y: 20 + 60 * index } })),
  };

  test("is a choice in the player, whose names say where they are and not which is right", () => {
    for (const open of [sealQuestion(asked, KEY), withoutKey(asked)]) {
      expect(open.type).toBe("single");
      expect("choices" in open && open.choices).toEqual([
        { id: "a", html: '<span data-at="50 20 30 12">Thẻ nhớ</span>', pinned: false },
        { id: "b", html: '<span data-at="50 80 30 12">Đám mây</span>', pinned: true },
      ]);
      expect(JSON.stringify(open)).not.toMatch(/máy chủ|Chỉ một máy|correct|scoring|feedback/);
    }
  });

  test("is graded there as it is where it was asked", () => {
    const opened = openQuestion(sealQuestion(asked, KEY), KEY);
    expect(opened).toEqual(toPlayed(asked));
    for (const given of [["a"], ["b"], ["a", "b"], []]) {
      expect(grade(opened, given)).toEqual(grade(asked, given));
    }
  });
});

describe("ids", () => {
  test.each([
    ["Đám mây là gì?", "dam-may-la-gi"],
    ["  Lưu trữ — dữ liệu  ", "luu-tru-du-lieu"],
    ["???", ""],
    ["Ứng dụng AI 2026", "ung-dung-ai-2026"],
  ])("the slug of %j is %j", (title, expected) => {
    expect(slug(title)).toBe(expected);
  });

  test("a state key is four characters that any platform stores", () => {
    fc.assert(fc.property(fc.string(), (id) => /^[\w-]{4}$/.test(stateKey(id))));
  });

  test("the keys of a thousand ids hardly ever meet", () => {
    const keys = Array.from({ length: 1000 }, (_, n) => stateKey(`cau-hoi-${n}`));
    expect(new Set(keys).size).toBeGreaterThanOrEqual(999);
  });
});
