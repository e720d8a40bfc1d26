import type { PackageFile } from "@hocvu/archive";
import type { Course, Html } from "@hocvu/model";
import { questionsHtml } from "../print/bank-document.ts";
import { shortCode } from "../print/content-code.ts";
import { contentsHtml } from "../print/contents.ts";
import { entriesOf, glossaryHtml, welcomeHtml } from "../print/course-document.ts";
import { type Edition, editionOf } from "../print/edition.ts";
import { examRules } from "../print/exam-rules.ts";
import { lessonsHtml, moduleTitle } from "../print/lessons.ts";
import { mediaOf } from "../print/media.ts";
import { onePagePolicy } from "../print/policy.ts";
import { type Rendering, renderingFor } from "../print/rendering.ts";
import { moduleAnchor } from "../print/sections.ts";
import { STYLE } from "../print/style.ts";
import { dirAttribute } from "../shared/direction.ts";
import { escapeHtml } from "../shared/escape-html.ts";
import { START_PAGE } from "../shared/lay-out-player.ts";
import type { LayoutKit } from "../target.ts";
import { picturesInside } from "./pictures-inside.ts";
import { REVIEW_STYLE } from "./style.ts";
import { type ReviewWords, reviewWordsFor } from "./words.ts";

export interface ReviewOptions {
  /** Whether right answers, feedback and explanations are shown. */
  readonly answers: boolean;
  /** What lets readers comment; see the preview's `review`. */
  readonly script: string;
}

/** What a page of ours says of itself, by which a copy to review is known again. */
export const REVIEW_GENERATOR = "Hocvu review";

/** A course on one page for reviewers, who comment on it in their browsers. For no platform, so it stands in no list of targets. */
export function layOutForReview(
  course: Course,
  kit: Pick<LayoutKit, "asset">,
  options: ReviewOptions,
): readonly PackageFile[] {
  const edition = editionOf(course, kit);
  const media = mediaOf(course, kit);
  const inside = picturesInside(kit);
  const rendering = renderingFor(course, (path) => inside(path) ?? media.address(path), true);
  const content = pageHtml(edition, rendering, options);
  return [{ path: START_PAGE, content }, ...media.named()];
}

function pageHtml(
  edition: Edition,
  rendering: Rendering,
  { answers, script }: ReviewOptions,
): Html {
  const { course, code } = edition;
  const { id, title, lang, version } = course;
  const words = reviewWordsFor(lang);
  const body = bodyHtml(edition, rendering, answers, words);
  const style = `${STYLE}${REVIEW_STYLE}`;
  const data = { course: id, version, code, words };
  return `<!doctype html>
<html lang="${escapeHtml(lang)}"${dirAttribute(lang)}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${onePagePolicy(body, style, script)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="${REVIEW_GENERATOR}">
<title>${escapeHtml(`${title} · ${words.title}`)}</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body class="review">
${body}
<script type="application/json" id="review--data">${JSON.stringify(data).replaceAll("<", "\\u003c")}</script>
<script>${script}</script>
</body>
</html>
`;
}

function bodyHtml(
  edition: Edition,
  rendering: Rendering,
  answers: boolean,
  words: ReviewWords,
): Html {
  const { course, words: printed, code } = edition;
  const { title, publisher, version, modules, exam, glossary } = course;
  const said = `${printed.versionInShort(version)} · ${printed.codeInShort(shortCode(code))}`;
  const shown = modules.map((module, index) => {
    const list = { isCheck: false, level: 4, keys: answers } as const;
    const bank = questionsHtml(module.bank, list, edition, rendering);
    const questions = bank === "" ? "" : `<h3>${escapeHtml(words.questions)}</h3>\n${bank}`;
    return `<section class="module">
${moduleTitle(module, index, moduleAnchor(module.id), edition)}${lessonsHtml(module, edition, rendering, answers)}${questions}</section>
`;
  });
  const entries = entriesOf(edition, rendering.sections).filter(({ id }) => id !== "programme--");
  return `<section class="bar" id="review--bar" aria-label="${escapeHtml(words.tools)}">
<p id="review--count"></p>
<div class="deeds" id="review--deeds"></div>
<p id="review--status" role="status"></p>
</section>
<main>
<header class="opening">
${publisher === undefined ? "" : `<p class="publisher">${escapeHtml(publisher)}</p>\n`}<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(said)}</p>
<p class="intro">${escapeHtml(words.intro)}</p>
<noscript><p class="intro">${escapeHtml(words.noScript)}</p></noscript>
</header>
<div id="review--lost"></div>
${contentsHtml(printed.contents, entries)}${welcomeHtml(edition, rendering)}${shown.join("")}${
  exam ? examRules(edition) : ""
}${glossary.length > 0 ? glossaryHtml(edition) : ""}</main>`;
}
