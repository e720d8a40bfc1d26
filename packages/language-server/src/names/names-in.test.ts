import { expect, test } from "vitest";
import { namesIn } from "./names-in.ts";

/** `kind id` of each name, with `*` where it is made, and what stands there. */
function listed(file: string, text: string): readonly string[] {
  return namesIn(file, text).map(({ kind, id, lesson, defines, start, end }) => {
    expect(text.slice(start, end).length).toBeGreaterThan(0);
    return `${kind} ${id}${lesson ? ` of ${lesson}` : ""}${defines ? "*" : ""}`;
  });
}

test("a course names parts, variables and files", () => {
  const text = `---
id: mau
glossary: ../tu-ngu.yml
variables:
  so: "1900"
exam:
  questions: 2
  blueprint:
    dam-may: 1
    "luu": 1
theme:
  logo: media/a.png
---

Gọi {{so}}, không phải \`{{so}}\` hay \\{{so}}; xem [bài](01-a.md#trang).
`;
  expect(listed("course.md", text)).toEqual([
    "file ../tu-ngu.yml",
    "variable so*",
    "part dam-may",
    "part luu",
    "file media/a.png",
    "variable so",
    "file 01-a.md",
    "page trang of 01-a.md",
  ]);
});

test("a lesson names its module, outcomes, pages, checks, terms and files", () => {
  const text = `---
id: may
outcomes:
  luu: Lưu được
---

## Trang {#mot}

[Sau](#hai), [kia](../02-b/index.md#ba "Xem"), [ngoài](https://example.org/#x), :term[Mã  OTP].

::video[Phim]{src="media/a b.mp4" captions=media/a.vtt}

:::check
### Hỏi gì? {#hoi outcome="luu, giu" points=2}

- [x] a
- [ ] b
:::

### Mục {#muc}
`;
  expect(listed("01-a/index.md", text)).toEqual([
    "module may*",
    "outcome luu*",
    "page mot of 01-a/index.md*",
    "page hai of 01-a/index.md",
    "file 02-b/index.md",
    "page ba of 02-b/index.md",
    "term mã otp",
    "file 01-a/media/a b.mp4",
    "file 01-a/media/a.vtt",
    "question hoi*",
    "outcome luu",
    "outcome giu",
  ]);
});

test("a bank names questions and their outcomes", () => {
  const text = "## Hỏi gì? {#hoi outcome=luu,giu exact}\n\n- [x] a\n";
  expect(listed("01-a.quiz.md", text)).toEqual(["question hoi*", "outcome luu", "outcome giu"]);
});
