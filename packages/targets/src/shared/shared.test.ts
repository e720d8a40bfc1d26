import { createHash } from "node:crypto";
import type { Course } from "@hocvu/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { x } from "xastscript";
import { assertReferences } from "./assert-references.ts";
import { contentPolicy } from "./content-policy.ts";
import { assetName, packageName, savedName } from "./package-names.ts";
import { textsOf } from "./page-texts.ts";
import { rewriteHtml, withoutTex } from "./rewrite-html.ts";
import { startPage } from "./start-page.ts";
import { compactDocument, xmlDocument } from "./xml.ts";

const digest = "0123456789abcdef";

describe("packageName", () => {
  test.each([
    ["media/Điện thoại (1).SVG", "dien-thoai-1-01234567.svg"],
    ["a/b/mẫu đơn.tar.gz", "mau-don-tar-01234567.gz"],
    ["media/???.png", "file-01234567.png"],
    ["media/README", "readme-01234567"],
    ["media/.ẩn", "an-01234567"],
  ])("%s becomes %s", (path, name) => {
    expect(packageName(path, digest)).toBe(name);
  });

  test.each([
    ["media/trang.HTML", "trang-html-01234567.txt", "trang.HTML"],
    ["a.php.pdf", "a-php-pdf-01234567.txt", "a.php.pdf"],
    ["a/b.js", "b-js-01234567.txt", "b.js"],
    ["a/b.svg", "b-01234567.svg", undefined],
    ["a/b.docx", "b-01234567.docx", undefined],
  ])("of the course's file %s is %s, saved as %s", (path, name, saved) => {
    expect(assetName(path, digest)).toBe(name);
    expect(savedName(path)).toBe(saved);
  });

  test("whatever the source is called, the name is one that every platform takes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (path) =>
        /^[a-z0-9][a-z0-9._-]*$/.test(packageName(path, digest)),
      ),
    );
  });

  test("two files of one name and other content get two names", () => {
    expect(packageName("a/hinh.svg", "11111111")).not.toBe(packageName("b/hinh.svg", "22222222"));
  });
});

describe("rewriteHtml", () => {
  const addresses = {
    asset: (path: string) => `A(${path})`,
    page: (id: string) => `#${id}`,
  };

  test("puts addresses into tags, decoding the path", () => {
    expect(
      rewriteHtml(
        '<p>Xem <a href="page:bai-mot">a</a> <img src="asset:media/%C4%91%26.svg" alt="x"></p>',
        addresses,
      ),
    ).toBe('<p>Xem <a href="#bai-mot">a</a> <img src="A(media/đ&amp;.svg)" alt="x"></p>');
  });

  test("a link to what would run saves it under its own name", () => {
    const html = '<a href="asset:a/b.js" title="a download b" class="download" download>x</a>';
    expect(rewriteHtml(html, addresses)).toBe(
      '<a href="A(a/b.js)" title="a download b" class="download" download="b.js">x</a>',
    );
    expect(rewriteHtml('<a download="c.exe" href="asset:b%22.js">', addresses)).toBe(
      '<a download="b&quot;.js" href="A(b&quot;.js)">',
    );
  });

  test("an address is escaped where it is put in", () => {
    const hostile = { asset: () => '"><script>', page: () => undefined };
    expect(rewriteHtml('<img src="asset:a">', hostile)).toBe(
      '<img src="&quot;&gt;&lt;script&gt;">',
    );
  });

  test("text that only looks like an attribute stays", () => {
    const html =
      '<p>Viết src="asset:a" hay &#x3C;img src="asset:a">, và <img alt=\' src="asset:b"\'></p>';
    expect(rewriteHtml(html, addresses)).toBe(html);
  });

  test("other addresses stay", () => {
    const html = '<a href="https://example.com/?a=asset:b" title="page:x">a</a>';
    expect(rewriteHtml(html, addresses)).toBe(html);
  });
});

describe("assertReferences", () => {
  const course = (welcome: string) =>
    ({
      welcome,
      assets: ["a b.png"],
      modules: [{ pages: [{ id: "bai", html: "", checks: [] }], bank: [] }],
    }) as unknown as Course;

  test.each(['<img src="asset:a%20b.png">', '<a href="page:bai">', "asset:x page:y"])(
    "%s is fine",
    (html) => expect(() => assertReferences(course(html))).not.toThrow(),
  );

  test.each(['<img src="asset:b.png">', '<a href="page:khac">', '<video poster="asset:">'])(
    "%s stops the build",
    (html) => expect(() => assertReferences(course(html))).toThrow(/the course has no/),
  );
});

const FORMULA =
  '<p>a <span class="math" data-tex="x > &#x22;y"><math><mi>x</mi></math></span> b</p>';

test("a formula's source is no part of what browsers get", () => {
  expect(withoutTex(FORMULA)).toBe('<p>a <span class="math"><math><mi>x</mi></math></span> b</p>');
  expect(withoutTex('<p>data-tex="x"</p>')).toBe('<p>data-tex="x"</p>');
});

