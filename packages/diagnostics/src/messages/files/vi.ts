import { kindName } from "../../file-kind.ts";
import type { FileMessages } from "./messages.ts";

/** What is said of files that are not taken, not shown or not played. */
export const files: FileMessages = {
  HV1100: {
    message: ({ path }) => `\`${path}\` trông như một phần của khóa học nhưng không được đọc`,
    hint: ({ name }) => `đổi tên thành \`${name}\``,
  },
  HV1101: {
    message: ({ path }) => `\`${path}\` trông như bộ câu hỏi của một bài, nhưng đặt tên khác`,
    hint: ({ name }) => `đổi tên thành \`${name}\``,
  },
  HV1102: {
    message: ({ path }) => `tài liệu \`${path}\` không thuộc khóa học`,
    hint: ({ name }) =>
      `bài học viết bằng Markdown: đưa chữ vào \`${name}\`; còn tệp để tải về thì dẫn tới từ trong bài`,
  },
  HV1103: {
    message: ({ path }) => `\`${path}\` nằm trong thư mục không chứa bài học`,
    hint: ({ name }) => `nếu là bài học thì phải có tên \`${name}\``,
  },
  HV1105: {
    message: ({ path, kind, group }) =>
      group === "picture"
        ? `trình duyệt không hiện được \`${path}\`: đây là ${kindName(kind, "vi")}`
        : `\`${path}\` không phải hình: đây là ${kindName(kind, "vi")}`,
    hint: ({ path, kind, group }) => {
      if (group === "video") return `chiếu video bằng \`::video[Tên]{src="${path}"}\``;
      if (group === "audio") return `phát âm thanh bằng \`::audio[Tên]{src="${path}"}\``;
      if (group === "other")
        return `dẫn tới tệp, \`[Tên](<${path}>)\`, hoặc lưu trang thành hình PNG`;
      return kind === "heic"
        ? "lưu ảnh thành JPEG; trên iPhone: Cài đặt › Camera › Định dạng › Tương thích nhất"
        : "mở bằng phần mềm xem hình rồi lưu thành PNG hoặc JPEG";
    },
  },
  HV1106: {
    message: ({ path, kind }) =>
      kind === "unknown"
        ? `trình duyệt không phát được \`${path}\``
        : `trình duyệt không phát được \`${path}\`: đây là ${kindName(kind, "vi")}`,
    hint: ({ path, group, role }) => {
      if (group === "picture") return `chèn hình bằng \`![Lời mô tả](<${path}>)\``;
      return role === "audio" ? "chuyển sang MP3" : "chuyển sang MP4 (H.264 và AAC)";
    },
  },
  HV1107: {
    message: ({ path, why }) => {
      switch (why) {
        case "empty":
          return `tệp phụ đề \`${path}\` trống`;
        case "encoding":
          return `tệp phụ đề \`${path}\` không lưu theo UTF-8`;
        case "cues":
          return `tệp phụ đề \`${path}\` không có câu nào gắn với thời điểm`;
        default:
          return `\`${path}\` không có phụ đề mà trình duyệt hiện được`;
      }
    },
    hint: ({ why }) =>
      why === "encoding"
        ? "lưu lại tệp với bảng mã UTF-8"
        : "phụ đề là WebVTT hoặc SRT: dưới mỗi mốc giờ, `00:01.000 --> 00:04.000`, là lời nói",
  },
  HV1108: {
    message: ({ path, why }) =>
      why === "empty" ? `tệp \`${path}\` trống` : `tệp \`${path}\` bị cụt, chép chưa hết`,
    hint: () => "chép hoặc tải lại tệp, đến khi dung lượng bằng bản gốc",
  },
  HV1109: {
    message: ({ path }) => `tệp để tải về \`${path}\` trống`,
    hint: () => "chép lại tệp, hoặc lưu lại cho có nội dung",
  },
  HV1110: {
    message: ({ size, max }) =>
      `các tệp của khóa học nặng ${size} MB, hơn mức ${max} MB mà nhiều nền tảng nhận`,
    hint: ({ path }) =>
      `nặng nhất là \`${path}\`; hãy làm nhẹ tệp này, dẫn tới video ở nơi khác, hoặc ghi \`--max-size\` nếu nền tảng nhận nhiều hơn`,
  },
  HV1115: {
    message: ({ path, name, why, sign }) => {
      switch (why) {
        case "sign":
          return `tên của \`${path}\` có dấu \`${sign}\` mà Windows không nhận`;
        case "reserved":
          return `tên \`${name}\` của \`${path}\` là tên Windows giữ cho thiết bị`;
        case "end":
          return `tên \`${name}\` của \`${path}\` kết thúc bằng dấu mà Windows sẽ cắt mất`;
        default:
          return `đường dẫn \`${path}\` dài quá mức Windows nhận`;
      }
    },
    hint: ({ why }) =>
      why === "long"
        ? "rút ngắn tên thư mục; trong khóa học không quá 180 ký tự thì còn chỗ cho nơi đặt khóa học"
        : "đổi tên, chỉ dùng chữ cái, chữ số và gạch nối, để chép sang máy nào cũng được",
  },
  HV1141: {
    message: ({ photos, fault }) => {
      const left = `${photos} ảnh chụp giữ nguyên như trong thư mục, chưa mở ra xem có hỏng không và chưa làm nhẹ`;
      return fault === undefined
        ? `${left}: máy chưa cài thư viện ảnh \`sharp\``
        : `${left}: thư viện ảnh \`sharp\` đã cài nhưng không chạy được trên máy này (${fault})`;
    },
    hint: ({ fault }) =>
      fault === undefined
        ? "`npm install -g sharp` sẽ cài thư viện này, nếu lệnh hocvu đã cài bằng `-g`"
        : "cài lại ngay trên máy này: `npm install -g hocvu`, nếu lệnh đã cài bằng `-g`; đừng chép bản đã cài từ máy khác sang",
  },
};
