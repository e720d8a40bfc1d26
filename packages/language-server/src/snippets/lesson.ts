import type { Language } from "@hocvu/diagnostics";
import type { Said } from "@hocvu/markdown";
import type { Draft, Surroundings } from "./draft.ts";
import { questionSnippets } from "./questions.ts";

const LABELS = {
  page: { vi: "Trang mới", en: "New page" },
  heading: { vi: "Đề mục", en: "Heading" },
  note: { vi: "Ghi chú", en: "Note" },
  tip: { vi: "Mẹo", en: "Tip" },
  warning: { vi: "Cảnh báo", en: "Warning" },
  example: { vi: "Ví dụ", en: "Example" },
  steps: { vi: "Các bước", en: "Steps" },
  tabs: { vi: "Nhiều cách làm", en: "Tabs" },
  reveal: { vi: "Bấm để xem", en: "Reveal" },
  quote: { vi: "Trích dẫn", en: "Quotation" },
  columns: { vi: "Hai cột", en: "Columns" },
  cards: { vi: "Thẻ lật", en: "Cards that turn" },
  timeline: { vi: "Dòng thời gian", en: "Timeline" },
  check: { vi: "Tự kiểm tra", en: "Check" },
  picture: { vi: "Ảnh", en: "Picture" },
  video: { vi: "Video", en: "Video" },
  audio: { vi: "Âm thanh", en: "Sound" },
  download: { vi: "Tệp tải về", en: "Download" },
  gallery: { vi: "Bộ ảnh", en: "Gallery" },
  hotspots: { vi: "Điểm trên ảnh", en: "Places in a picture" },
  embed: { vi: "Phim của trang khác", en: "Film of another site" },
  button: { vi: "Nút bấm", en: "Button" },
  table: { vi: "Bảng", en: "Table" },
  term: { vi: "Thuật ngữ", en: "Term" },
  link: { vi: "Liên kết", en: "Link" },
  formula: { vi: "Công thức", en: "Formula" },
} satisfies Readonly<Record<string, Said>>;

type LessonSnippet = keyof typeof LABELS;

const TEXTS: Readonly<
  Record<Language, (files: Files) => Readonly<Record<Exclude<LessonSnippet, "check">, string>>>
