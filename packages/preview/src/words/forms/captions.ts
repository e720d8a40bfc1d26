import type { Language } from "@hocvu/diagnostics";

/** What is said where a film gets captions. `{…}` stands for what is put in. */
export interface CaptionWords {
  readonly title: string;
  readonly help: string;
  readonly film: string;
  readonly lacks: string;
  readonly file: string;
  readonly choose: string;
  /** Where there are some. */
  readonly replace: string;
  readonly remove: string;
  readonly refused: string;
}

export const captionWords: Readonly<Record<Language, CaptionWords>> = {
  vi: {
    title: "Phụ đề của phim",
    help: "Phụ đề là lời nói trong phim, hiện thành chữ đúng lúc. Người nghe kém, người xem ở chỗ ồn đều cần. Tệp phụ đề có đuôi .vtt hoặc .srt.",
    film: "Phim “{name}”",
    lacks: "Phim này chưa có phụ đề.",
    file: "Tệp phụ đề",
    choose: "Chọn tệp phụ đề trong máy…",
    replace: "Thay bằng tệp khác trong máy…",
    remove: "Bỏ phụ đề",
    refused: "Tệp này không phải tệp phụ đề .vtt hoặc .srt.",
  },
  en: {
    title: "Captions",
    help: "What is said in the film, as text at its time: for those who hear badly, or watch where it is loud. A file of captions ends in .vtt or .srt.",
    film: "Film “{name}”",
    lacks: "This film has no captions yet.",
    file: "File of captions",
    choose: "Choose a file from this device…",
    replace: "Take another file from this device…",
    remove: "Take the captions away",
    refused: "This file holds no captions: .vtt and .srt do.",
  },
};
