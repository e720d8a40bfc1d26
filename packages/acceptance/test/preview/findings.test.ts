import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { analyseItems, collect } from "@hocvu/results";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "../../src/learner/browser.ts";
import { openWindow } from "./window.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const SUBJECTS = ["mật khẩu", "tệp", "thư", "mạng", "máy in", "bản đồ", "hóa đơn", "chữ ký"];
const sound = SUBJECTS.map(
  (subject, n) =>
    `## Việc nào đúng khi dùng ${subject}? {#cau-${n} outcome=luu}\n\n- [x] Xem kỹ ${subject}\n- [ ] Đưa ${subject} cho người lạ\n- [ ] Bỏ ${subject} ở ngoài\n\n> Xem kỹ rồi mới dùng.\n`,
).join("\n");
const LESSON = `---
title: Đám mây
outcomes:
  luu: Lưu được tài liệu
quiz:
  questions: 9
---

## Đám mây là gì? {#dam-may-la-gi}

Là máy chủ ở xa.
`;
const QUIZ = "01-dam-may.quiz.md";
const wrongKey = `## Lưu ở đâu thì mở được từ máy khác? {#mo-lai outcome=luu}

- [x] Thẻ nhớ
- [ ] Đám mây
- [ ] Máy tính ở nhà

> Đăng nhập từ máy nào cũng mở được.

${sound}`;

/** What 300 learners answered, the better the more they know; who knows takes the cloud (`b`), which is not the key. */
function answers() {
  const collection = collect();
  for (let learner = 0; learner < 300; learner++) {
    const ability = (learner % 10) / 9;
    for (const [n, question] of [...SUBJECTS.map((_, n) => `cau-${n}`), "mo-lai"].entries()) {
      const knows = ((learner * 7 + n * 13) % 17) / 17 < 0.1 + 0.8 * ability;
      const isAsked = question === "mo-lai";
      const wrong = (learner + n) % 2 === 0 ? "a" : "c";
      const response = isAsked
        ? knows
          ? "b"
          : wrong
        : knows
          ? "a"
          : "bc".charAt((learner + n) % 2);
      collection.response({
        ...{ learner: `hv${learner}`, course: "mau", question, version: "", type: "choice" },
        ...{ attempt: 1, response, right: response === "a", share: Number(response === "a") },
        ...{ max: 1, seconds: 10, at: learner },
      });
    }
  }
  return collection.results().responses;
}

test("what learners' answers say of a question stands at the question, as long as it is asked so", async () => {
  const responses = answers();
  const { root, page } = await openWindow(browser, {
    lang: "vi",
    viewport: { width: 1400, height: 900 },
    files: { "01-dam-may.md": LESSON, [QUIZ]: wrongKey },
    findings: (course, placeAt) => analyseItems(responses, course, placeAt).diagnostics,
  });
  const found = page.locator("#panel-problems li").filter({ hasText: "HV5001" });
  await found.waitFor();
  expect(await found.textContent()).toContain(`${QUIZ}:1`);
  const picture = process.env.HOCVU_PICTURES;
  if (picture) await page.screenshot({ path: join(picture, "findings.png") });
  await found.getByText("Sửa ở đó").click();
  await page.locator(".cm-content").getByText("Thẻ nhớ").first().waitFor();
  if (picture) await page.screenshot({ path: join(picture, "findings-beside.png") });

  // The author puts the key right; what is left is of answers to the question as it was.
  const path = join(root, QUIZ);
  const mended = (await readFile(path, "utf8"))
    .replace("- [x] Thẻ nhớ", "- [ ] Thẻ nhớ")
    .replace("- [ ] Đám mây", "- [x] Đám mây");
  await writeFile(path, mended);
  await expect
    .poll(() => page.locator("#panel-problems li").filter({ hasText: "HV5001" }).count())
    .toBe(0);
});
