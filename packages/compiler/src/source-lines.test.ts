import { targets } from "@hocvu/targets";
import { expect, test } from "vitest";
import { courseFolder } from "../test/course-folder.ts";
import { compile } from "./compile.ts";

const LESSON = `---
title: Đám mây
outcomes:
  luu: Lưu được tài liệu
---

## Đám mây là gì? {#dam-may-la-gi}

Là máy chủ
ở xa.

:::tip
- Một
- Hai
:::

:::check

### Ở đâu?

- [x] Xa
- [ ] Gần
:::
`;

async function pageOf(sourceLines?: boolean): Promise<string> {
  const root = await courseFolder({ "01-dam-may.md": LESSON });
  const { value, diagnostics } = await compile(root, [], { sourceLines });
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return value?.course.modules[0]?.pages[0]?.html ?? "";
}

test("a preview's pages tell the lines of each block, and nothing else about them is another", async () => {
  const html = await pageOf(true);
  expect(html).toContain('<p data-source-lines="9-10">Là máy chủ\nở xa.</p>');
  expect(html).toMatch(/<li data-source-lines="13-13">\s*Một/);
  expect(html).toMatch(/<div class="check" data-check="[^"]+" data-source-lines="17-23">/);
  expect(html.replace(/ data-source-lines="\d+-\d+"/g, "")).toBe(await pageOf());
});

test("no package tells its sources' lines", async () => {
  const root = await courseFolder({ "01-dam-may.md": LESSON });
  const { value } = await compile(root, [...targets.values()]);
  const texts = value?.packages.flatMap(({ files }) => files.map(({ content }) => content)) ?? [];
  expect(texts.length).toBeGreaterThan(20);
  expect(texts.filter((text) => String(text).includes("data-source-lines"))).toEqual([]);
});
