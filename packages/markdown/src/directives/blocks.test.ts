import { describe, expect, test } from "vitest";
import { folderOf } from "../../test/read-texts.ts";
import { sameCourse } from "../../test/same-course.ts";
import { buildCourse } from "../build-course.ts";
import { formatText } from "../format/format-text.ts";
import { writeCourse } from "../write/course.ts";

const COURSE = "---\nid: mau\ntitle: Mẫu\n---\n\nChào.\n";
const FRONT = "---\ntitle: Bài\noutcomes:\n  o: Biết\n---\n\n";
const BANK = "## Hỏi? {#hoi outcome=o}\n\n- [x] A\n- [ ] B\n\n> Vì thế.\n";

const BLOCKS: readonly (readonly [name: string, written: string, html: string])[] = [
  [
    "a quotation with who said it",
    ":::quote[Bác Tư]\nHọc một lần, **làm** cả đời.\n:::",
    '<figure class="quote"><blockquote><p>Học một lần, <strong>làm</strong> cả đời.</p></blockquote><figcaption>Bác Tư</figcaption></figure>',
  ],
  [
    "columns",
    "::::columns\n:::column\nMột.\n:::\n\n:::column\nHai.\n:::\n::::",
    '<div class="columns"><div class="column"><p>Một.</p></div><div class="column"><p>Hai.</p></div></div>',
  ],
  [
    "cards, whose backs are details",
    "::::cards\n:::card[Mã OTP]\nDùng một lần.\n:::\n\n:::card[Mật khẩu]\nCủa riêng mình.\n:::\n::::",
    '<div class="cards"><details class="card"><summary>Mã OTP</summary><p>Dùng một lần.</p></details><details class="card"><summary>Mật khẩu</summary><p>Của riêng mình.</p></details></div>',
  ],
  [
    "a line of time",
    ":::timeline\n- **2010** Đĩa.\n- **2025** Đám mây.\n:::",
    '<div class="timeline"><ul><li><strong>2010</strong> Đĩa.</li><li><strong>2025</strong> Đám mây.</li></ul></div>',
  ],
  [
    "a gallery, whose titles stand beneath",
    ':::gallery\n![Một](media/a.png "Lời một")\n\n![Hai](media/a.png)\n:::',
    '<div class="gallery"><figure><div><img src="asset:media/a.png" alt="Một" width="640" height="360" loading="lazy" decoding="async"></div><figcaption>Lời một</figcaption></figure><figure><div><img src="asset:media/a.png" alt="Hai" width="640" height="360" loading="lazy" decoding="async"></div></figure></div>',
  ],
  [
    "places in a picture",
    ":::hotspots\n![Thanh](media/a.png)\n\n1. **Khóa** Đã mã hóa. {at=10,24}\n2. Địa chỉ {at=50.5,24}\n:::",
    '<div class="hotspots"><p><img src="asset:media/a.png" alt="Thanh" width="640" height="360" loading="lazy" decoding="async"></p><ol><li data-at="10 24"><strong>Khóa</strong> Đã mã hóa.</li><li data-at="50.5 24">Địa chỉ</li></ol></div>',
  ],
  [
    "places wherever in their items they stand",
    ":::hotspots\n![Thanh](media/a.png)\n\n1. **Khóa** {at=10,24} Đã mã hóa.\n2. **Địa chỉ {at=50.5,24}**\n   Đọc từ phải.\n:::",
    '<div class="hotspots"><p><img src="asset:media/a.png" alt="Thanh" width="640" height="360" loading="lazy" decoding="async"></p><ol><li data-at="10 24"><strong>Khóa</strong> Đã mã hóa.</li><li data-at="50.5 24"><strong>Địa chỉ</strong>Đọc từ phải.</li></ol></div>',
  ],
  [
    "a button to another site",
    "::button[Đăng ký]{to=https://hoc.example/dk}",
    '<p class="go"><a href="https://hoc.example/dk" class="button" target="_blank" rel="noopener">Đăng ký</a></p>',
  ],
  [
    "a button to a page of the course",
    "::button[Về đầu bài]{to=#bai}",
    '<p class="go"><a href="page:bai" class="button">Về đầu bài</a></p>',
  ],
  [
    "a film of another site, which is a link until it is pressed",
    '::embed[Cách lưu]{src="https://www.youtube.com/watch?v=abcdefghijk"}',
    '<figure class="embed"><p><a href="https://www.youtube.com/watch?v=abcdefghijk" data-embed="https://www.youtube-nocookie.com/embed/abcdefghijk" target="_blank" rel="noopener">Cách lưu</a></p><figcaption>youtube.com</figcaption></figure>',
  ],
];

