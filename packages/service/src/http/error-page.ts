import { html } from "hono/html";
import { answerPage } from "./html-page.ts";
import { type Language, languageOf } from "./language.ts";

type Known = 400 | 403 | 404 | 413 | 429 | 500 | 503;

/** What went wrong, in the words of who looks at it; as JSON where a page's script asked. */
export async function answerError(request: Request, status: Known): Promise<Response> {
  if (request.headers.get("accept")?.includes("application/json")) {
    return Response.json({ error: NAMES[status] }, { status });
  }
  const language = languageOf(request.headers.get("accept-language"));
  const [title, text] = WORDS[language][status];
  // An empty address is the page's own. What a form sent must not be asked for without it.
  const again = PASSING.includes(status) && request.method === "GET";
  const body = again
    ? html`<p>${text}</p><p><a class="button" href="">${AGAIN[language]}</a></p>`
    : html`<p>${text}</p>`;
  return answerPage({ language, title, status, body });
}

/** What may be over in a while. */
const PASSING: readonly Known[] = [429, 500, 503];

const AGAIN: Readonly<Record<Language, string>> = { vi: "Thử lại", en: "Try again" };

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
    429: ["Đang đông người", "Hãy đợi một phút rồi thử lại."],
    500: [
      "Chưa mở được trang này",
      "Máy chủ gặp trục trặc và đã ghi lại. Hãy đợi ít phút rồi thử lại.",
    ],
    503: ["Máy chủ chưa sẵn sàng", "Hãy đợi ít phút rồi thử lại."],
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
