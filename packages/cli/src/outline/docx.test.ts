import { expect, test } from "vitest";
import { readZip } from "../../../compiler/test/read-zip.ts";
import { askedOutline, awkwardOutline } from "../../test/outlines.ts";
import { toDocx } from "./docx.ts";

async function documentXml(outline = awkwardOutline): Promise<string> {
  const files = await readZip(await toDocx(outline));
  return Buffer.from(files.get("word/document.xml") ?? []).toString("utf8");
}

function textsOf(xml: string): string[] {
  return [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text = ""]) => text);
}

test("holds the title and the programme's table", async () => {
  expect(textsOf(await documentXml())).toEqual([
    "Khóa *mẫu* | thử",
    ...["STT", "Mô tả nội dung chính", "Yêu cầu cần đạt được", "Ghi chú"],
    ...["1", "Đám mây | &quot;ở xa&quot;", "- Lợi ích | tác hại", "- Viết `a_b_c`\nhai dòng"],
    ...["- Lưu được, mở lại được", "- =1+1", "Chỉ &lt;b&gt;Android&lt;/b&gt;"],
    ...["2", "Bài trống", "", ""],
  ]);
});

test("with a programme: what it asks, and what the course makes of it", async () => {
  expect(textsOf(await documentXml(askedOutline)).slice(5)).toEqual([
    ...["1", "Lưu trữ đám mây", "Trong khóa học: Đám mây | &quot;ở xa&quot;"],
    ...["- Xu hướng | lợi ích", "- Biết lưu tài liệu", "+ Lưu được, mở lại được"],
    ...["- Biết tìm lại", "- Thêm: =1+1", "Chỉ &lt;b&gt;Android&lt;/b&gt;"],
    ...["2", "Bài trống", "", ""],
    ...["3", "Phòng tin giả", "- Khái niệm", "- Nhận biết được", "Khóa học chưa có bài này"],
  ]);
});

test("the head is repeated on each page, and no row is parted by one", async () => {
  const rows = (await documentXml()).split("<w:tr>").slice(1);
  expect(rows.map((row) => /<w:tblHeader\/>/.test(row))).toEqual([true, false, false]);
  expect(rows.every((row) => /<w:cantSplit\/>/.test(row))).toBe(true);
});

test("the columns fill an A4 page between its margins", async () => {
  const xml = await documentXml();
  const grid = [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
  const number = (pattern: RegExp) => Number(pattern.exec(xml)?.[1]);
  const between =
    number(/<w:pgSz w:w="(\d+)"/) -
    number(/<w:pgMar[^>]* w:left="(\d+)"/) -
    number(/<w:pgMar[^>]* w:right="(\d+)"/);
  expect(grid).toHaveLength(4);
  const width = grid.reduce((sum, one) => sum + one, 0);
  // Each length is rounded to a twentieth of a point.
  expect(Math.abs(width - between)).toBeLessThanOrEqual(4);
});

test.each(["\u001b", "\ufffe", "\ud800"])(
  "no document is written that holds %j",
  async (character) => {
    const [module] = awkwardOutline.modules;
    const modules = module ? [{ ...module, note: `Bài ${character}` }] : [];
    await expect(toDocx({ ...awkwardOutline, modules })).rejects.toThrow("XML cannot hold U+");
    await expect(toDocx({ ...awkwardOutline, title: character })).rejects.toThrow(
      "XML cannot hold",
    );
  },
);
