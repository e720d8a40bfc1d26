import type { Language } from "../http/language.ts";
import type { Reason } from "../platforms/platform.ts";

/** Why a score was not taken, for whoever can do something about it. */
export const REASONS: Readonly<Record<Language, Readonly<Record<Reason, string>>>> = {
  vi: {
    "not-a-learner-there":
      "Nền tảng học không nhận điểm cho người này: có thể người này không còn trong lớp, hoặc có vai trò không được chấm điểm. Thêm lại vào lớp rồi gửi lại.",
    "no-column":
      "Cột điểm không còn trong sổ điểm của nền tảng học. Mở bài một lần từ lớp học rồi gửi lại.",
    "not-allowed":
      "Nền tảng học không cho phép công cụ ghi điểm. Bật dịch vụ chấm điểm (Assignment and Grade Services) trong cấu hình công cụ rồi gửi lại.",
    "registration-refused":
      "Nền tảng học không còn nhận đăng ký này: có thể công cụ đã bị tắt, bị xóa, hoặc địa chỉ khóa công khai bị đổi.",
    "attempts-used-up": "Bài tập trên nền tảng học đã hết số lần nộp. Tăng số lần nộp rồi gửi lại.",
    "later-score-there":
      "Trong sổ điểm đã có một điểm ghi sau điểm này. Gửi lại nếu điểm này mới là điểm đúng.",
    refused: "Nền tảng học từ chối điểm này. Câu trả lời được ghi bên dưới.",
    "no-address":
      "Liên kết này không có cột điểm, và công cụ không được phép tạo cột. Thêm bài thi bằng cách chọn nội dung, hoặc bật chấm điểm cho liên kết.",
    "address-refused":
      "Địa chỉ nhận điểm mà nền tảng học đưa ra không phải https, hoặc nằm trong mạng nội bộ. Nếu máy chủ đó đáng tin, khởi động dịch vụ với --allow-host rồi gửi lại.",
    "signature-refused":
      "Nền tảng học không nhận chữ ký của điểm này: mật khẩu của khóa LTI 1.1 ở đó khác với ở đây, hoặc đồng hồ của hai máy lệch nhau. Sửa lại rồi gửi lại.",
    "gave-up": "Đã thử nhiều ngày mà nền tảng học không trả lời. Kiểm tra kết nối rồi gửi lại.",
  },
  en: {
    "not-a-learner-there":
      "The platform takes no grade for this person: they may have left the course or have a role that is not graded. Enrol them again, then send it again.",
    "no-column":
      "The column is no longer in the platform's gradebook. Open the lesson once from the course, then send it again.",
    "not-allowed":
      "The platform does not allow this tool to write grades. Switch on Assignment and Grade Services in the tool's settings, then send it again.",
    "registration-refused":
      "The platform no longer accepts this registration: the tool may be switched off or deleted, or the address of its keys has changed.",
    "attempts-used-up":
      "The assignment on the platform has no submissions left. Allow more, then send it again.",
    "later-score-there":
      "The gradebook holds a grade that was written after this one. Send it again if this one is right.",
    refused: "The platform refused this grade. What it said is shown below.",
    "no-address":
      "This link has no column, and the tool may make none. Add the exam by choosing content, or switch on grades for the link.",
    "address-refused":
      "The address that the platform names for grades is not https, or lies in a private network. If that host can be trusted, start the service with --allow-host, then send it again.",
    "signature-refused":
      "The platform does not accept the signature of this grade: its secret for the LTI 1.1 key differs from the one here, or the clocks differ. See to that, then send it again.",
    "gave-up": "The platform did not answer for days. See to the connection, then send it again.",
  },
};

/** Said beside a score that went out, where the platform does something else with it than one expects. */
export const ZERO_NOT_SHOWN: Readonly<Record<Language, string>> = {
  vi: "Nền tảng học này lưu điểm 0 nhưng không hiện trong sổ điểm.",
  en: "This platform stores a grade of 0 but does not show it in its gradebook.",
};
