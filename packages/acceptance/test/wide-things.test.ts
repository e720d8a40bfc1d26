import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, expect, test } from "vitest";
import { type BuiltPackage, buildPackage } from "../src/package/build-package.ts";
import { useClassroom } from "./classroom.ts";

const seat = useClassroom();
const sum = (terms: number) =>
  Array.from({ length: terms }, (_, index) => `x_{${index + 1}}`).join(" + ");

const LESSON = `---
title: Rộng
---

Có $${sum(60)} = 0$ trong dòng.

$$
${sum(20)} = 1
$$

## Không bẻ được {#phan-so}

$$
\\frac{${sum(30)}}{2}
$$

Trong dòng: $\\frac{${sum(30)}}{2}$.

## Bảng {#bang}

<table><tr><th>Phường</th><th>Dân số</th><th>Diện tích</th><th>Trường học</th><th>Trạm y tế</th></tr>
<tr><td>Một</td><td>Mười hai nghìn người</td><td>Ba ki-lô-mét vuông</td><td>Bốn</td><td>Một</td></tr></table>
`;

let built: BuiltPackage;
beforeAll(async () => {
  const root = await mkdtemp(join(tmpdir(), "hocvu-wide-"));
  await cp(fileURLToPath(new URL("every-type", import.meta.url)), root, { recursive: true });
  await writeFile(join(root, "02-rong.md"), LESSON);
  built = await buildPackage(root);
  await rm(root, { recursive: true });
});

/** What of the page is wider than the window, and which boxes scroll in their place. */
function measure() {
  const { scrollWidth, clientWidth } = document.documentElement;
  const boxes = [...document.querySelectorAll<HTMLElement>(".math[tabindex], .table-scroll")];
  return {
    spare: scrollWidth - clientWidth,
    scrolling: boxes.filter((box) => box.scrollWidth > box.clientWidth).length,
    reachable: boxes.every((box) => box.tabIndex === 0),
    lines: [...document.querySelectorAll(".breaks")].map(
      (math) => new Set([...math.children].map((row) => row.getBoundingClientRect().bottom)).size,
    ),
  };
}

test("formulas go on in the next line, and what cannot scrolls in its place: the page is never wider", async () => {
  const { device } = await seat(built);
  const visit = await device.open();
  await visit.goTo("rong");
  const { lines, ...broken } = await visit.frame.evaluate(measure);
  expect(broken).toEqual({ spare: 0, scrolling: 0, reachable: true });
  expect(lines.map((count) => count > 1)).toEqual([true, true]);
  await visit.goTo("phan-so");
  expect(await visit.frame.evaluate(measure)).toMatchObject({ spare: 0, scrolling: 1 });
  await visit.goTo("bang");
  expect(await visit.frame.evaluate(measure)).toMatchObject({
    spare: 0,
    scrolling: 1,
    reachable: true,
  });
  await visit.closeWindow();
});
