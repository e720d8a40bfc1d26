import { describe, expect, test } from "vitest";
import { folderOf } from "../../test/read-texts.ts";
import { buildCourse } from "../build-course.ts";
import { parseTree } from "../parse-file.ts";

const assets = ["media/a.png", "media/ảnh 1.png", "media/mẫu (1).pdf", "media/a#b.png"];

/** A lesson's HTML without line ends; nothing may be said of it. */
async function page(body: string): Promise<string> {
  const texts = {
    "course.md": "---\nid: mau\ntitle: Mẫu\n---\n",
    "01-bai.md": `---\ntitle: Bài\n---\n\n${body}\n`,
  };
  const { value, diagnostics } = await buildCourse(folderOf(texts, assets));
  expect(diagnostics).toEqual([]);
  return (value?.course.modules[0]?.pages[0]?.html ?? "").replaceAll("\n", "");
}

const callout = (name: string, title: string) =>
  `<aside class="callout callout-${name}" role="note"><p class="callout-title">${title}</p><p>Nhớ lưu.</p></aside>`;

describe("alerts of GitHub and Obsidian are call-outs", () => {
  test.each([
    ["NOTE", "> [!NOTE]\n> Nhớ lưu.", callout("note", "Ghi chú")],
    ["TIP", "> [!TIP]\n> Nhớ lưu.", callout("tip", "Mẹo")],
    ["IMPORTANT", "> [!IMPORTANT]\n> Nhớ lưu.", callout("warning", "Lưu ý")],
    ["WARNING", "> [!WARNING]\n> Nhớ lưu.", callout("warning", "Lưu ý")],
    ["CAUTION", "> [!CAUTION]\n> Nhớ lưu.", callout("warning", "Lưu ý")],
    ["small letters", "> [!note]\n> Nhớ lưu.", callout("note", "Ghi chú")],
    ["a blank line under the mark", "> [!NOTE]\n>\n> Nhớ lưu.", callout("note", "Ghi chú")],
    ["a title", "> [!tip] Mẹo hay\n> Nhớ lưu.", callout("tip", "Mẹo hay")],
    ["one that folds", "> [!info]- Thêm\n> Nhớ lưu.", callout("note", "Thêm")],
  ])("%s", async (_, body, html) => {
    expect(await page(body)).toBe(html);
  });

  test("a quote that mentions a mark later stays a quote", async () => {
    expect(await page("> Viết `[!NOTE]` ở đầu.")).toContain("<blockquote>");
  });
});

describe("sizes of pictures", () => {
  // The picture is 640 by 360.
  test.each([
    ["=300x200", "![Hình](media/a.png =300x200)", 300, 200],
    ["=320x", "![Hình](media/a.png =320x)", 320, 180],
    ["=x90", "![Hình](media/a.png =x90)", 160, 90],
    ["{width=50%}: half a line of text", "![Hình](media/a.png){width=50%}", 304, 171],
    ["{width=320}", "![Hình](media/a.png){width=320}", 320, 180],
    ["{width=320px height=100px}", '![Hình](media/a.png){width=320px height="100px"}', 320, 100],
    ["{.rong #hinh width=320}", "![Hình](media/a.png){.rong #hinh width=320}", 320, 180],
    ["none", "![Hình](media/a.png)", 640, 360],
  ])("%s", async (_, body, width, height) => {
    expect(await page(`${body} Chữ.`)).toBe(
      `<p><img src="asset:media/a.png" alt="Hình" width="${width}" height="${height}" loading="lazy" decoding="async"> Chữ.</p>`,
    );
  });
});

