import type { Page } from "playwright-core";
import { at, goTo, leave, press, type Stop, sees } from "./stop.ts";

const turnedTo = (page: Page, text: string) =>
  page.waitForFunction(
    (text) => document.querySelector(".where")?.textContent?.includes(text),
    text,
  );

/** On to a page of the first module, by its number there. */
const turn = (place: string, from: number, to: number, whole = false): Stop => ({
  place,
  whole,
  go: async (page) => {
    for (let number = from; number <= to; number++) {
      await press(page, number === 1 ? "start" : "next");
      await turnedTo(page, `${number}/`);
    }
  },
});

/** Answers the first questions of the exam, each with the choice of that number where it has as many, else with its first. */
async function answer(page: Page, count: number, nth = 0): Promise<void> {
  for (let number = 1; number <= count; number++) {
    await page.evaluate((to) => {
      location.hash = to;
    }, `:exam-${number}`);
    await page.waitForFunction(
      (text) => document.querySelector("main h1")?.textContent?.includes(text),
      `${number}/20`,
    );
    const choices = page.locator("main fieldset label");
    const all = await choices.count();
    if (all > 0) await choices.nth(nth < all ? nth : 0).click();
  }
}

/** A question of whatever type, wrong or right. */
async function answerAny(page: Page): Promise<void> {
  const label = page.locator("main fieldset label.choice").first();
  if (await label.count()) await label.click();
  for (const select of await page.locator("main fieldset select").all()) {
    await select.selectOption({ index: 1 });
  }
  for (const blank of await page.locator("main input[data-blank]").all()) await blank.fill("1");
  const confirm = page.getByRole("button", { name: "Thứ tự này là đúng" });
  if (await confirm.count()) await confirm.click();
}

async function beginExam(page: Page): Promise<void> {
  await goTo(page, ":exam", "exam-start");
  await press(page, "begin-exam");
  await sees(page, "exam");
}

const handIn: Stop["go"] = async (page) => {
  await press(page, "confirm-submit");
  await sees(page, "result");
};

/** A course as learners have it, from its first screen to its certificate; whatever is answered passes, nothing answered does not. */
export const COURSE_WALK: readonly Stop[] = [
  { place: "welcome", go: (page) => sees(page, "welcome") },
  turn("page-1", 1, 1),
  turn("page-2", 2, 2),
  turn("page-3", 3, 3),
  turn("module-end", 4, 12, true),
  {
    place: "practice",
    go: async (page) => {
      await press(page, "practice");
      await sees(page, "quiz");
      await answerAny(page);
      await press(page, "check");
      await page.locator(".explanation").waitFor();
    },
    whole: true,
  },
  at("contents", ":contents", "contents", true),
  {
    place: "search",
    go: async (page) => {
      await page.locator('main input[type="search"]').fill("đám mây");
      await page.locator("main .hits li").first().waitFor();
    },
  },
  at("glossary", ":glossary", "glossary"),
  at("welcome-again", ":welcome", "welcome"),
  at("exam-start", ":exam", "exam-start", true),
  {
    place: "exam-confirm-open",
    go: async (page) => {
      await beginExam(page);
      await goTo(page, ":submit", "exam-confirm");
    },
    whole: true,
  },
  { place: "result-failed", go: handIn, whole: true },
  {
    place: "exam-question",
    go: async (page) => {
      await beginExam(page);
      await answer(page, 1);
    },
  },
  {
    place: "exam-confirm",
    go: async (page) => {
      await answer(page, 20);
      await goTo(page, ":submit", "exam-confirm");
    },
  },
  {
    place: "result-passed",
    go: async (page) => {
      await handIn(page);
      // Choices are shuffled: it may take another number to be right once.
      for (let nth = 1; nth < 4 && !(await page.locator("main .verdict.good").count()); nth++) {
        await beginExam(page);
        await answer(page, 20, nth);
        await goTo(page, ":submit", "exam-confirm");
        await handIn(page);
      }
    },
    whole: true,
  },
  at("review", ":review", "review"),
  at("certificate", ":certificate", "certificate", true),
  leave("bye-passed"),
];

const check = (page: Page, number = 0) =>
  page.locator('main .check [data-do="check"]').nth(number).click();

/** Every block, and every type of question before and after it is checked. */
export const BLOCKS_WALK: readonly Stop[] = [
  { place: "cover-picture", go: (page) => sees(page, "welcome") },
  at("blocks-text", "chu", "page", true),
  at("blocks-pictures", "anh", "page", true),
  {
    place: "blocks-cards",
    go: async (page) => {
      await goTo(page, "the", "page");
      await page.locator(".card > summary").first().click();
    },
    whole: true,
  },
  {
    place: "hotspot",
    go: async (page) => {
      await goTo(page, "cham", "page");
      await page.locator("main fieldset img").waitFor();
    },
    whole: true,
  },
  {
    place: "hotspot-checked",
    go: async (page) => {
      const picture = page.locator("main fieldset img");
      const box = await picture.boundingBox();
      if (!box) throw new Error("no picture to tap");
      await picture.click({ position: { x: box.width / 2, y: box.height * 0.6 } });
      await check(page);
    },
    whole: true,
  },
  at("likert", "thang", "page", true),
  at("choices", "chon", "page", true),
  {
    place: "choices-checked",
    go: async (page) => {
      await page.locator("main .check label").first().click();
      await check(page);
      await page
        .locator("main .check:nth-of-type(2) label, main fieldset label img")
        .last()
        .click();
      await check(page);
    },
    whole: true,
  },
  at("ordering-blanks-matching", "xep-dien", "page", true),
  {
    place: "ordering-blanks-matching-checked",
    go: async (page) => {
      await page.getByRole("button", { name: "Thứ tự này là đúng" }).click();
      await check(page);
      const blanks = page.locator("main input[data-blank]");
      await blanks.nth(0).fill(".gov.vn");
      await blanks.nth(1).fill("pin");
      await check(page);
      const places = page.locator("main select");
      for (let number = 0; number < 3; number++) {
        await places.nth(number).selectOption({ index: 1 });
      }
      await check(page);
    },
    whole: true,
  },
  at("written", "tu-viet", "page", true),
  {
    place: "written-checked",
    go: async (page) => {
      await page
        .locator("main textarea")
        .fill("Lộ một nơi thì chỉ mất nơi đó, nơi khác vẫn an toàn.");
      await page.getByRole("button", { name: "So với câu trả lời mẫu" }).click();
      await page.locator('main fieldset input[type="checkbox"]').first().click();
      await check(page);
    },
    whole: true,
  },
  at("contents-pictures", ":contents", "contents", true),
  leave("bye-unfinished"),
];
