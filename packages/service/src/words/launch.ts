import type { Language } from "../http/language.ts";
import type { Refusal } from "../lti/refused.ts";

interface LaunchWords {
  readonly refused: string;
  readonly refusals: Readonly<Record<Refusal, string>>;
  readonly opening: string;
  readonly newWindow: string;
  readonly whyNewWindow: string;
  readonly whyNewWindowHttp: string;
  readonly open: string;
  readonly opened: string;
}

const AGAIN = {
  vi: "Hãy quay lại trang lớp học và mở bài một lần nữa.",
  en: "Go back to the course page and open the lesson once more.",
};
const ASK = {
  vi: "Hãy báo cho người quản trị lớp học.",
  en: "Tell the course's administrator.",
};

export const LAUNCH_WORDS: Readonly<Record<Language, LaunchWords>> = {
  vi: {
    refused: "Chưa mở được bài",
    refusals: {
      malformed: `Yêu cầu mở bài thiếu thông tin. ${AGAIN.vi}`,
      "unknown-platform": `Nền tảng học này chưa được đăng ký với máy chủ bài học. ${ASK.vi}`,
      "inactive-platform": `Nền tảng học này đã đăng ký nhưng chưa được duyệt. ${ASK.vi}`,
      state: `Lượt mở bài này đã dùng rồi hoặc đã quá hạn. ${AGAIN.vi}`,
      browser: `Trình duyệt không giữ được thông tin của lượt mở bài. ${AGAIN.vi} Nếu vẫn không được, hãy mở bài trong cửa sổ mới.`,
      token: `Không xác nhận được lượt mở bài này là của nền tảng học. ${AGAIN.vi} Nếu vẫn không được, hãy báo cho người quản trị.`,
      deployment: `Lớp học này dùng một bản cài đặt chưa được chấp nhận. ${ASK.vi}`,
      message: `Nền tảng học gửi yêu cầu thiếu thông tin. ${ASK.vi}`,
      target: `Liên kết của bài trỏ đến một nơi khác. ${ASK.vi}`,
      "unknown-course": `Khóa học của liên kết này không có trên máy chủ. ${ASK.vi}`,
    },
    opening: "Đang mở bài…",
    newWindow: "Mở bài trong cửa sổ mới",
    whyNewWindow:
      "Trình duyệt này chặn việc ghi nhớ đăng nhập bên trong khung, nên bài được mở trong một cửa sổ riêng.",
    whyNewWindowHttp:
      "Máy chủ bài học chưa dùng kết nối bảo mật (https), nên bài được mở trong một cửa sổ riêng.",
    open: "Mở bài",
    opened: "Bài đã mở trong cửa sổ mới.",
  },
  en: {
    refused: "The lesson could not be opened",
    refusals: {
      malformed: `The request to open it is incomplete. ${AGAIN.en}`,
      "unknown-platform": `This learning platform is not registered with the lesson server. ${ASK.en}`,
      "inactive-platform": `This learning platform is registered but not approved yet. ${ASK.en}`,
      state: `This way in was used already or is too old. ${AGAIN.en}`,
      browser: `The browser does not keep what belongs to this way in. ${AGAIN.en} If that does not help, open it in a new window.`,
      token: `Nothing confirms that this comes from the learning platform. ${AGAIN.en} If that does not help, tell the administrator.`,
      deployment: `This course uses an installation that was not accepted. ${ASK.en}`,
      message: `The learning platform's request is incomplete. ${ASK.en}`,
      target: `The lesson's link leads somewhere else. ${ASK.en}`,
      "unknown-course": `The course of this link is not on the server. ${ASK.en}`,
    },
    opening: "Opening the lesson…",
    newWindow: "Open the lesson in a new window",
    whyNewWindow:
      "This browser keeps no login within a frame, so the lesson opens in a window of its own.",
    whyNewWindowHttp:
      "The lesson server has no secure connection (https), so the lesson opens in a window of its own.",
    open: "Open the lesson",
    opened: "The lesson was opened in a new window.",
  },
};
