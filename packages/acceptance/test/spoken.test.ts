import { beforeAll, expect, test } from "vitest";
import { questionOf, takeExam } from "../src/learner/learner.ts";
import type { Visit } from "../src/learner/visit.ts";
import type { BuiltPackage } from "../src/package/build-package.ts";
import { useClassroom } from "./classroom.ts";
import { everyType } from "./courses.ts";

const seat = useClassroom();
let built: BuiltPackage;
beforeAll(async () => {
  built = await everyType();
});

/** What a screen reader says of each type of question: the accessibility tree, as Playwright writes it. */
const SPOKEN: Readonly<Record<string, readonly RegExp[]>> = {
  mot: [
    /group "Phương án nào đúng\?"/,
    /paragraph: Chọn một ý/,
    /radio "Phương án thứ hai"/,
    /radio "Không phương án nào"/,
  ],
  nhieu: [/group "Số nào là số chẵn\?"/, /Chọn tất cả các ý đúng/, /checkbox "Số hai"/],
  "dung-sai": [/group "Một giờ có sáu mươi phút\."/, /radio "Đúng"/, /radio "Sai"/],
  ghep: [
    /group "Ghép con vật với nơi ở"/,
    /combobox "Cá"/,
    /option "Chọn…" \[selected\]/,
    /option "Dưới nước"/,
  ],
  "thu-tu": [
    /group "Xếp từ sáng đến tối"/,
    /list:\s+- listitem:\s+- text: Buổi \S+\s+- 'button "Chuyển lên: Buổi \S+" \[disabled\]'/,
    /button "Chuyển xuống: Buổi sáng"/,
  ],
  dien: [/group "Điền hai chữ"/, /textbox "Chỗ trống 1\/2"/, /textbox "Chỗ trống 2\/2"/],
  so: [/group "Một tuần có mấy ngày\?"/, /Viết một số/, /textbox "Chỗ trống"/],
  cho: [
    /group "Chạm vào nút đăng nhập"/,
    /img "Một trang đăng nhập: /,
    /Chạm vào một chỗ trong ảnh/,
    /status/,
    /Chọn theo tên/,
  ],
  nhom: [/group "Xếp vào nhóm"/, /combobox "Cam"/, /option "Quả"/, /option "Rau"/],
};

const spoken = (visit: Visit) => visit.frame.locator("main fieldset").ariaSnapshot();

test("each type of question says what is asked, what to do, and what there is to choose", async () => {
  const { device } = await seat(built);
  const visit = await device.open();
  await visit.goTo(":exam");
  await visit.press("begin-exam");
  const heard = new Map<string, string>();
  for (let number = 1; number <= 9; number++) {
    heard.set(await visit.question(), await spoken(visit));
    if (number < 9) await visit.press("next");
  }
  for (const [id, words] of Object.entries(SPOKEN)) {
    for (const said of words) expect(heard.get(id), id).toMatch(said);
  }
  await visit.closeWindow();
});

test("whoever listens hears the question itself first, in the exam and in practice", async () => {
  const { device } = await seat(built);
  const visit = await device.open();
  const focused = () =>
    visit.frame.evaluate(() => [
      document.activeElement?.matches("h1, h2"),
      document.activeElement?.textContent,
    ]);
  const stem = (id: string) => questionOf(built.course, id).stem.replace(/<[^>]*>/g, "");
  await visit.goTo(":exam");
  await visit.press("begin-exam");
  expect(await focused()).toEqual([true, stem(await visit.question())]);
  await visit.press("next");
  expect(await focused()).toEqual([true, stem(await visit.question())]);
  await visit.goTo(":quiz-moi-loai");
  expect(await focused()).toEqual([true, stem(await visit.question())]);
  await visit.goTo("moi-loai");
  expect(await focused()).toEqual([true, "Mỗi loại một câu"]);
  await visit.closeWindow();
});

test("moving a thing is said, and the button keeps the focus", async () => {
  const { device } = await seat(built);
  const visit = await device.open();
  await visit.goTo(":exam");
  await visit.press("begin-exam");
  for (let number = 2; (await visit.question()) !== "thu-tu"; number++) {
    await visit.goTo(`:exam-${number}`);
  }
  const first = visit.frame.locator("li[data-item]").first();
  const name = await first.locator(".prose").textContent();
  await first.locator('[data-move="down"]').focus();
  await visit.page.keyboard.press("Enter");
  expect(await visit.frame.locator("fieldset [role=status]").textContent()).toBe(
    `${name}: vị trí 2/4`,
  );
  const label = () =>
    visit.frame.evaluate(() => document.activeElement?.getAttribute("aria-label"));
  expect(await label()).toBe(`Chuyển xuống: ${name}`);
  await visit.page.keyboard.press("Enter");
  await visit.page.keyboard.press("Enter");
  // At the end the button is off; the focus goes to the one that leads back.
  expect(await label()).toBe(`Chuyển lên: ${name}`);
  await visit.closeWindow();
});

test("right and wrong are said in words", async () => {
  const { device } = await seat(built);
  const visit = await device.open();
  await takeExam(visit, built.course, 4);
  await visit.press("review");
  const review = await visit.frame.locator("main").ariaSnapshot();
  expect(review.match(/paragraph: Đúng$/gm)).toHaveLength(4);
  expect(review.match(/paragraph: (Chưa đúng|Đúng một phần)$/gm)).toHaveLength(5);
  await visit.closeWindow();
});
