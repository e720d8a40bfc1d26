import { answerPage } from "./html-page.ts";
import { type Language, languageOf } from "./language.ts";

type Known = 400 | 403 | 404 | 413 | 429 | 500 | 503;

/** What went wrong, in the words of who looks at it; as JSON where a page's script asked. */
export async function answerError(request: Request, status: Known): Promise<Response> {
  if (request.headers.get("accept")?.includes("application/json")) {
    return Response.json({ error: NAMES[status] }, { status });
  }
  const language = languageOf(request.headers.get("accept-language"));
  const [title, body] = WORDS[language][status];
  return answerPage({ language, title, status, body });
}

const NAMES: Readonly<Record<Known, string>> = {
  400: "bad_request",
  403: "forbidden",
  404: "not_found",
  413: "too_large",
  429: "too_many_requests",
  500: "server_error",
  503: "unavailable",
};

const WORDS: Readonly<Record<Language, Readonly<Record<Known, readonly [string, string]>>>> = {
  vi: {
    400: ["Không hiểu được yêu cầu này", "Hãy mở lại bài từ trang lớp học."],
    403: ["Không được phép", "Hãy mở lại bài từ trang lớp học."],
    404: ["Không có trang này", "Có thể địa chỉ đã đổi. Hãy mở lại bài từ trang lớp học."],
    413: ["Dữ liệu gửi lên quá lớn", "Máy chủ không nhận dữ liệu lớn như vậy."],
    429: ["Quá nhiều yêu cầu cùng lúc", "Hãy chờ một phút rồi thử lại."],
    500: ["Máy chủ gặp lỗi", "Lỗi đã được ghi lại. Hãy thử lại sau ít phút."],
    503: ["Máy chủ chưa sẵn sàng", "Hãy thử lại sau ít phút."],
  },
  en: {
    400: ["This request was not understood", "Open the lesson again from the course page."],
    403: ["Not allowed", "Open the lesson again from the course page."],
    404: ["There is no such page", "Open the lesson again from the course page."],
    413: ["Too much was sent", "The server takes nothing as large as this."],
    429: ["Too many requests at once", "Wait a minute and try again."],
    500: ["Something went wrong on the server", "It was noted. Try again in a few minutes."],
    503: ["The server is not ready", "Try again in a few minutes."],
  },
};