test("a formula's source is not found by a search", () => {
  const course = { modules: [{ pages: [{ id: "trang", html: FORMULA }] }] };
  expect(textsOf(course as unknown as Course)).toEqual({ trang: "a x b" });
});

test("what would end a CDATA section may stand in XML's text", () => {
  const title = x("title", "Mảng a[b[0]]>3");
  expect(xmlDocument(x("item", [title]))).toContain("<title>Mảng a[b[0]]&gt;3</title>");
  expect(compactDocument(x("choice", "c[d[0]]>1"))).toContain("<choice>c[d[0]]&gt;1</choice>");
});

test.each(["\u001b", "\ufffe", "\uffff", "\ud800"])(
  "no XML is written that holds %j, in whatever part",
  (character) => {
    const [title, sign] = [x("title", `Bài ${character}`), { sign: character }];
    expect(() => xmlDocument(x("item", [title]))).toThrow("XML cannot hold U+");
    expect(() => compactDocument(x("item", sign, "Bài"))).toThrow("XML cannot hold U+");
  },
);

test("XML names the signs it has to escape, as Moodle reads no numbers", () => {
  const item = x("item", { title: 'Hỏi & đáp "nhanh"' }, "a < b &#x26; c");
  expect(compactDocument(item)).toContain(
    '<item title="Hỏi &amp; đáp &quot;nhanh&quot;">a &lt; b &amp;#x26; c</item>',
  );
});

describe("startPage", () => {
  const course = {
    id: "mau",
    title: 'Học & "chơi" <b>',
    lang: "vi",
    passing: { num: 1, den: 2 },
    outcomes: [],
    texts: { src: "t.json" },
    modules: [
      { id: "m", title: "</script><script>alert(1)</script>", number: 1, pages: [], src: "m.json" },
    ],
  };
  const policy = { stores: false, installs: false, styles: [], styled: false };
  const files = { script: "p.js", style: "p.css", policy };
  const html = startPage({ course, welcome: "<p>Chào.</p>", ...files });

  test("titles cannot break out of the page", () => {
    expect(html).toContain("<title>Học &amp; &quot;chơi&quot; &lt;b&gt;</title>");
    expect(html.match(/<script/g)).toHaveLength(2);
  });

  test("says what to do where the player does not come up, in the course's language", () => {
    expect(html).toContain("Trình duyệt này quá cũ");
    const english = { ...course, lang: "en" };
    expect(startPage({ course: english, welcome: "", ...files })).toContain(
      "This browser is too old",
    );
  });

  test("says which way its language is written", () => {
    expect(html).toContain('<html lang="vi">');
    const arabic = { ...course, lang: "ar" };
    expect(startPage({ course: arabic, welcome: "", ...files })).toContain(
      '<html lang="ar" dir="rtl">',
    );
  });

  test("runs what the page itself names, and nothing else", () => {
    const nonce = /<script defer nonce="([0-9a-f]{32})" src="p.js">/.exec(html)?.[1];
    expect(html).toContain(`<link rel="stylesheet" nonce="${nonce}" href="p.css">`);
    expect(policyOf(html)).toEqual([
      "default-src 'none'",
      `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
      `style-src 'self' 'nonce-${nonce}'`,
      "img-src 'self' data:",
      "media-src 'self'",
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
    ]);
  });

  test("sends a form only where its own server has more to show", () => {
    const policy = { stores: false, installs: false, styles: [], styled: false };
    expect(contentPolicy({ ...policy, leads: true }, "n")).toContain("form-action 'self'");
    expect(contentPolicy(policy, "n")).toContain("form-action 'none'");
  });

  test("other text has another nonce, the same text the same", () => {
    const again = startPage({ course, welcome: "<p>Chào.</p>", ...files });
    expect(again).toBe(html);
    const nonces = ["<p>Chào.</p>", "<p>Chào!</p>"].map(
      (welcome) => policyOf(startPage({ course, welcome, ...files }))[1],
    );
    expect(nonces[0]).not.toBe(nonces[1]);
  });

  test("asks a record store that only the launch names", () => {
    const page = startPage({ course, welcome: "", ...files, policy: { ...policy, stores: true } });
    expect(policyOf(page)).toContain("connect-src http: https:");
  });

  test("lets a certificate and formulas have the styles that came with them", () => {
    const styles = ["text{fill:red}"];
    const own = { ...policy, styles, styled: true };
    const directives = policyOf(startPage({ course, welcome: "", ...files, policy: own }));
    const digest = createHash("sha256").update("text{fill:red}").digest("base64");
    expect(directives.join("; ")).toContain(` 'sha256-${digest}'; style-src-attr 'unsafe-inline'`);
  });

  function policyOf(page: string): readonly string[] {
    const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(page)?.[1];
    return policy?.split("; ") ?? [];
  }

  test("the course comes back from the page", () => {
    const json = /<script type="application\/json" id="course">(.*)<\/script>/.exec(html)?.[1];
    expect(JSON.parse(json ?? "")).toEqual(course);
  });
});