const bare = (html: string | undefined) => html?.replace(/\n/g, "");

const folder = (written: string) =>
  folderOf({ "course.md": COURSE, "01-bai.md": `${FRONT}${written}\n`, "01-bai.quiz.md": BANK }, [
    "media/a.png",
  ]);

async function read(written: string) {
  const { value, diagnostics } = await buildCourse(folder(written));
  return {
    course: value?.course,
    html: bare(value?.course.modules[0]?.pages[0]?.html),
    codes: diagnostics.map(({ code }) => code),
  };
}

describe.each(BLOCKS)("%s", (_, written, html) => {
  test("is read without a word", async () => {
    expect(await read(written)).toMatchObject({ html, codes: [] });
  });

  test("is the same beside an author's own HTML", async () => {
    const { html: found } = await read(`${written}\n\n<p>Chữ.</p>`);
    expect(found).toBe(`${html}<p>Chữ.</p>`);
  });

  test("is the same when it was written anew", async () => {
    const { course } = await read(written);
    if (!course) throw new Error("no course");
    const texts = writeCourse(course, { dimensions: () => ({ width: 640, height: 360 }) });
    const { value, diagnostics } = await buildCourse({ ...folder(""), texts: [...texts] });
    expect(diagnostics).toEqual([]);
    expect(sameCourse(value?.course)).toEqual(sameCourse(course));
  });

  test("is left alone by the formatter", () => {
    const text = `${FRONT}${written}\n`;
    expect(formatText("01-bai.md", text)).toBe(text);
  });
});

test.each([
  ["https://youtu.be/abcdefghijk", "https://www.youtube-nocookie.com/embed/abcdefghijk"],
  ["https://vimeo.com/123456789", "https://player.vimeo.com/video/123456789?dnt=1"],
  [
    "https://docs.google.com/document/d/abcdefghijk/edit?usp=sharing",
    "https://docs.google.com/document/d/abcdefghijk/preview",
  ],
  [
    "https://drive.google.com/file/d/abcdefghijk/view",
    "https://drive.google.com/file/d/abcdefghijk/preview",
  ],
])("%s is shown at %s", async (src, shown) => {
  const { html } = await read(`::embed[Xem]{src="${src}"}`);
  expect(html).toContain(`data-embed="${shown.replace("&", "&#x26;")}"`);
});

test.each([
  "http://www.youtube.com/watch?v=abcdefghijk",
  "https://youtube.com.phim.example/watch?v=abcdefghijk",
  "https://phim.example/https://youtu.be/abcdefghijk",
])("%s is not shown in a frame", async (src) => {
  const { html, codes } = await read(`::embed[Xem]{src="${src}"}`);
  expect(codes).toEqual(["HV2421"]);
  expect(html).not.toContain("data-embed");
});

test("an address with signs that lacks its quotes is told with them", async () => {
  const { diagnostics } = await buildCourse(
    folder("::embed[Cách lưu]{src=https://www.youtube.com/watch?v=abcdefghijk}"),
  );
  expect(diagnostics).toMatchObject([
    {
      code: "HV2126",
      args: {
        suggestion: '::embed[Cách lưu]{src="https://www.youtube.com/watch?v=abcdefghijk"}',
      },
    },
  ]);
});
