import type { Html, PlayableCourse } from "@hocvu/model";
import { type ContentPolicy, contentPolicy, nonceOf } from "./content-policy.ts";
import { courseFacts } from "./course-facts.ts";
import { dirAttribute } from "./direction.ts";
import { escapeHtml } from "./escape-html.ts";
import { foldWelcome } from "./fold-welcome.ts";

export interface StartPage {
  readonly course: PlayableCourse;
  readonly welcome: Html;
  /** Who gives the course, for its cover. */
  readonly issuer?: string | undefined;
  /** Address of the picture on its cover. */
  readonly cover?: string | undefined;
  /** Addresses of the player, relative to the page. */
  readonly script: string;
  readonly style: string;
  readonly policy: ContentPolicy;
  /** HTML to stand in the head besides; an icon, where there is one. */
  readonly head?: string | undefined;
  /** Whether it is opened by an address alone; what a form opened cannot be asked for again. */
  readonly reopens?: boolean;
}

/** None: without it browsers ask for one that is not there. */
const NO_ICON = `<link rel="icon" href="data:,">`;

const WORDS = {
  vi: {
    more: "Đọc thêm",
    noScript: "Khóa học cần JavaScript. Hãy bật JavaScript trong trình duyệt rồi mở lại trang này.",
    late: "Chưa vào học được?",
    lateHint:
      "Mạng yếu thì đợi chút rồi thử lại. Trình duyệt này quá cũ thì cập nhật Chrome, hoặc mở khóa học trên máy khác.",
    again: "Thử lại",
  },
  en: {
    more: "Read more",
    noScript: "This course needs JavaScript. Switch it on in the browser and open this page again.",
    late: "Still no button to start with?",
    lateHint:
      "If the network is weak, wait a moment and try again. This browser is too old if that does not help: update Chrome, or open the course on another device.",
    again: "Try again",
  },
} as const;

/**
 * The page that a platform opens. Title and welcome stand in it, so that they show before the script has come; should it
 * not come, or not be understood, the style sheet lets a sentence appear that says so, in sight where the button would be, and
 * what to do now. It holds no inline script or style and so runs under a strict Content-Security-Policy, its own and a platform's.
 */
export function startPage(page: StartPage): string {
  const { course, welcome, issuer, cover, script, style, policy, head = NO_ICON } = page;
  const { reopens = true } = page;
  const nonce = nonceOf(page);
  const title = escapeHtml(course.title);
  const words = WORDS[course.lang.startsWith("vi") ? "vi" : "en"];
  // Inside a script element only `<` can end or confuse it; JSON may write it as an escape.
  const logo =
    course.logo === undefined ? "" : `<img class="logo" src="${escapeHtml(course.logo)}" alt="">`;
  const giver = issuer === undefined ? "" : `<p>${escapeHtml(issuer)}</p>`;
  // After the text, in a place that the style sheet keeps for it: nothing waits for it, and nothing moves when it comes.
  const picture =
    cover === undefined
      ? ""
      : `<img class="cover-picture" src="${escapeHtml(cover)}" alt="" loading="lazy" decoding="async">`;
  const facts = courseFacts(course).map((fact) => `<li>${fact}</li>`);
  // An empty address is the page's own: it needs no script.
  const again = reopens
    ? `<div class="turn-row"><a class="button" href="">${words.again}</a></div>`
    : "";
  const json = JSON.stringify(course).replaceAll("<", "\\u003c");
  return `<!doctype html>
<html lang="${escapeHtml(course.lang)}"${dirAttribute(course.lang)}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy(policy, nonce)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
${head}
<link rel="stylesheet" nonce="${nonce}" href="${escapeHtml(style)}">
<script defer nonce="${nonce}" src="${escapeHtml(script)}"></script>
</head>
<body>
<div id="app"><main class="page"><div class="cover">${logo}<h1>${title}</h1>${giver}<ul>${facts.join("")}</ul>${picture}</div><noscript><p><b>${words.noScript}</b></p></noscript><div id="welcome" class="prose">${foldWelcome(welcome, words.more)}</div></main>
<div class="late turn"><p class="status"><b>${words.late}</b> ${words.lateHint}</p>${again}</div></div>
<script type="application/json" id="course">${json}</script>
</body>
</html>
`;
}
