import type { Course } from "@hocvu/model";
import { describe, expect, test } from "vitest";
import { bank, course, kit } from "../../test/printed-course.ts";
import type { LayoutKit } from "../target.ts";
import { print } from "./target.ts";

function documents(one: Course = course()): Record<string, string> {
  return Object.fromEntries(
    print.layOut(one, kit).map(({ path, content }) => [path, String(content)]),
  );
}
const pageOf = (name: string, one?: Course) => documents(one)[`${name}.html`] ?? "";

test("the course, its questions and its keys are a page each, beside the files that they show", () => {
  expect(Object.keys(documents())).toEqual([
    "khoa-hoc.html",
    "cau-hoi.html",
    "cau-hoi-va-dap-an.html",
    "media/don-01234567.pdf",
    "media/hinh-01234567.png",
  ]);
  expect(Object.keys(documents({ ...course(), lang: "en" })).slice(0, 3)).toEqual([
    "course.html",
    "questions.html",
    "questions-and-keys.html",
  ]);
});

test("a course without questions has no bank to print", () => {
  const [module] = course().modules;
  const { exam, ...rest } = course();
  expect(exam).toBeDefined();
  const pages = [{ id: "mot", title: "Một", html: "<p>Chữ.</p>", checks: [] }];
  const without = { ...rest, assets: [], modules: [{ ...module, pages, bank: [] }] } as Course;
  expect(Object.keys(documents(without))).toEqual(["khoa-hoc.html"]);
});

