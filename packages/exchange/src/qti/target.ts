import type { PackageFile } from "@hocvu/archive";
import type { Course } from "@hocvu/model";
import type { ExchangeKit, QuestionFormat } from "../format.ts";
import { filesIn } from "../html/foreign-html.ts";
import { htmlsOf } from "../questions/losses.ts";
import { type Dialect, qti3Dialect, qti21Dialect } from "./dialect.ts";
import { differencesIn } from "./differences.ts";
import { drawGroups } from "./write/draw.ts";
import { itemOf } from "./write/item.ts";
import { manifestOf, type PackedItem } from "./write/manifest.ts";
import { testOf } from "./write/test-document.ts";

/** A content package of items with their pictures, and the exam as a test. */
export const qti21 = formatFor(qti21Dialect);
export const qti3 = formatFor(qti3Dialect);

function formatFor(dialect: Dialect): QuestionFormat {
  return {
    id: dialect.id,
    title: dialect.title,
    container: "zip",
    carries: {
      forms: {
        single: "same",
        multiple: "same",
        "true-false": "same",
        hotspot: "same",
        matching: "same",
        ordering: "same",
        categorize: "matching",
        "fill-in": "same",
        numeric: "same",
        likert: "choice",
        "short-answer": "essay",
      },
      lacks: ["tones", "fine"],
    },
    check: (course, placeAt) => differencesIn(course, dialect.title, placeAt),
    layOut: (course, kit) => filesOf(course, kit, dialect),
  };
}

const TEST = "test.xml";

function filesOf(course: Course, kit: ExchangeKit, dialect: Dialect): readonly PackageFile[] {
  const pictures = new Map<string, PackageFile>();
  const addressOf = (path: string): string => {
    const { path: written, content } = kit.asset(path);
    const address = `media/${written.replace(/^media\//, "")}`;
    pictures.set(address, { path: address, content });
    return address;
  };
  const items: PackedItem[] = course.modules.flatMap((module) =>
    module.bank.map((question) => ({
      question,
      module,
      href: `items/${module.id}/${question.id}.xml`,
      files: [...new Set(htmlsOf(question).flatMap(filesIn))].map(addressOf).map(encoded),
    })),
  );
  const documents = items.map(({ question, href }) => ({
    path: href,
    content: itemOf(question, course.lang, {
      dialect,
      file: (path) => `../../${encoded(addressOf(path))}`,
    }),
  }));
  const asked = new Set(drawGroups(course).flatMap(({ questions }) => questions));
  const hrefs = new Map(items.map(({ question, href }) => [question.id, href] as const));
  const test: readonly PackageFile[] =
    asked.size === 0
      ? []
      : [{ path: TEST, content: testOf(course, dialect, (id) => hrefs.get(id) ?? "") }];
  return [
    {
      path: "imsmanifest.xml",
      content: manifestOf(course, dialect, items, test[0]?.path),
    },
    ...test,
    ...documents,
    ...pictures.values(),
  ];
}

/** A path as an address. */
function encoded(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}
