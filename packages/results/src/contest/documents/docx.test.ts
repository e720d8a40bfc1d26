import { expect, test } from "vitest";
import { unzip } from "../../../test/unzip.ts";
import { listToDocx } from "./docx.ts";

test("a name has more room than its place", async () => {
  const bytes = await listToDocx({
    ...{ issuer: "Ban tổ chức mẫu", title: "Danh sách mẫu", lines: [], signatures: ["Người lập"] },
    ...{ dated: "Ngày 28 tháng 11 năm 2026", locale: "vi-VN" },
    tables: [
      { title: "Giải Nhất", head: ["Hạng", "Thí sinh"], rows: [[1, "Thí sinh Mẫu Tên Dài Hơn"]] },
    ],
  });
  const xml = unzip(bytes)("word/document.xml");
  const [place = 0, name = 0] = [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) =>
    Number(width),
  );
  expect(name).toBeGreaterThan(2 * place);
  // A4 without the margins, in twentieths of a point.
  expect(Math.abs(place + name - (160 / 25.4) * 1440)).toBeLessThan(5);
});
