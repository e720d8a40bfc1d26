import { expect, test } from "vitest";
import { applyEdits } from "../text-edit.ts";
import type { CourseText } from "./outline.ts";
import { planCarry } from "./plan-carry.ts";

const MAY = "01-may.md";
const MANG = "02-mang/index.md";

const COURSE: readonly CourseText[] = [
  { path: "course.md", text: "---\ntitle: Khóa\n---\n\n[a](01-may.md#bat) [b](01-may.md#tat)\n" },
  {
    path: MAY,
    text: "---\ntitle: Máy\n---\n\nXem [bật](#bat), [tắt](#tat).\n\n## Bật máy\n\n![x](media/x.png) [tắt](#tat) [mình](01-may.md#bat) [mạng](02-mang/index.md)\n\n## Tắt {#tat}\n\nX\n",
  },
  {
    path: MANG,
    text: "---\ntitle: Mạng\n---\n\nMở. [bật](../01-may.md#bat)\n\n## Wi-Fi {#wifi}\n\nY",
  },
  { path: "01-may.quiz.md", text: "<!-- ghi -->\n\n## Một? {#m}\n\n- [x] A\n" },
];

const startOf = (path: string, heading: string) =>
  COURSE.find((one) => one.path === path)?.text.indexOf(heading) ?? -1;

function carried(texts: readonly CourseText[], ...asked: Parameters<typeof planCarry>[1][]) {
  const files = new Map(texts.map(({ path, text }) => [path, text]));
  for (const one of asked) {
    for (const step of planCarry(texts, one)) {
      if (step.kind === "create") files.set(step.path, step.text);
      if (step.kind === "edit")
        files.set(step.path, applyEdits(files.get(step.path) ?? "", step.edits));
    }
  }
  return files;
}

const page = { path: MAY, start: startOf(MAY, "## Bật"), into: MANG, pageId: "bat" } as const;

test("a page that gets into another module keeps its id, and what leads to it and from it is mended", () => {
  const files = carried(COURSE, { ...page, at: "first" });
  expect(files.get(MANG)).toBe(
    "---\ntitle: Mạng\n---\n\nMở. [bật](index.md#bat)\n\n## Bật máy {#bat}\n\n![x](../media/x.png) [tắt](../01-may.md#tat) [mình](index.md#bat) [mạng](index.md)\n\n## Wi-Fi {#wifi}\n\nY",
  );
  expect(files.get(MAY)).toBe(
    "---\ntitle: Máy\n---\n\nXem [bật](02-mang/index.md#bat), [tắt](#tat).\n\n## Tắt {#tat}\n\nX\n",
  );
  expect(files.get("course.md")).toContain("[a](02-mang/index.md#bat) [b](01-may.md#tat)");
  expect(carried(COURSE, { ...page, at: "last" }).get(MANG)).toMatch(
    /Y\n\n## Bật máy \{#bat\}\n\n.*\n$/,
  );
});

test("a page is put in before it is taken out: who breaks off has it twice, and never not at all", () => {
  const steps = planCarry(COURSE, { ...page, at: "last" });
  expect(steps.map((step) => "path" in step && step.path)).toEqual([MANG, "course.md", MAY]);
});

test("a question makes a bank where there was none", () => {
  const start = startOf("01-may.quiz.md", "## Một");
  const bank = "02-mang/quiz.md";
  const files = carried(COURSE, { path: "01-may.quiz.md", start, into: bank, at: "first" });
  expect(files.get(bank)).toBe("## Một? {#m}\n\n- [x] A\n");
  expect(files.get("01-may.quiz.md")).toBe("<!-- ghi -->\n");
});

test("a page that shares a definition with what stays, stays", () => {
  const shared = COURSE.map((one) =>
    one.path === MAY
      ? { ...one, text: `${one.text}\n[t]: #tat\n`.replace("![x]", "[t] ![x]") }
      : one,
  );
  expect(planCarry(shared, { ...page, at: "first" })).toEqual([]);
  expect(planCarry(COURSE, { ...page, start: 3, at: "first" })).toEqual([]);
});
