import type { Course, Question } from "@hocvu/model";
import type { LayoutKit } from "../src/target.ts";

const base = { outcomes: ["luu"], points: 1, exam: true };
const choice = (id: string, html: string, correct: boolean, feedback?: string) => ({
  id,
  html,
  correct,
  pinned: false,
  ...(feedback === undefined ? {} : { feedback }),
});

/** One of each type; `swapped` has other answers right, and nothing else that learners see is another. */
export function bank(swapped: boolean): readonly Question[] {
  return [
    {
      ...base,
      id: "mot-y",
      type: "single",
      stem: "Chọn một ý?",
      shuffle: true,
      scoring: "all",
      choices: [
        choice("a", "Thẻ nhớ", swapped, swapped ? "Phải rồi." : "Chưa phải."),
        choice("b", "Đám mây", !swapped),
      ],
      hint: "<p>Nghĩ đến máy chủ.</p>",
      explanation: swapped ? "<p>Vì thẻ nhớ.</p>" : "<p>Vì đám mây.</p>",
    },
    {
      ...base,
      id: "ghep",
      type: "matching",
      stem: "Ghép đôi?",
      scoring: "partial",
      lefts: [
        { id: "1", html: "Ảnh" },
        { id: "2", html: "Chữ" },
      ],
      rights: [
        { id: "a", html: "png" },
        { id: "b", html: "txt" },
      ],
      right: swapped ? ["b", "a"] : ["a", "b"],
    },
    {
      ...base,
      id: "thu-tu",
      type: "ordering",
      stem: "Sắp xếp?",
      scoring: "all",
      items: [
        { id: "a", html: "Hai" },
        { id: "b", html: "Một" },
      ],
      right: swapped ? ["a", "b"] : ["b", "a"],
    },
    {
      ...base,
      id: "nhom",
      type: "categorize",
      stem: "Xếp nhóm?",
      scoring: "all",
      groups: [
        { id: "a", html: "Nhóm này" },
        { id: "b", html: "Nhóm kia" },
      ],
      items: [{ id: "1", html: "Món" }],
      right: swapped ? ["b"] : ["a"],
    },
    {
      ...base,
      id: "dien",
      type: "fill-in",
      stem: "Điền?",
      scoring: "all",
      exact: swapped,
      tones: swapped ? "ignore" : "count",
      text: '<p>Lưu lên <span class="blank" data-blank="0"></span> và <span class="blank" data-blank="1"></span>.</p>',
      blanks: [{ answers: swapped ? ["ổ cứng"] : ["đám mây", "mây"] }, { answers: ["tìm lại"] }],
    },
    {
      ...base,
      id: "so",
      type: "numeric",
      stem: "Bao nhiêu?",
      text: '<p>Được <span class="blank" data-blank="0"></span> GB.</p>',
      from: swapped ? 15 : 1500.5,
      to: swapped ? 20 : 1500.5,
    },
    {
      ...base,
      id: "cho",
      type: "hotspot",
      stem: '<p>Chỗ nào?</p><p><img src="asset:media/hinh.png" alt="Hình"></p>',
      shuffle: false,
      scoring: "all",
      choices: [
        { ...choice("a", "Trên", swapped), at: { x: 50, y: 20, width: 30, height: 12 } },
        { ...choice("b", "Dưới", !swapped), at: { x: 50, y: 80, width: 30, height: 12 } },
      ],
    },
    {
      ...base,
      id: "y-kien",
      type: "likert",
      exam: false,
      stem: "Thấy thế nào?",
      scale: [
        { id: "a", html: "Dễ" },
        { id: "b", html: "Khó" },
      ],
    },
    {
      ...base,
      id: "vi-sao",
      type: "short-answer",
      exam: false,
      stem: "Vì sao?",
      sample: swapped
        ? "<p>Vì rẻ.</p>"
        : '<p>Vì máy hỏng <img src="asset:media/hinh.png" alt="Hình"></p>',
      rubric: [
        { id: "a", html: swapped ? "Nói về giá" : "Nói về máy hỏng", points: swapped ? 1 : 2 },
      ],
    },
  ];
}

const check: Question = {
  ...base,
  id: "thu",
  type: "true-false",
  stem: "Đúng hay sai?",
  shuffle: false,
  scoring: "all",
  choices: [choice("a", "Đúng", true), choice("b", "Sai", false)],
  hint: "<p>Xem lại trang trước.</p>",
};

const lesson = `<h2 id="user-content-muc">Mục</h2>
<details class="reveal"><summary>Xem thêm</summary><p>Chữ ẩn.</p></details>
<div class="tabs"><details class="tab" name="user-content-tabs-1" open><summary>Android</summary><p>A.</p></details><details class="tab" name="user-content-tabs-1"><summary>iPhone</summary><p>I.</p></details></div>
<figure class="media"><video controls preload="none" src="asset:media/phim%20hay.mp4" poster="asset:media/hinh.png"></video><figcaption>Phim</figcaption></figure>
<figure class="media recording"><audio controls preload="none" src="asset:media/loi-doc/mot.mp3"></audio><figcaption><p>Nghe đọc trang này</p></figcaption></figure>
<p><a href="page:hai">trang hai</a>, <a href="https://gov.vn/x" target="_blank" rel="noopener">cổng</a>, <a href="asset:media/don.pdf" class="download" download>mẫu đơn</a>, <a href="#user-content-muc">trên</a></p>
<p><img src="asset:media/hinh.png" alt="Hình" width="10" height="5" loading="lazy" decoding="async"></p>
<div class="table-scroll" tabindex="0" role="region" aria-label="Bảng"><table><thead><tr><th>a</th></tr></thead></table></div>
<div class="check" data-check="thu"></div>`;

export function course(swapped = false): Course {
  return {
    id: "mau",
    title: `Học & "chơi" </style><script>x</script>`,
    lang: "vi",
    version: "1.2",
    publisher: "Nơi <b>ra</b>",
    keywords: [],
    minutes: 90,
    passing: { num: 1, den: 2 },
    welcome: "<p>Chào.</p>",
    modules: [
      {
        id: "bai",
        title: "Đám mây",
        contents: ["Lưu trữ"],
        minutes: 45,
        pages: [
          { id: "mot", title: "Một", html: lesson, checks: [check] },
          { id: "hai", title: "Hai", html: '<h2 id="user-content-muc">Mục</h2>', checks: [] },
        ],
        bank: bank(swapped),
        quiz: { questions: 3 },
      },
    ],
    outcomes: [{ id: "luu", title: "Lưu được", module: "bai" }],
    exam: { questions: 3, shuffle: true, feedback: "end", blueprint: { luu: 3 } },
    glossary: [{ term: "mây", definition: "máy chủ" }],
    assets: ["media/don.pdf", "media/hinh.png", "media/phim hay.mp4"],
  };
}

export const kit = {
  asset: (path: string) => ({ path, content: path, digest: "0123456789abcdef" }),
} as unknown as LayoutKit;
