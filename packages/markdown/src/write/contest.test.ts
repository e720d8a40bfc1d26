import { expect, test } from "vitest";
import { buildCourse } from "../build-course.ts";
import { writeCourse } from "./course.ts";

const COURSE = `---
id: mau
title: Cuộc thi mẫu
exam:
  questions: 1
  time: 30m
contest:
  opens: 2026-12-01 08:00
  closes: 2026-12-20T17:00:30+09:00
  entry: both
  ties: [guess, time]
  guess: Có bao nhiêu người trả lời đúng hết?
  facts:
    required: [don-vi, dien-thoai]
    properties:
      don-vi:
        title: Đơn vị
        enum: [Xã Một, Phường Hai]
      dien-thoai:
        title: Số điện thoại
        description: Mười chữ số.
        format: phone
      nam-sinh:
        title: Năm sinh
        type: integer
        minimum: 1900
        maximum: 2020
      to:
        title: Tổ
        maxLength: 40
  person: [dien-thoai]
  units:
    fact: don-vi
    least: 5
  names: initials
  prizes:
    - title: Giải Nhất
      count: 1
  notice:
    controller: Ban tổ chức mẫu
    purpose: Xếp hạng
    retention: Một năm
  guardian: 18
---
`;
const BANK = "## Lưu ở đâu? {#luu}\n\n- [x] Đám mây\n- [ ] Thẻ nhớ\n";

async function built(course: string) {
  const texts = [
    { path: "course.md", text: course },
    { path: "01-bai.md", text: "---\ntitle: Bài\n---\n\nChữ.\n" },
    { path: "01-bai.quiz.md", text: BANK },
  ];
  const folder = { root: "mau", texts, assets: new Map(), strays: [] };
  return buildCourse(folder as unknown as Parameters<typeof buildCourse>[0]);
}

test("a contest's rules written anew are the same rules", async () => {
  const { value, diagnostics } = await built(COURSE);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  const course = value?.course;
  if (!course) throw new Error("no course");
  expect(course.exam?.feedback).toBe("after-close");
  expect(course.contest).toMatchObject({
    opens: "2026-12-01T08:00:00+07:00",
    closes: "2026-12-20T17:00:30+09:00",
    person: ["dien-thoai"],
    units: { fact: "don-vi", least: 5 },
  });
  expect(course.contest?.facts.map(({ kind, required }) => [kind, required])).toEqual([
    ["choice", true],
    ["phone", true],
    ["integer", false],
    ["text", false],
  ]);
  const written = [...writeCourse(course)].find(({ path }) => path === "course.md")?.text ?? "";
  const again = await built(written);
  expect(again.value?.course.contest).toEqual(course.contest);
  expect(written).not.toContain("feedback");
});

test("what a contest leaves out goes without saying", async () => {
  const notice = "notice: { controller: A, purpose: B, retention: C }";
  const { value } = await built(
    `---\nid: mau\ntitle: Mẫu\nexam:\n  questions: 1\ncontest:\n  opens: 2026-12-01 08:00\n  closes: 2026-12-02 08:00\n  ${notice}\n---\n`,
  );
  expect(value?.course.contest).toMatchObject({
    entry: "platform",
    ties: ["time", "earlier"],
    person: ["name"],
    names: "masked",
    guardian: 16,
  });
});
