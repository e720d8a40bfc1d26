import { buildCourse, readFolder } from "@hocvu/markdown";
import { expect, test } from "vitest";
import { courseFolder } from "../../../../compiler/test/course-folder.ts";
import { googleDocs, libreOffice, webPage, word, wordRtf } from "./clipboard.fixture.ts";
import { pasteHtml } from "./paste.ts";

const lacking = (alt: string) => `[điền: ảnh${alt ? ` “${alt}”` : ""}]`;
const pasted = (html: string, into: "lesson" | "field" = "lesson", rtf = "") =>
  pasteHtml({ html, into, rtf }, lacking);

test("from Word: paragraphs that look like items are lists, its own tags are gone, and pictures come with the RTF", () => {
  const { markdown, pictures, left } = pasted(word, "lesson", wordRtf);
  expect(markdown).toBe(`## Giữ mật khẩu

### Vì sao

**Mật khẩu** là chìa khóa; Lâm Đồng có 2<sup>10</sup> xã, giá 5\\$ đến 7\\$.

- Dài
  - Từ tám ký tự
- Khó đoán

#### Các bước

1. Mở *Cài đặt*
2. Chọn **Bảo mật**

| Việc | Khi nào \\| lúc nào |
| - | - |
| Đổi<br>ngay | Nghi bị lộ |

![](picture-0)

Xem [trang này](https://example.gov.vn/x?a=1\\&b=2) và mục trên.
`);
  expect(Buffer.from(pictures[0]?.bytes ?? []).toString("latin1")).toMatch(/^\x89PNG[\s\S]*IEND/);
  expect([pictures.length, left]).toEqual([1, 0]);
  // What no picture came with is to be filled in.
  expect(pasted(word)).toMatchObject({
    markdown: expect.stringContaining("\n[điền: ảnh]\n"),
    left: 1,
  });
});

test("a photo of many megabytes comes with the RTF too, with its kind before it and no group between", () => {
  const bytes = Buffer.alloc(6_000_000, "ảnh");
  const lines = bytes.toString("hex").replace(/.{128}/g, "$&\n");
  const { pictures } = pasted(
    '<img src="file:///C:/a.jpg">',
    "field",
    `{\\rtf1{\\pict\\picw10\\jpegblip\\bliptag10 ${lines}}{\\pict\\pngblip\\picw7}}`,
  );
  expect(pictures.map((picture) => bytes.equals(picture.bytes))).toEqual([true]);
});

test("from Google Docs: looks are read as what they mean, and lists stand in their items", () => {
  expect(pasted(googleDocs).markdown).toBe(`## An toàn

**Đậm** **_và nghiêng_**~~bỏ~~ thường.

- Một
  - Một một
- [Hai](https://example.com/)

| A | B |
| - | - |
| • x<br>• y | |

[điền: ảnh “Sơ đồ”]
`);
});

test("from LibreOffice: fonts and colours are gone, and its pictures come along", () => {
  const { markdown, pictures } = pasted(libreOffice);
  expect(markdown).toBe(`## Bài một

**Chú ý:** không đưa mã OTP cho ai.

1. Một
   1. Một a
2. Hai

| Tên | Số |
| - | - |
| Nam | 12 |

![Biển báo](picture-0)
`);
  expect(pictures).toHaveLength(1);
});

test("from a web page: nothing that runs, leads nowhere or would mean something here", () => {
  const { markdown, pictures, left } = pasted(webPage);
  expect(markdown).toBe(`## Lừa đảo

Gọi **113**, \`*#06#\`; xem ở đây, tin hay [cổng](https://example.gov.vn/tin).

### Nhận ra

\`\`\`js
const a = 1;
if (a) {}
\`\`\`

> Không ai hỏi mã \\{{otp}} \\[\\[a]] :::note

[điền: ảnh]

![Màn hình](picture-0)

Hình 1: màn hình

- OTP

  mã dùng một lần

---

- Xong
- Chưa

Hết.\\
Dòng sau
`);
  expect([pictures.length, left]).toEqual([1, 1]);
});

test("in a field a heading is a line that stands out", () => {
  expect(pasted("<h1><b>Lưu ý</b></h1><p>Nhớ.</p>", "field").markdown).toBe("**Lưu ý**\n\nNhớ.\n");
  expect(pasted("chữ<p></p>").markdown).toBe("chữ\n");
  expect(pasted("").markdown).toBe("");
});

test("whatever is pasted compiles without errors", async () => {
  const pages = [word, googleDocs, libreOffice, webPage].map((html) => {
    const { markdown } = pasted(html);
    return markdown.replace(/!\[.*?\]\(picture-\d+\)/g, "");
  });
  const root = await courseFolder({
    "05-dan.md": `---\ntitle: Dán\noutcomes:\n  dan: Dán được\n---\n\n${pages.join("\n")}`,
  });
  const { value: folder } = await readFolder(root);
  if (!folder) throw new Error("no folder");
  const { diagnostics } = await buildCourse(folder);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
});
