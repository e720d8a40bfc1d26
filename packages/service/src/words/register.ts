import type { Language } from "../http/language.ts";
import type { RegistrationFault } from "../lti/registration-refused.ts";

interface RegisterWords {
  readonly registered: string;
  readonly pending: string;
  readonly known: string;
  readonly refused: string;
  readonly faults: Readonly<Record<RegistrationFault, string>>;
  readonly close: string;
}

export const REGISTER_WORDS: Readonly<Record<Language, RegisterWords>> = {
  vi: {
    registered: "Đã đăng ký với máy chủ bài học",
    pending:
      "Còn hai việc: người quản trị máy chủ bài học duyệt đăng ký này, và người quản trị nền tảng học bật công cụ.",
    known: "Đăng ký này đã có từ trước, không có gì thay đổi.",
    refused: "Chưa đăng ký được",
    faults: {
      configuration: "Không đọc được cấu hình của nền tảng học.",
      issuer: "Cấu hình này nói thay cho một nền tảng khác.",
      refused: "Nền tảng học từ chối đăng ký.",
      crowded: "Đang có quá nhiều đăng ký chờ duyệt. Hãy báo cho người quản trị máy chủ bài học.",
    },
    close: "Đóng",
  },
  en: {
    registered: "Registered with the lesson server",
    pending:
      "Two things are left: the lesson server's administrator approves this registration, and the platform's administrator switches the tool on.",
    known: "This registration was there before; nothing has changed.",
    refused: "Not registered",
    faults: {
      configuration: "The learning platform's configuration could not be read.",
      issuer: "This configuration speaks for another platform.",
      refused: "The learning platform refused the registration.",
      crowded: "Too many registrations await approval. Tell the lesson server's administrator.",
    },
    close: "Close",
  },
};
