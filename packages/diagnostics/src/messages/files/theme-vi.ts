import { listed } from "../catalogue.ts";
import type { ThemeMessages } from "./theme-messages.ts";

const decimal = (value: number) => String(value).replace(".", ",");

export const theme: ThemeMessages = {
  HV1116: {
    message: ({ property }) => `\`theme.css\` không đặt được \`${property}\``,
    hint: ({ suggestion, allowed }) =>
      suggestion === undefined ? `đặt được ${listed(allowed)}` : `có lẽ là \`${suggestion}\``,
  },
  HV1117: {
    message: ({ property, value, forced }) =>
      forced
        ? `\`${property}: ${value}\` đặt màu riêng ở chế độ mà màu là do máy người đọc chọn`
        : `\`${property}: ${value}\` không phải cách ghi màu mà Hocvu hiểu`,
    hint: ({ forced }) =>
      forced
        ? "ghi tên màu hệ thống như `CanvasText`, `LinkText`, `Highlight`; hoặc bỏ dòng này"
        : "ghi màu không trong suốt, dạng `#7a1f3d`, `rgb(122, 31, 61)` hoặc `hsl(340, 59%, 30%)`",
  },
  HV1118: {
    message: ({ property, value, least, most }) =>
      `\`${property}: ${value}\` không nằm trong khoảng từ ${decimal(least)}rem đến ${decimal(most)}rem`,
    hint: ({ most }) => `ghi một số kèm \`rem\`, lớn lên cùng cỡ chữ: ví dụ \`${most}rem\``,
  },
  HV1119: {
    message: ({ name, what }) => {
      switch (what) {
        case "selector":
          return `\`theme.css\` có quy tắc cho \`${name}\`, không phải cho \`:root\``;
        case "at-rule":
          return `\`theme.css\` có \`${name}\`, thứ tệp này không nhận`;
        case "media":
          return `\`theme.css\` không nhận điều kiện \`${name}\``;
        case "property":
          return `\`theme.css\` đặt \`${name}\`, không phải một biến bắt đầu bằng \`--\``;
        default:
          return `\`${name}\` có \`!important\``;
      }
    },
    hint: ({ what }) => {
      switch (what) {
        case "media":
        case "at-rule":
          return "chỉ nhận `@media (prefers-color-scheme: dark)` và `@media (forced-colors: active)`, bên trong là `:root`";
        case "important":
          return "bỏ `!important`: tệp này vốn đã đứng trên giao diện có sẵn";
        default:
          return "viết mọi giá trị trong `:root { … }`, ví dụ `--primary: #7a1f3d;`";
      }
    },
  },
  HV1120: {
    message: ({ property, value, against, scheme, ratio }) =>
      `\`${property}: ${value}\` và \`${against}\` chỉ tương phản ${decimal(ratio)}:1 ${scheme === "light" ? "trên nền sáng" : "ở chế độ tối"}, khó đọc`,
    hint: ({ needed }) =>
      `đổi cho đậm hơn hoặc nhạt hơn, đến khi tương phản đạt ${decimal(needed)}:1`,
  },
  HV1121: {
    message: ({ unclosed }) =>
      unclosed ? "`theme.css` có dấu `{` chưa đóng" : "không đọc được `theme.css` từ chỗ này",
    hint: ({ unclosed }) =>
      unclosed
        ? "thêm dấu `}` ở cuối phần đã mở"
        : "mỗi dòng là tên, dấu hai chấm, giá trị, dấu chấm phẩy: `--primary: #7a1f3d;`",
  },
  HV1122: {
    message: ({ path }) => `không có gì đọc tệp \`${path}\``,
    hint: () => "giao diện riêng nằm trong tệp `theme.css`, cạnh `course.md`",
  },
  HV1123: {
    message: ({ property }) => `\`${property}\` được đặt hai lần cho cùng một chế độ`,
    hint: () => "giữ lại một dòng",
  },
};
