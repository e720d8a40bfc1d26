import { writeCourse } from "@hocvu/markdown";
import { type Course, type Page, slug } from "@hocvu/model";
import type { FoundModule } from "../bank.ts";

/** Lessons of another program as the Markdown of a module, without its front matter: a heading for each page. */
export function lessonMarkdown(
  title: string,
  pages: FoundModule["pages"],
  lang: string,
  freeId: (wanted: string, otherwise: string) => string,
): string {
  if (pages.length === 0) return "";
  const id = "bai";
  const [only, ...others] = pages;
  // A page that is called as the module is, is the module's own.
  const isOpening = others.length === 0 && only !== undefined && only.title === title;
  const own = pages.map((page): Page => {
    const pageId = isOpening ? id : freeId(slug(page.title), "trang");
    return { id: pageId, title: page.title, html: page.html, checks: [] };
  });
  const [, module] = writeCourse(courseOf(id, title, own, lang));
  return (module?.text ?? "").replace(/^---\n[\s\S]*?\n---\n+/, "");
}

/** The writer knows whole courses. */
function courseOf(id: string, title: string, pages: readonly Page[], lang: string): Course {
  return {
    ...{
      id,
      title,
      lang,
      version: "1.0.0",
      keywords: [],
      welcome: "",
      passing: { num: 1, den: 2 },
    },
    modules: [{ id, title, contents: [], pages, bank: [] }],
    ...{ outcomes: [], glossary: [], assets: [] },
  };
}
