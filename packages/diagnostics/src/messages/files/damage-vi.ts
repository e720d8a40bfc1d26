import type { Args } from "../../codes.ts";
import type { Damage } from "../../exchange-codes.ts";
import type { Message } from "../catalogue.ts";

interface Words {
  message(format: string): string;
  readonly hint: string;
}

const damages: Readonly<Record<Damage, Words>> = {
  columns: {
    message: () => "không rõ cột nào là câu hỏi, cột nào là đáp án",
    hint: "đặt tên cột ở dòng đầu: Câu hỏi, A, B, C, D, Đáp án",
  },
  zip: {
    message: () => "tệp bị hỏng hoặc tải về chưa trọn vẹn",
    hint: "tải lại tệp, hoặc xuất lại từ chương trình đã tạo ra nó",
  },
  unfolds: {
    message: () =>
      "tệp nén bung ra quá lớn hoặc có quá nhiều tệp bên trong nên không được giải nén",
    hint: "nếu đúng là tệp của bạn, hãy chia thành nhiều phần nhỏ hơn; nếu tệp đến từ người lạ, đừng mở",
  },
  paths: {
    message: () => "tệp nén có tên tệp dẫn ra ngoài thư mục nên không được giải nén",
    hint: "tệp này có thể được tạo ra để gây hại; hãy hỏi người đã gửi",
  },
  password: {
    message: () => "tệp nén được bảo vệ bằng mật khẩu",
    hint: "gỡ mật khẩu rồi nén lại",
  },
  xml: {
    message: (format) => `không đọc được tệp ${format}: từ chỗ này, XML sai cấu trúc`,
    hint: "xuất lại từ chương trình đã tạo ra tệp; nếu đã sửa tệp bằng tay, hãy xem lại chỗ được nêu",
  },
  manifest: {
    message: (format) =>
      `không đọc được gói ${format}: thiếu tệp imsmanifest.xml cho biết trong gói có gì`,
    hint: "xuất lại từ chương trình đã tạo ra gói; nếu gói chỉ nén các tệp câu hỏi, hãy giải nén rồi nhập từng tệp",
  },
  empty: {
    message: (format) => `tệp ${format} không có câu hỏi hay bài học nào`,
    hint: "xem có chọn đúng tệp không, rồi xuất lại kèm câu hỏi",
  },
};

/** Of HV4505: what the author can act on, else what a library said. */
export const damage: Message<Args["HV4505"]> = {
  message: ({ format, reason }) =>
    wordsOf(reason)?.message(format) ?? `không đọc được tệp ${format}: ${reason}`,
  hint: ({ reason }) =>
    wordsOf(reason)?.hint ?? "mở tệp bằng chương trình đã tạo ra nó và xuất lại",
};

function wordsOf(reason: string): Words | undefined {
  return Object.hasOwn(damages, reason) ? damages[reason as Damage] : undefined;
}