> = {
  vi: ({ picture, video, audio, transcript, download }) => ({
    page: "## ‹Tên trang›\n\nNội dung của trang.",
    heading: "### ‹Đề mục›",
    note: ":::note\n‹Điều cần lưu ý.›\n:::",
    tip: ":::tip\n‹Mẹo nhỏ giúp làm nhanh hơn.›\n:::",
    warning: ":::warning\n‹Điều cần tránh.›\n:::",
    example: ":::example\n‹Một ví dụ từ đời sống.›\n:::",
    steps: ":::steps\n1. ‹Bước thứ nhất›\n2. Bước thứ hai\n3. Bước thứ ba\n:::",
    tabs: "::::tabs\n:::tab[‹Android›]\nCách làm trên Android.\n:::\n:::tab[iPhone]\nCách làm trên iPhone.\n:::\n::::",
    reveal: ":::reveal[‹Bấm để xem›]\nPhần chữ hiện ra sau khi bấm.\n:::",
    quote: ":::quote[Tên người nói]\n‹Câu nói đáng nhớ.›\n:::",
    columns:
      "::::columns\n:::column\n‹Phần bên trái.›\n:::\n\n:::column\nPhần bên phải.\n:::\n::::",
    cards:
      "::::cards\n:::card[‹Mặt trước›]\nMặt sau.\n:::\n\n:::card[Mặt trước]\nMặt sau.\n:::\n::::",
    timeline: ":::timeline\n- **‹Năm đầu›** Việc đã xảy ra.\n- **Năm sau** Việc tiếp theo.\n:::",
    gallery: `:::gallery\n![‹Mô tả ảnh›](${picture} "Lời dưới ảnh")\n:::`,
    hotspots: `:::hotspots\n![‹Mô tả ảnh›](${picture})\n\n1. Chỗ thứ nhất {at=25,50}\n2. Chỗ thứ hai {at=75,50}\n:::`,
    embed: '::embed[‹Tên phim›]{src="https://www.youtube.com/watch?v=00000000000"}',
    button: "::button[‹Chữ trên nút›]{to=https://example.org}",
    picture: `![‹Mô tả ảnh cho người không nhìn thấy›](${picture})`,
    video: `::video[‹Tên video›]{src="${video}" transcript="${transcript}"}`,
    audio: `::audio[‹Tên đoạn âm thanh›]{src="${audio}" transcript="${transcript}"}`,
    download: `::download[‹Tên tệp›]{src="${download}"}`,
    table:
      "| ‹Cột một› | Cột hai |\n| --- | --- |\n| Ô thứ nhất | Ô thứ hai |\n| Ô thứ ba | Ô thứ tư |",
    term: ':term[‹thuật ngữ›]{def="Định nghĩa trong một câu"}',
    link: "[‹chữ của liên kết›](https://example.org)",
    formula: "$‹a^2 + b^2 = c^2›$",
  }),
  en: ({ picture, video, audio, transcript, download }) => ({
    page: "## ‹Title of the page›\n\nWhat the page says.",
    heading: "### ‹Heading›",
    note: ":::note\n‹Something to keep in mind.›\n:::",
    tip: ":::tip\n‹Something that makes it easier.›\n:::",
    warning: ":::warning\n‹Something to avoid.›\n:::",
    example: ":::example\n‹An example from life.›\n:::",
    steps: ":::steps\n1. ‹First step›\n2. Second step\n3. Third step\n:::",
    tabs: "::::tabs\n:::tab[‹Android›]\nHow it is done on Android.\n:::\n:::tab[iPhone]\nHow it is done on an iPhone.\n:::\n::::",
    reveal: ":::reveal[‹Show more›]\nText that is shown on demand.\n:::",
    quote: ":::quote[Who said it]\n‹Words worth remembering.›\n:::",
    columns:
      "::::columns\n:::column\n‹The left part.›\n:::\n\n:::column\nThe right part.\n:::\n::::",
    cards: "::::cards\n:::card[‹Front›]\nBack.\n:::\n\n:::card[Front]\nBack.\n:::\n::::",
    timeline:
      ":::timeline\n- **‹First year›** What happened.\n- **Next year** What came of it.\n:::",
    gallery: `:::gallery\n![‹What it shows›](${picture} "What stands beneath it")\n:::`,
    hotspots: `:::hotspots\n![‹What it shows›](${picture})\n\n1. The first place {at=25,50}\n2. The second place {at=75,50}\n:::`,
    embed: '::embed[‹Title of the film›]{src="https://www.youtube.com/watch?v=00000000000"}',
    button: "::button[‹Words of the button›]{to=https://example.org}",
    picture: `![‹What the picture shows, for who cannot see it›](${picture})`,
    video: `::video[‹Title of the video›]{src="${video}" transcript="${transcript}"}`,
    audio: `::audio[‹Title of the recording›]{src="${audio}" transcript="${transcript}"}`,
    download: `::download[‹Name of the file›]{src="${download}"}`,
    table:
      "| ‹Column one› | Column two |\n| --- | --- |\n| First cell | Second cell |\n| Third cell | Fourth cell |",
    term: ':term[‹term›]{def="What it means, in one sentence"}',
    link: "[‹words of the link›](https://example.org)",
    formula: "$‹a^2 + b^2 = c^2›$",
  }),
};

interface Files {
  readonly picture: string;
  readonly video: string;
  readonly audio: string;
  readonly transcript: string;
  readonly download: string;
}

const GROUPS: Readonly<Partial<Record<LessonSnippet, Draft["group"]>>> = {
  page: "page",
  heading: "page",
  picture: "media",
  video: "media",
  audio: "media",
  download: "media",
  gallery: "media",
  hotspots: "media",
  embed: "media",
  button: "text",
  table: "text",
  term: "text",
  link: "text",
  formula: "text",
};
const IN_LINE: readonly string[] = ["term", "link", "formula"];

/** What lessons hold. */
export function lessonSnippets(surroundings: Surroundings): readonly Draft[] {
  const { language, file } = surroundings;
  const texts = TEXTS[language]({
    picture: file("picture", "media/anh.jpg"),
    video: file("video", "media/video.mp4"),
    audio: file("audio", "media/am-thanh.mp3"),
    transcript: file("transcript", "media/loi-thoai.txt"),
    download: file("download", "media/tai-lieu.pdf"),
  });
  const single = questionSnippets(surroundings)[0]?.text.replace("## ", "### ") ?? "";
  const all: Readonly<Record<LessonSnippet, string>> = {
    ...texts,
    check: `:::check\n${single}\n:::`,
  };
  return (Object.keys(LABELS) as LessonSnippet[]).map((id) => ({
    id,
    group: GROUPS[id] ?? "frame",
    label: LABELS[id],
    text: all[id],
    ...(IN_LINE.includes(id) ? { inLine: true as const } : {}),
  }));
}
