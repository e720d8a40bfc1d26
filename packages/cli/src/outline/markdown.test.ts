import { expect, test } from "vitest";
import { askedOutline, awkwardOutline } from "../../test/outlines.ts";
import { toMarkdownTable } from "./markdown.ts";

test("the programme's table, in which bars and Markdown's signs stay what they are", () => {
  expect(toMarkdownTable(awkwardOutline)).toBe(String.raw`# Khóa \*mẫu\* | thử

| STT | Mô tả nội dung chính | Yêu cầu cần đạt được | Ghi chú |
| -: | - | - | - |
| 1 | **Đám mây \| "ở xa"**<br>– Lợi ích \| tác hại<br>– Viết \`a_b_c\`&#xA;hai dòng | – Lưu được, mở lại được<br>– =1+1 | Chỉ \<b>Android\</b> |
| 2 | **Bài trống** | | |
`);
});

test("its heads are in the course's language", () => {
  const english = toMarkdownTable({ ...awkwardOutline, lang: "en-GB" });
  expect(english).toContain("| No. | Main contents | Required outcomes | Notes |");
});

test("with a programme: its title, contents and requirements, and what the course makes of each", () => {
  const table = toMarkdownTable(askedOutline);
  expect(table.split("\n").slice(4, -1)).toEqual([
    String.raw`| 1 | **Lưu trữ đám mây**<br>Trong khóa học: Đám mây \| "ở xa"<br>– Xu hướng \| lợi ích | – Biết lưu tài liệu<br>+ Lưu được, mở lại được<br>– Biết tìm lại<br>– Thêm: =1+1 | Chỉ \<b>Android\</b> |`,
    "| 2 | **Bài trống** | | |",
    "| 3 | **Phòng tin giả**<br>– Khái niệm | – Nhận biết được | Khóa học chưa có bài này |",
  ]);
});
