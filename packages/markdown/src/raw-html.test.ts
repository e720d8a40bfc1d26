import { createHash } from "node:crypto";
import type { Course } from "@hocvu/model";
import { describe, expect, test } from "vitest";
import { folderOf } from "../test/read-texts.ts";
import { buildCourse } from "./build-course.ts";

/** The welcome page that `body` becomes, beside a lesson and two files, and the codes of what is wrong with it. */
async function welcomeOf(
  body: string,
): Promise<{ html: string; codes: readonly string[]; course: Course }> {
  const texts = {
    "course.md": `---\nid: mau\ntitle: Mẫu\n---\n\n${body}\n`,
    "01-bai.md": "---\ntitle: Bài\n---\n\nChữ.\n",
  };
  const { value, diagnostics } = await buildCourse(folderOf(texts, ["hinh.png", "mau.pdf"]));
  const course = value?.course as Course;
  return { html: course.welcome, codes: diagnostics.map(({ code }) => code), course };
}

describe("our own addresses are not for authors to write", () => {
  test.each([
    ['<img alt="a" src="asset:zz%22%20onerror=%22alert(1)">', '<img alt="a">'],
    ['<img alt="a" src="asset:%">', '<img alt="a">'],
    ['<img alt="a" src="asset:hinh.png">', '<img alt="a">'],
    ['<img alt="a" src="&#97;sset:hinh.png">', '<img alt="a">'],
    ['<a href="asset:javascript:alert(1)">xem</a>', "<a>xem</a>"],
    ['<a href="page:bai">xem bài</a>', "<a>xem bài</a>"],
    ['<a href="ASSET:mau.pdf">mẫu đơn</a>', "<a>mẫu đơn</a>"],
    ["[xem bài](asset:mau.pdf)", '<a href="">xem bài</a>'],
    ["[xem bài](page:bai) <b>đậm</b>", "xem bài</a> <b>đậm</b>"],
    ["![a](asset:hinh.png)", '<img src="" alt="a">'],
  ])("%s", async (body, html) => {
    const { html: made, codes, course } = await welcomeOf(body);
    expect(codes).toEqual(["HV1015"]);
    expect(made).toContain(html);
    expect(made).not.toMatch(/asset:|page:/i);
    expect(course.assets).toEqual([]);
  });

  test("an address that is no address is told, not a crash", async () => {
    const { codes } = await welcomeOf('<a href="%">xem bài</a> <img alt="a" src="%E0%A4%A">');
    expect(codes).toEqual(["HV1012", "HV1012"]);
  });

  test("files and pages that HTML names stand in it as those that Markdown names", async () => {
    const raw =
      '<a href="01-bai.md">bài</a> <a href="mau.pdf">mẫu</a> <img alt="a" src="hinh.png"><b></b>';
    const { html, codes, course } = await welcomeOf(`${raw} [bài](01-bai.md) ![b](hinh.png)`);
    expect(codes).toEqual([]);
    expect(html.match(/(href|src)="[^"]*"/g)).toEqual([
      'href="page:bai"',
      'href="asset:mau.pdf"',
      'src="asset:hinh.png"',
      'href="page:bai"',
      'src="asset:hinh.png"',
    ]);
    expect(course.assets).toEqual(["hinh.png", "mau.pdf"]);
  });
});

describe("what stands in for our own things cannot be written", () => {
  test.each([
    "\uE0000\uE001",
    "&#xE000;0&#xE001;",
    `${createHash("sha256").update("").digest("hex")}0;`,
  ])("%s", async (written) => {
    const { html, codes } = await welcomeOf(`$x^2$ <b>đậm</b> <i>${written}</i>`);
    expect(codes).toEqual([]);
    expect(html.match(/<math/g)).toHaveLength(1);
  });

  test("the same text has the same HTML", async () => {
    const body = '$x^2$ <a href="mau.pdf">mẫu</a> [bài](01-bai.md)';
    expect((await welcomeOf(body)).html).toBe((await welcomeOf(body)).html);
  });
});

describe("an author's names are apart from all others", () => {
  test.each([
    ['<p id="course">{}</p>', '<p id="user-content-course">{}</p>'],
    ['<details name="app"><summary>a</summary>b</details>', '<details name="user-content-app">'],
    [
      '<b id="a">x</b> <i aria-labelledby="a b" aria-describedby="a">y</i>',
      '<i aria-labelledby="user-content-a user-content-b" aria-describedby="user-content-a">',
    ],
    [
      '<table><tr><th id="h">a</th><td headers="h g">b</td></tr></table>',
      'headers="user-content-h user-content-g"',
    ],
  ])("%s", async (body, html) => {
    expect((await welcomeOf(body)).html).toContain(html);
  });

  test.each(["", " <b>đậm</b>"])("footnotes lead there and back again%s", async (raw) => {
    const { html } = await welcomeOf(`Chữ[^1].${raw}\n\n[^1]: Chú.`);
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => `#${id}`);
    expect(ids).toContain("#user-content-fn-1");
    for (const [, href = ""] of html.matchAll(/ href="(#[^"]*)"/g)) expect(ids).toContain(href);
    expect(html).toContain('aria-describedby="user-content-footnote-label"');
  });
});
