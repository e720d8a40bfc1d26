import { expect, test } from "vitest";
import { folderOf } from "../../test/read-texts.ts";
import { buildCourse } from "../build-course.ts";

test.each([
  ["within a line", "Thẻ <title> đặt tên. Sau.", "<p>Thẻ &#x3C;title> đặt tên. Sau.</p>"],
  ["at its beginning", "<title> đặt tên. Sau.", "&#x3C;title> đặt tên. Sau."],
  ["beside one that is read", "Thẻ <br> và <title> đó.", "<p>Thẻ <br> và &#x3C;title> đó.</p>"],
  ["that is never closed", 'Xem <iframe src="https://a.vn"> đó.', "<p>Xem  đó.</p>"],
])("a tag %s takes no text with it", async (_, body, html) => {
  const texts = {
    "course.md": "---\nid: mau\ntitle: Mẫu\n---\n",
    "01-bai.md": `---\ntitle: Bài\n---\n\n${body}\n`,
  };
  const { value, diagnostics } = await buildCourse(folderOf(texts));
  expect(diagnostics.map(({ code }) => code)).toEqual(["HV2109"]);
  expect(value?.course.modules[0]?.pages[0]?.html).toBe(html);
});
