import type { FilmMessages } from "./film-messages.ts";

export const film: FilmMessages = {
  HV2465: {
    message: ({ value }) => `\`at=${value}\` không phải là một thời điểm`,
    hint: () => "ghi phút và giây, ví dụ `at=1:20`; phim dài hơn một giờ thì `at=1:05:00`",
  },
  HV2466: {
    message: ({ at }) => `câu hỏi ở \`${at}\` không có phim nào phía trên để dừng`,
    hint: () =>
      "đặt khối `:::check` ngay dưới dòng `::video`, không nằm trong khối khác; hoặc bỏ `at`",
  },
  HV2467: {
    message: ({ at }) => `phim ở trang khác không dừng lại ở \`${at}\` được`,
    hint: () =>
      "câu hỏi vẫn nằm dưới phim, có ghi thời điểm; muốn phim dừng thì chép phim vào khóa học, dùng `::video`",
  },
  HV2468: {
    message: ({ at, before }) =>
      at === before
        ? `hai câu hỏi cùng dừng phim ở \`${at}\``
        : `câu hỏi ở \`${at}\` đứng sau câu hỏi ở \`${before}\``,
    hint: ({ at, before }) =>
      at === before ? "cho câu sau dừng ở giây khác" : "xếp các câu hỏi theo thứ tự phim chiếu tới",
  },
  HV2469: {
    message: ({ at, end }) => `phim hết ở \`${end}\`, trước câu hỏi ở \`${at}\``,
    hint: () => "ghi thời điểm trước khi phim hết; muốn hỏi sau phim thì bỏ `at`",
  },
};
