/** What `hocvu format` says, in one language. */
export interface FormatWords {
  readonly format: string;
  readonly check: string;
  readonly formatted: (path: string) => string;
  readonly unformatted: (path: string) => string;
  readonly same: string;
  readonly noCourse: (path: string) => string;
}

export const formatInEnglish: FormatWords = {
  format: "write a course's Markdown in one way, its meaning left as it is",
  check: "change nothing, and end with status 1 where something would be",
  formatted: (path) => `formatted ${path}`,
  unformatted: (path) => `would format ${path}`,
  same: "nothing to format",
  noCourse: (path) => `\`${path}\` is no course that can be read; hocvu check tells why`,
};

export const formatInVietnamese: FormatWords = {
  format: "viết Markdown của khóa học theo một kiểu thống nhất, giữ nguyên ý nghĩa",
  check: "không sửa gì; kết thúc với mã 1 nếu còn chỗ chưa đúng kiểu",
  formatted: (path) => `đã chỉnh ${path}`,
  unformatted: (path) => `cần chỉnh ${path}`,
  same: "không có gì phải chỉnh",
  noCourse: (path) => `\`${path}\` không phải khóa học đọc được; hocvu check cho biết vì sao`,
};