describe("the questions", () => {
  const ids = [...bank(false).map(({ id }) => id), "thu"];

  test.each(["cau-hoi", "cau-hoi-va-dap-an"])("stand in %s once each", (name) => {
    const found = [...pageOf(name).matchAll(/<article class="question" id="question--([^"]+)"/g)];
    expect(found.map(([, id]) => id)).toEqual(ids);
  });

  test("without keys are the same to the letter, whatever is right", () => {
    const withoutCode = (html: string) =>
      html.replace(/([0-9a-f]{4}-){3}[0-9a-f]{4}|[0-9a-f]{64}|sha256-[^']+/g, "");
    for (const name of ["cau-hoi", "khoa-hoc"]) {
      const swapped = pageOf(name, course(true));
      expect(withoutCode(swapped)).toBe(withoutCode(pageOf(name)));
    }
    expect(pageOf("cau-hoi")).not.toMatch(/Đáp án:|Giải thích|Phản hồi|Gợi ý|máy chủ/);
  });

  test("with keys say what is right and why", () => {
    const html = pageOf("cau-hoi-va-dap-an");
    const keys = [...html.matchAll(/<strong>Đáp án: ([^<]*)<\/strong>/g)].map(([, key]) => key);
    expect(keys).toEqual([
      "B",
      "1 – A, 2 – B",
      "B → A",
      "1 – A",
      "(1) đám mây hoặc mây; (2) tìm lại",
      "1.500,5",
      "B",
      "A",
    ]);
    expect(html).toContain("Vì đám mây.");
    expect(html).toContain("Phản hồi A");
    expect(html).toContain("Nghĩ đến máy chủ.");
    expect(pageOf("cau-hoi-va-dap-an", course(true))).toContain(
      "(1) ổ cứng; (2) tìm lại (phải viết đúng từng chữ) (thiếu dấu vẫn tính là đúng)",
    );
  });

  test("have lines to write on, and what is written is compared with the keys alone", () => {
    const lines = `<div class="lines">${"<p></p>".repeat(5)}</div>`;
    expect(pageOf("cau-hoi")).toContain(lines);
    expect(pageOf("cau-hoi")).not.toMatch(/Câu trả lời mẫu|Bài viết cần có|Vì máy hỏng/);
    const keys = pageOf("cau-hoi-va-dap-an");
    expect(keys).toMatch(/Câu trả lời mẫu<\/p><div><p>Vì máy hỏng <img/);
    expect(keys).toContain("<ul><li>Nói về máy hỏng (2 điểm)</li></ul>");
  });

  test("have a letter at each place of a picture, whose names are told with the keys alone", () => {
    const asked = (name: string) =>
      pageOf(name).match(/id="question--cho"[\s\S]*?<\/article>/)?.[0] ?? "";
    for (const name of ["cau-hoi", "cau-hoi-va-dap-an"]) {
      expect(asked(name)).toMatch(
        /<span class="places"><img [^>]*><svg [^>]*><circle cx="50%" cy="20%" r="12"\/><text x="50%" y="20%" [^>]*>A<\/text>.*y="80%" [^>]*>B<\/text><\/svg><\/span><\/p>/,
      );
    }
    expect(asked("cau-hoi")).not.toMatch(/Trên|Dưới/);
    expect(asked("cau-hoi-va-dap-an")).toMatch(/A\.<\/span><div>Trên.*B\.<\/span><div>Dưới/s);
  });

  test("follow what the exam asks for", () => {
    const html = pageOf("cau-hoi");
    expect(html).toContain("Mỗi đề có 3 câu, rút ngẫu nhiên từ 7 câu trong ngân hàng.");
    expect(html).toContain("Đạt khi đúng ít nhất 50 % số câu, tức 2 câu.");
    expect(html).toContain(
      '<td>Lưu được</td><td class="count">9</td><td class="count">7</td><td class="count">3</td>',
    );
  });
});

describe("the course", () => {
  const html = pageOf("khoa-hoc");

  test("has everything open that opens on demand, and nothing that plays, scrolls or waits", () => {
    expect(html).not.toMatch(/<details|<summary|<video|<audio|loading=|tabindex|<script/);
    expect(html).toContain('<div class="opened reveal"><p class="opened-title">Xem thêm</p>');
    expect(html).toContain('<p class="opened-title">iPhone</p><p>I.</p>');
    expect(html).toContain('<img class="poster" alt="" src="media/hinh-01234567.png">');
    expect(html).toContain("Phim: media/phim hay.mp4");
  });

  test("leaves out the recording of a page, whose words stand beneath it", () => {
    expect(html).not.toContain("Nghe đọc trang này");
    expect(html).not.toContain("mot.mp3");
  });

  test("says where links lead", () => {
    expect(html).toContain(
      '<a href="#page--hai">trang hai<span class="leads"> (mục 1.2)</span></a>',
    );
    expect(html).toContain(
      '<a href="https://gov.vn/x" target="_blank" rel="noopener" class="outward">',
    );
    expect(html).toContain('mẫu đơn<span class="leads"> (tệp don.pdf)</span>');
  });

  test("has no name twice, and every link of its own leads somewhere", () => {
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const links = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(links.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test("asks its checks where they stand, and tells no key", () => {
    expect(html).toMatch(/<\/table><\/div>\s*<article class="question" id="question--thu"/);
    expect(html).toContain("Xem lại trang trước.");
    expect(html).not.toContain("Đáp án:");
  });

  test("is what its headings say: levels without a gap", () => {
    const levels = [...html.matchAll(/<h([1-6])[\s>]/g)].map(([, level]) => Number(level));
    expect(levels[0]).toBe(1);
    levels.forEach((level, index) => {
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    });
  });
});

test("the code is another for another word, key or picture, and stands on every page of all three", () => {
  const codeOf = (html: string) => /SHA-256 ([0-9a-f]{64})/.exec(html)?.[1] ?? "";
  const code = codeOf(pageOf("khoa-hoc"));
  const short = (code.slice(0, 16).match(/.{4}/g) ?? []).join("-");
  for (const [path, html] of Object.entries(documents())) {
    if (!path.endsWith(".html")) continue;
    expect(codeOf(html)).toBe(code);
    expect(html).toContain(`@bottom-right { content: "Mã nội dung ${short}"`);
    expect(html).toMatch(new RegExp(`<title>[^<]* · Mã nội dung ${short}</title>`));
  }
  expect(codeOf(pageOf("khoa-hoc", course(true)))).not.toBe(code);
  const other = { asset: (path: string) => ({ path, content: path, digest: "ffff" }) };
  const html = String(print.layOut(course(), other as unknown as LayoutKit)[0]?.content);
  expect(codeOf(html)).not.toBe(code);
});

test("a title ends neither the style sheet nor the page", () => {
  for (const html of Object.values(documents())) {
    expect(html).not.toContain("<script>");
    if (html.startsWith("<!doctype")) expect(html.match(/<\/style>/g)).toHaveLength(1);
  }
});
