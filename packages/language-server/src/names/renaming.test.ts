import { applyEdits, check } from "@hocvu/compiler";
import { readFolder } from "@hocvu/markdown";
import { describe, expect, test } from "vitest";
import { courseFolder, soundCourse } from "../../../compiler/test/course-folder.ts";
import { targetsFor } from "../../../compiler/test/targets-for.ts";
import { knownCourse } from "../known-course.ts";
import { courseNames } from "./course-names.ts";
import { renaming } from "./renaming.ts";

const BLUEPRINT = `---
id: mau
title: Khóa học mẫu
variables:
  so: "1900"
exam:
  questions: 2
  blueprint:
    luu: 1
    dam-may: 1
---

Gọi {{so}}, rồi xem [bài](01-dam-may.md#dam-may-la-gi) hay [mở đầu](01-dam-may.md#dam-may).
`;
const SECOND = `---
title: Bài hai
---

## Trang đầu

Xem [trên](01-dam-may.md#dam-may-cong-dung), [dưới](#bai-hai-trang-cuoi).

## Trang cuối {.to}

Hết, gọi {{so}}.
`;
const FIRST = `${soundCourse["01-dam-may.md"]}\n## Công dụng\n\nXem [đây](#dam-may-la-gi).\n`;
const COURSE: Readonly<Record<string, string>> = {
  ...soundCourse,
  "course.md": BLUEPRINT,
  "01-dam-may.md": FIRST,
  "02-bai-hai.md": SECOND,
};

/** Gives the first name that stands at `|` in `words`, which \`file\` holds, the id \`to\`. */
async function renamed(file: string, words: string, to: string) {
  const root = await courseFolder(COURSE);
  const { understood, diagnostics } = await check(root, targetsFor("HV1001"));
  const { value: folder } = await readFolder(root);
  if (!understood || !folder) throw new Error("no course");
  const names = courseNames();
  const offset = (COURSE[file] ?? "").indexOf(words.replace("|", "")) + words.indexOf("|");
  const own = names.in(file, COURSE[file] ?? "");
  const name = own.find(({ start, end }) => start <= offset && offset <= end);
  if (!name) throw new Error(`nothing is named at ${words}`);
  const edits = await renaming(name, to, folder, knownCourse(understood, root), names);
  if (typeof edits === "string") return edits;
  const after = Object.fromEntries(
    Object.entries(COURSE).map(([path, text]) => [path, applyEdits(text, edits.get(path) ?? [])]),
  );
  const again = await check(await courseFolder(after), targetsFor("HV1001"));
  // Nothing leads nowhere now that did not before.
  const codes = (all: typeof diagnostics) => all.map(({ code }) => code);
  expect(codes(again.diagnostics)).toEqual(codes(diagnostics));
  return after;
}

describe("a name is changed in the whole course:", () => {
  test("an outcome, from a question of it", async () => {
    const after = await renamed("01-dam-may.quiz.md", "outcome=l|uu", "cat");
    expect(after).toMatchObject({
      "01-dam-may.md": FIRST.replace("luu:", "cat:"),
      "01-dam-may.quiz.md": COURSE["01-dam-may.quiz.md"]?.replaceAll("outcome=luu", "outcome=cat"),
      "course.md": BLUEPRINT.replace("luu:", "cat:"),
    });
  });

  test("a page, from a link to it", async () => {
    const after = await renamed("course.md", "#dam-may-|la-gi", "la-gi");
    expect(after).toMatchObject({
      "course.md": BLUEPRINT.replace("#dam-may-la-gi", "#la-gi"),
      "01-dam-may.md": FIRST.replaceAll("#dam-may-la-gi", "#la-gi"),
    });
  });

  test("a page that has its id from its title gets one of its own", async () => {
    const after = await renamed("02-bai-hai.md", "#dam-may-cong|-dung", "cong-dung");
    expect(after).toMatchObject({
      "01-dam-may.md": FIRST.replace("## Công dụng", "## Công dụng {#cong-dung}"),
      "02-bai-hai.md": SECOND.replace("#dam-may-cong-dung", "#cong-dung"),
    });
    expect(await renamed("02-bai-hai.md", "#bai-hai-|trang-cuoi", "cuoi")).toMatchObject({
      "02-bai-hai.md": SECOND.replace("#bai-hai-trang-cuoi", "#cuoi").replace(
        "{.to}",
        "{#cuoi .to}",
      ),
    });
  });

  test("a module, with the pages whose ids begin with it", async () => {
    const after = await renamed("course.md", "dam|-may: 1", "may");
    expect(after).toMatchObject({
      "01-dam-may.md": FIRST.replace("---\n", "---\nid: may\n"),
      "course.md": BLUEPRINT.replace("dam-may: 1", "may: 1").replace("#dam-may)", "#may)"),
      "02-bai-hai.md": SECOND.replace("#dam-may-cong-dung", "#may-cong-dung"),
    });
  });

  test("a question and a variable", async () => {
    expect(await renamed("01-dam-may.quiz.md", "#mo|-lai", "mo-ra")).toMatchObject({
      "01-dam-may.quiz.md": COURSE["01-dam-may.quiz.md"]?.replace("#mo-lai", "#mo-ra"),
    });
    expect(await renamed("02-bai-hai.md", "{{s|o}}", "so-may")).toMatchObject({
      "course.md": BLUEPRINT.replace("  so:", "  so-may:").replace("{{so}}", "{{so-may}}"),
      "02-bai-hai.md": SECOND.replace("{{so}}", "{{so-may}}"),
    });
  });

  test.each([
    ["01-dam-may.quiz.md", "#mo|-lai", "van-con", "taken"],
    ["01-dam-may.quiz.md", "#mo|-lai", "Mở lại", "form"],
    ["course.md", "01-dam|-may.md#", "khac", "kind"],
    ["01-dam-may.quiz.md", "outcome=l|uu", "bai-hai", "taken"],
  ] as const)("but not %s at %s to %s", async (file, words, to, why) => {
    expect(await renamed(file, words, to)).toBe(why);
  });
});
