import type { Language } from "@hocvu/diagnostics";

/** What a refusal of the disk means and what to do about it, by its code; each is a sentence or two of their own. */
export interface DiskWords {
  readonly why: Readonly<Record<string, string>>;
  /** Of a code that is not known. */
  readonly other: string;
}

const forbiddenEn =
  "This computer does not let it be written: the file or its folder may be read-only, or open in another program, such as Word or one that syncs. Close that program, or allow writing in the folder's properties, and try again.";
const forbiddenVi =
  "Máy không cho ghi: tệp hoặc thư mục có thể bị đặt chỉ đọc, hoặc đang mở ở chương trình khác như Word, phần mềm đồng bộ. Đóng chương trình đó, hoặc cho phép ghi trong phần thuộc tính của thư mục, rồi thử lại.";
const heldEn =
  "Another program is using the file, such as Word, one that syncs or a virus scanner. Close it, or wait a moment, and try again.";
const heldVi =
  "Chương trình khác đang dùng tệp này, như Word, phần mềm đồng bộ hoặc phần mềm diệt vi-rút. Đóng chương trình đó hoặc đợi một lát rồi thử lại.";
const longEn =
  "The file's name or its path is too long. Give it a shorter name, or move the course to a folder nearer to the top of the disk.";
const longVi =
  "Tên tệp hoặc đường dẫn quá dài. Đặt tên ngắn hơn, hoặc chuyển khóa học ra thư mục ít cấp hơn.";
const goneEn =
  "The folder or the file is not there any more: it may have been moved, renamed or deleted, or its disk was taken out. Put it back, or start the preview again in the right folder.";
const goneVi =
  "Thư mục hoặc tệp không còn ở đó: có thể đã bị chuyển đi, đổi tên, xóa, hoặc ổ đĩa đã rút ra. Đưa nó về chỗ cũ, hoặc chạy lại lệnh xem trước ở đúng thư mục.";

export const diskWords: Readonly<Record<Language, DiskWords>> = {
  en: {
    why: {
      EACCES: forbiddenEn,
      EPERM: forbiddenEn,
      EROFS:
        "The disk can only be read, such as a CD, a locked card or a folder shared for reading. Copy the course to a disk that can be written to, and go on there.",
      ENOSPC: "The disk is full. Delete what is not needed, or empty the bin, and try again.",
      EDQUOT:
        "The space that this account may use is used up. Delete what is not needed, or ask whoever runs the computer for more, and try again.",
      EFBIG: "The file is larger than this disk takes. Make it smaller, or use another disk.",
      EBUSY: heldEn,
      ETXTBSY: heldEn,
      ELOCKED: heldEn,
      EMFILE: "Too many files are open. Close some programs and try again.",
      ENFILE: "Too many files are open. Close some programs and try again.",
      ENOENT: goneEn,
      ENOTDIR: goneEn,
      ENODEV: goneEn,
      EEXIST: "There is a file of that name already. Give yours another name.",
      EISDIR:
        "There is a folder of that name already. Give the folder another name, and try again.",
      EINVAL: "This disk takes no such name. Leave out signs such as : * ? and try again.",
      ENAMETOOLONG: longEn,
      EIO: "The disk failed to write it, and may be damaged. Copy the course to another disk soon.",
      ETIMEDOUT: "The network disk does not answer. Check the connection, and try again.",
      "404": goneEn,
      "413": "The file is too large: at most 60 MB.",
    },
    other: "The computer gave the reason {code}.",
  },
  vi: {
    why: {
      EACCES: forbiddenVi,
      EPERM: forbiddenVi,
      EROFS:
        "Ổ đĩa chỉ đọc được, như đĩa CD, thẻ nhớ đang khóa hoặc thư mục người khác chia sẻ để xem. Chép khóa học sang ổ ghi được rồi làm tiếp ở đó.",
      ENOSPC: "Ổ đĩa đã đầy. Xóa bớt những gì không dùng, hoặc dọn thùng rác, rồi thử lại.",
      EDQUOT:
        "Tài khoản này đã dùng hết dung lượng được cấp. Xóa bớt những gì không dùng, hoặc xin người quản lý máy cấp thêm, rồi thử lại.",
      EFBIG: "Tệp lớn hơn cỡ mà ổ đĩa này nhận. Thu nhỏ tệp, hoặc dùng ổ khác.",
      EBUSY: heldVi,
      ETXTBSY: heldVi,
      ELOCKED: heldVi,
      EMFILE: "Máy đang mở quá nhiều tệp. Đóng bớt chương trình rồi thử lại.",
      ENFILE: "Máy đang mở quá nhiều tệp. Đóng bớt chương trình rồi thử lại.",
      ENOENT: goneVi,
      ENOTDIR: goneVi,
      ENODEV: goneVi,
      EEXIST: "Đã có tệp mang tên này. Đặt cho tệp của mình tên khác.",
      EISDIR: "Đã có thư mục mang tên này. Đổi tên thư mục ấy rồi thử lại.",
      EINVAL: "Ổ đĩa này không nhận tên như vậy. Bỏ các dấu như : * ? rồi thử lại.",
      ENAMETOOLONG: longVi,
      EIO: "Ổ đĩa bị lỗi khi ghi, có thể sắp hỏng. Nên chép khóa học sang ổ khác sớm.",
      ETIMEDOUT: "Ổ đĩa mạng không trả lời. Kiểm tra kết nối rồi thử lại.",
      "404": goneVi,
      "413": "Tệp quá lớn. Hãy dùng tệp dưới 60 MB.",
    },
    other: "Máy báo lý do là {code}.",
  },
};
