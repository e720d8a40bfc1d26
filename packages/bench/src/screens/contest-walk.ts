import type { Page } from "playwright-core";
import type { ContestService } from "./contest-service.ts";
import { goTo, press, type Stop, sees } from "./stop.ts";

/** The contest's course with what its organiser has yet to say: it opens tomorrow, for a day. */
export function announced(course: string): string {
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  return course
    .replace(/opens: .*/, `opens: ${day(1)} 08:00`)
    .replace(/closes: .*/, `closes: ${day(2)} 17:00`)
    .replace(/least: .*/, "least: 1")
    .replace(/- "\[điền: danh sách.*/, "- Đơn vị mẫu")
    .replace(/- title: "\[điền.*/, "- title: Giải Nhất")
    .replace(/count: .*/, "count: 1");
}

/** A contest as a contestant sees it, from its door to its ranking. */
export function contestWalk({ url, on }: ContestService): readonly Stop[] {
  const contest = `${url}/contest/cuoc-thi`;
  let code = "";
  const goOn = async (page: Page, days: number) => {
    await on(days);
    await page.goto(contest);
  };
  const comeBack = async (page: Page) => {
    await page.locator('input[name="code"]').fill(code);
    await page.locator('form[action*="/back"] button').click();
    await page.locator(".eyebrow").waitFor();
  };
  const opened = (name: string): Stop => ({
    place: `contest-${name}`,
    whole: true,
    go: async (page) => {
      await page.goto(`${contest}/${name}`);
    },
  });
  return [
    { place: "contest-door", go: (page) => goOn(page, 0), whole: true },
    {
      place: "contest-wrong",
      go: async (page) => {
        const form = page.locator('form[action*="/enter"]');
        await form.locator('input[name="name"]').fill("Thí sinh mẫu");
        await form.locator('input[name="fact-dien-thoai"]').fill("12");
        await form.evaluate((form: HTMLFormElement) => {
          form.noValidate = true;
        });
        await form.locator("button").click();
        await page.locator(".callout-warning").waitFor();
      },
      whole: true,
    },
    {
      place: "contest-waiting",
      go: async (page) => {
        const form = page.locator('form[action*="/enter"]');
        await form.locator('select[name="fact-don-vi"]').selectOption({ index: 1 });
        await form.locator('input[name="fact-dien-thoai"]').fill("0912 345 678");
        await form.locator('input[name="guess"]').fill("10");
        await form.locator('input[value="old"]').check();
        await form.locator('input[name="consent"]').check();
        await form.locator("button").click();
        code = (await page.locator(".contest-code").textContent()) ?? "";
      },
      whole: true,
    },
    {
      place: "contest-open",
      go: async (page) => {
        // Thirty hours from now it is open, whatever the hour: it opens within 25, and closes after 34 at the earliest.
        await goOn(page, 1.25);
        await comeBack(page);
      },
      whole: true,
    },
    {
      place: "contest-paper",
      go: async (page) => {
        await page.getByRole("button", { name: "Vào thi" }).click();
        await page.locator("main[data-screen]").waitFor();
      },
    },
    {
      place: "contest-question",
      go: async (page) => {
        await goTo(page, ":exam", "exam-start");
        await press(page, "begin-exam");
        await sees(page, "exam");
        // What is drawn may be of any type.
        const choice = page.locator("main fieldset label").first();
        if (await choice.count()) await choice.click();
      },
    },
    {
      place: "contest-result",
      go: async (page) => {
        await goTo(page, ":submit", "exam-confirm");
        await press(page, "confirm-submit");
        await sees(page, "result");
      },
      whole: true,
    },
    {
      place: "contest-done",
      go: async (page) => {
        await page.goto(contest);
        await comeBack(page);
      },
      whole: true,
    },
    {
      place: "contest-closed",
      go: async (page) => {
        await goOn(page, 4);
        await comeBack(page);
      },
      whole: true,
    },
    opened("ranking"),
    opened("poster"),
  ];
}
