/** What is said where a package of whatever vendor is judged. */
export interface JudgingWords {
  readonly judge: string;
  readonly underWay: string;
  readonly walked: string;
  readonly notWalked: string;
  /** `{title}` of what is opened. */
  readonly play: string;
  readonly report: string;
  readonly large: string;
}

export const judgingInEnglish: JudgingWords = {
  judge: "Judge it as a package",
  underWay: "Reading the package, and walking it in a browser; up to a minute …",
  walked: "It was read, and walked in a browser on a simulated platform. Nothing was written.",
  notWalked:
    "It was read, and not walked: what it is is not opened in a browser, or there is none (npm install playwright-core).",
  play: "Play “{title}”",
  report: "What was found in the package",
  large: "The package is too large for this window. Use `hocvu validate`.",
};

export const judgingInVietnamese: JudgingWords = {
  judge: "Kiểm tra như một gói học liệu",
  underWay: "Đang đọc gói và cho máy học thử bằng trình duyệt, có thể mất một phút …",
  walked: "Đã đọc gói và cho máy học thử trên nền tảng mô phỏng. Không ghi gì vào khóa học.",
  notWalked:
    "Đã đọc gói, chưa cho máy học thử: loại gói này không mở bằng trình duyệt, hoặc máy không có trình duyệt (npm install playwright-core).",
  play: "Mở “{title}” để học thử",
  report: "Những gì tìm thấy trong gói",
  large: "Gói quá lớn đối với cửa sổ này. Hãy dùng lệnh `hocvu validate`.",
};