describe("addresses of files", () => {
  test.each([
    ["a blank", "![Ảnh](media/ảnh 1.png)", "asset:media/%E1%BA%A3nh%201.png"],
    ["a blank and a title", '![Ảnh](media/ảnh 1.png "Tên")', "asset:media/%E1%BA%A3nh%201.png"],
    ["a blank and a size", "![Ảnh](media/ảnh 1.png =300x200)", "asset:media/%E1%BA%A3nh%201.png"],
    ["a blank and brackets", "[Mẫu](media/mẫu (1).pdf)", "asset:media/m%E1%BA%ABu%20(1).pdf"],
    [
      "bold words beside it",
      "[**Mẫu** đơn](media/mẫu (1).pdf)",
      "asset:media/m%E1%BA%ABu%20(1).pdf",
    ],
    ["a hash sign", "![Hai](media/a#b.png)", "asset:media/a%23b.png"],
  ])("with %s", async (_, body, address) => {
    expect(await page(`Xem ${body}.`)).toContain(`"${address}"`);
  });

  test("in code stay as they are", async () => {
    expect(await page("Viết `![Ảnh](media/ảnh 1.png)`.")).toBe(
      "<p>Viết <code>![Ảnh](media/ảnh 1.png)</code>.</p>",
    );
  });
});

describe("formulas", () => {
  /** The kinds of a tree's blocks, or of the parts of its one paragraph; what formulas hold. */
  const read = (text: string) => {
    const { children } = parseTree(text);
    const [only, ...more] = children;
    const nodes = only?.type === "paragraph" && more.length === 0 ? only.children : children;
    return nodes.map((node) =>
      node.type === "math" || node.type === "inlineMath" ? [node.type, node.value] : node.type,
    );
  };

  test.each([
    ["in round brackets", "Ta có \\(E=mc^2\\) đó.", ["text", ["inlineMath", "E=mc^2"], "text"]],
    ["of one letter", "\\(a\\)", [["inlineMath", "a"]]],
    ["with signs of emphasis", "\\(a*b*c_1\\)", [["inlineMath", "a*b*c_1"]]],
    ["in square brackets", "\\[\n\\frac{a}{b}\n\\]", [["math", "\\frac{a}{b}"]]],
    ["in one line", "\\[ x^2 \\]", [["math", "x^2"]]],
    [
      "between two lines of text",
      "Ta có:\n\\[\nx\n- 1 = y\n\\]\nvới x.",
      ["paragraph", ["math", "x\n- 1 = y"], "paragraph"],
    ],
    ["in a quote", "> \\[\n> a+b\n> \\]", ["blockquote"]],
    ["after dollars in their line", "$$ x = 1\n= y $$", [["math", "x = 1\n= y"]]],
    ["brackets that are only escaped", "Xem \\[1\\] và \\(hình 2\\).", ["text"]],
    ["brackets around words", "\\(xem hình bên\\)", ["text"]],
    ["in code", "`\\(x\\)`", ["inlineCode"]],
  ])("%s", (_, text, nodes) => {
    expect(read(text)).toEqual(nodes);
  });

  test("keep their places", () => {
    const text = "Ta có \\(E=mc^2\\) và **đậm**.";
    const [paragraph] = parseTree(text).children;
    const parts = paragraph?.type === "paragraph" ? paragraph.children : [];
    const sources = parts.map(({ position }) =>
      text.slice(position?.start.offset, position?.end.offset),
    );
    expect(sources).toEqual(["Ta có ", "\\(E=mc^2\\)", " và ", "**đậm**", "."]);
  });

  test("in dollars that mean money are text", async () => {
    expect(await page("Giá 5$-6$, hoặc 5$, 6$.")).toBe("<p>Giá 5$-6$, hoặc 5$, 6$.</p>");
  });
});

test("one tilde strikes nothing through, two do", async () => {
  expect(await page("Mở 7h~9h, uống H~2~O, ~~không~~.")).toBe(
    "<p>Mở 7h~9h, uống H~2~O, <del>không</del>.</p>",
  );
});

test("what stands behind a formula or a comment that never ends is read all the same", () => {
  const kinds = (text: string) => parseTree(text).children.map(({ type }) => type);
  expect(kinds("$$\nx\n\n## Trang\n\nChữ.")).toEqual(["paragraph", "heading", "paragraph"]);
  expect(kinds("<!-- x\n\n## Trang\n\nChữ.")).toEqual(["paragraph", "heading", "paragraph"]);
});

test("signs for private use that an author wrote stay what they are", () => {
  const text = "Chữ \uE010\uE011\uE012 và \\(x\\).";
  expect(parseTree(text).children[0]).toMatchObject({
    children: [{ type: "text", value: "Chữ \uE010\uE011\uE012 và (x)." }],
  });
});
