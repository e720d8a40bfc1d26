import type { Html, Module } from "@hocvu/model";
import { escapeHtml } from "../shared/escape-html.ts";
import { contentsHtml, type Entry } from "./contents.ts";
import { cover } from "./cover.ts";
import type { Document } from "./document.ts";
import type { Edition } from "./edition.ts";
import { lessonsHtml, moduleTitle } from "./lessons.ts";
import { programmeTable } from "./programme-table.ts";
import type { Rendering } from "./rendering.ts";
import { moduleAnchor, partName, partsOf, type Sections } from "./sections.ts";

/** The course to be read from the first page to the last. */
export function courseDocument(edition: Edition, rendering: Rendering): Document {
  const { course, words } = edition;
  const { modules, glossary } = course;
  const body = [
    cover("course", edition, rendering.logo),
    contentsHtml(words.contents, entriesOf(edition, rendering.sections)),
    `<section class="programme"><h2 id="programme--">${escapeHtml(words.programme)}</h2>\n${programmeTable(course, words)}</section>\n`,
    welcomeHtml(edition, rendering),
    ...modules.map((module, index) => moduleHtml(module, index, edition, rendering)),
    ...(glossary.length > 0 ? [glossaryHtml(edition)] : []),
  ];
  return { name: "course", body: body.join(""), parts: partsOf(edition) };
}

/** What the list of contents names. */
export function entriesOf({ course, words }: Edition, sections: Sections): readonly Entry[] {
  const { modules, glossary, welcome } = course;
  return [
    { id: "programme--", title: words.programme },
    ...(welcome === "" ? [] : [{ id: "welcome--", title: words.welcome }]),
    ...modules.map((module, index) => ({
      id: moduleAnchor(module.id),
      title: `${words.module(index + 1)}. ${module.title}`,
      entries: module.pages.map((page) => {
        const { id = "", number = "" } = sections.of(page.id) ?? {};
        return { id, title: `${number}. ${page.title}` };
      }),
    })),
    ...(glossary.length > 0 ? [{ id: "glossary--", title: words.glossary }] : []),
  ];
}

export function welcomeHtml({ course, words }: Edition, { html }: Rendering): Html {
  if (course.welcome === "") return "";
  return `<section class="welcome"><h2 id="welcome--">${escapeHtml(words.welcome)}</h2>
<div data-part="welcome">${html(course.welcome, 1)}</div></section>
`;
}

function moduleHtml(module: Module, index: number, edition: Edition, rendering: Rendering): Html {
  return `<section class="module ${partName(index)}">
${moduleTitle(module, index, moduleAnchor(module.id), edition)}${lessonsHtml(module, edition, rendering, false)}</section>
`;
}

export function glossaryHtml({ course, words }: Edition): Html {
  const terms = course.glossary.map(
    ({ term, definition }) => `<dt>${escapeHtml(term)}</dt><dd>${escapeHtml(definition)}</dd>`,
  );
  return `<section class="glossary"><h2 id="glossary--">${escapeHtml(words.glossary)}</h2>
<dl data-part="glossary">${terms.join("\n")}</dl></section>
`;
}
