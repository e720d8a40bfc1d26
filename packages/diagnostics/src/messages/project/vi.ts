import { listed } from "../catalogue.ts";
import type { ProjectMessages } from "./messages.ts";

/** What is said of a repository's `hocvu.yml`. */
export const project: ProjectMessages = {
  HV1111: {
    message: ({ path, pattern }) =>
      pattern
        ? `không có khóa học nào ở \`${path}\``
        : `\`${path}\` không phải thư mục có khóa học`,
    hint: ({ suggestion }) =>
      suggestion
        ? `có phải là \`${suggestion}\`?`
        : "thư mục tính từ nơi đặt `hocvu.yml`; thư mục khóa học là thư mục có tệp `course.md`",
  },
  HV1112: {
    message: ({ path, suggestion }) =>
      suggestion
        ? `\`${path}\` dùng dấu ngăn thư mục mà chỉ Windows mới hiểu`
        : `\`${path}\` không phải đường dẫn nằm trong thư mục của tệp này`,
    hint: ({ suggestion }) =>
      suggestion
        ? `viết \`${suggestion}\``
        : "viết tính từ thư mục này, ví dụ `courses/tin-hoc`: không có `..`, dấu `:` hay dấu `/` ở đầu",
  },
  HV1113: {
    message: ({ path }) => `không có tệp \`${path}\``,
    hint: ({ suggestion }) =>
      suggestion ? `có phải là \`${suggestion}\`?` : "tệp tính từ nơi đặt `hocvu.yml`",
  },
  HV1114: {
    message: ({ option, targets }) => `\`${option}\` không đổi gì với ${listed(targets)}`,
    hint: ({ heeded }) =>
      `mục này dành cho ${listed(heeded)}: thêm một loại gói ấy vào \`targets\`, hoặc bỏ mục này`,
  },
};
