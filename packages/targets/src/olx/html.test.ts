import { describe, expect, test } from "vitest";
import { pageHtml, questionHtml } from "./html.ts";
import { withoutMathematics } from "./mathematics.ts";

const MATH = (tex: string) => `<span class="math" data-tex="${tex}"><math><mi>x</mi></math></span>`;

describe("a page's HTML in elements that libxml2 knows", () => {
  test.each([
    [
      "a call-out keeps its looks",
      '<aside class="callout callout-tip"><p>Mẹo.</p></aside>',
      '<div class="callout callout-tip aside"><p>Mẹo.</p></div>',
    ],
    [
      "a picture with words under it",
      "<figure><img src='a.svg' alt='A'><figcaption>Hình</figcaption></figure>",
      '<div class="figure"><img src="a.svg" alt="A"><div class="figcaption">Hình</div></div>',
    ],
    [
      "marks, times and readings within a line",
      "<p><mark>a</mark> <time datetime='2025'>b</time> <ruby>字<rt>tự</rt></ruby></p>",
      '<p><span class="mark">a</span> <span datetime="2025" class="time">b</span> <span class="ruby">字<span class="rt">tự</span></span></p>',
    ],
    [
      "an address without places to break it",
      "<p>lamdong.<wbr>gov.<wbr>vn</p>",
      "<p>lamdong.gov.vn</p>",
    ],
    [
      "text on demand opens by a box",
      "<details><summary>Xem <b>thêm</b></summary><p>Chữ.</p></details>",
      '<div class="opens"><input id="bai_text-1" type="checkbox"><label for="bai_text-1">Xem <b>thêm</b></label><div class="opened"><p>Chữ.</p></div></div>',
    ],
    [
      "a card has its back behind a box",
      '<div class="cards"><details class="card"><summary>Mã OTP</summary><p>Dùng một lần.</p></details></div>',
      '<div class="cards"><div class="card opens"><input id="bai_text-1" type="checkbox"><label for="bai_text-1">Mã OTP</label><div class="opened"><p>Dùng một lần.</p></div></div></div>',
    ],
    [
      "a film of another site is a link",
      '<figure class="embed"><p><a href="https://youtu.be/a" data-embed="https://www.youtube-nocookie.com/embed/a">Phim</a></p><figcaption>youtu.be</figcaption></figure>',
      '<div class="embed figure"><p><a href="https://youtu.be/a" data-embed="https://www.youtube-nocookie.com/embed/a">Phim</a></p><div class="figcaption">youtu.be</div></div>',
    ],
    [
      "places in a picture are the list beneath it",
      '<div class="hotspots"><p><img src="a.png" alt="A"></p><ol><li data-at="10 20">Khóa</li></ol></div>',
      '<div class="hotspots"><p><img src="a.png" alt="A"></p><ol><li data-at="10 20">Khóa</li></ol></div>',
    ],
    [
      "of alternatives one is open",
      '<details name="tabs-3" open><summary>A</summary>a</details><details name="tabs-3"><summary>B</summary>b</details>',
      '<div class="opens"><input id="bai_text-1" type="radio" name="bai_text-1-of" checked><label for="bai_text-1">A</label><div class="opened">a</div></div>' +
        '<div class="opens"><input id="bai_text-2" type="radio" name="bai_text-1-of"><label for="bai_text-2">B</label><div class="opened">b</div></div>',
    ],
    [
      "a film is a link until the page is there",
      '<video controls src="/static/a.mp4" poster="/static/a.svg"><track kind="captions" src="/static/a.vtt" srclang="vi" default></video>',
      '<a class="hocvu-play" href="/static/a.mp4" target="_blank" data-kind="video" data-poster="/static/a.svg" data-captions="/static/a.vtt" data-captions-language="vi">a.mp4</a>',
    ],
    [
      "a formula is TeX",
      `<p>Tính ${MATH("a < b^2")}.</p>`,
      '<p>Tính <span class="math">\\(a &#x3C; b^2\\)</span>.</p>',
    ],
    [
      "a formula of its own line too",
      '<div class="math" data-tex="x"><math display="block"><mi>x</mi></math></div>',
      '<div class="math">\\[x\\]</div>',
    ],
    [
      "an id that is there twice leads to the first",
      '<p id="a">1</p><p id="a">2</p>',
      '<p id="a">1</p><p>2</p>',
    ],
    ["what would end a heading is set apart", "<h3><p>a</p></h3>", "<h3><div><p>a</p></div></h3>"],
    [
      "all else as it is",
      "<p>a <em>b</em> <code>&#x3C;aside></code></p>",
      "<p>a <em>b</em> <code>&#x3C;aside></code></p>",
    ],
  ])("%s", (_, html, page) => {
    expect(pageHtml(html, "bai_text")).toBe(page);
  });
});

test("in a question only formulas change, as capa takes HTML 5 but has a <math> of its own", () => {
  expect(questionHtml(`<details><summary>a</summary>${MATH("x")}</details>`)).toBe(
    '<details><summary>a</summary><span class="math">\\(x\\)</span></details>',
  );
  const html = "<aside>a<wbr>b</aside>";
  expect(questionHtml(html)).toBe(html);
});

describe("nothing but our formulas becomes mathematics, which could make links that run scripts:", () => {
  const FOREIGN = "\\href{javascript:alert(1)}{x}";

  test.each([
    [`\\(${FOREIGN}\\)`, `\\<span>(${FOREIGN}\\)</span>`],
    [`\\[${FOREIGN}\\]`, `\\<span>[${FOREIGN}\\]</span>`],
    ["\\begin{equation}x\\end{equation}", "\\<span>begin{equation}x\\end{equation}</span>"],
    ["[mathjaxinline]x[/mathjaxinline]", "[<span>mathjaxinline]x[</span>/mathjaxinline]"],
    ["a\\(b\\(c", "a\\<span>(b\\</span>(c"],
  ])("%s", (written, parted) => {
    expect(pageHtml(`<p>${written}</p>`, "bai")).toBe(`<p>${parted}</p>`);
    expect(questionHtml(`<p>${written}</p>`)).toBe(`<p>${parted}</p>`);
  });

  test.each([
    `\\verb|\\)\\(${FOREIGN}|`,
    `\\def\\alpha{${FOREIGN}}`,
    `\\renewcommand{\\alpha}{${FOREIGN}}`,
    `x % \\)\\(${FOREIGN}`,
    "\\text{\\)}",
  ])("the formula %s is shown as it was written", (tex) => {
    const html = questionHtml(MATH(tex));
    expect(html).toMatch(/^<span class="math"><code>.*<\/code><\/span>$/);
    expect(html).not.toContain("\\(");
    expect(html.replace(/<[^>]*>/g, "")).toBe(tex);
  });

  test.each(["a \\\\[2pt] b", "50\\%", "\\left( x \\right)", "\\alpha_1"])(
    "the formula %s is one",
    (tex) => {
      expect(questionHtml(MATH(tex))).toBe(`<span class="math">\\(${tex}\\)</span>`);
    },
  );

  test.each([
    ["C:\\anh [1] (2)", "C:\\anh [1] (2)"],
    ["\\(x\\)", "(x)"],
    ["\\\\(x\\\\)", "(x)"],
    ["[\\[mathjax]x", "[[mathjax]x".replace("[[", "")],
    ["\\begin{a}", "begin{a}"],
  ])("the title %s is text", (title, shown) => {
    expect(withoutMathematics(title)).toBe(shown);
  });
});
