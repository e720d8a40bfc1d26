import type { Course, Module, Question } from "@hocvu/model";
import { plainText } from "../../html/foreign-html.ts";
import { type Markup, tag } from "../../xml/markup.ts";
import type { Dialect } from "../dialect.ts";
import { interactionOf } from "./interactions.ts";

const LOM = "http://ltsc.ieee.org/xsd/LOM";
/** What LOM calls the levels of a question. */
export const DIFFICULTIES = { easy: "easy", medium: "medium", hard: "difficult" } as const;
/** The word by which a question that no exam draws is known. */
export const PRACTICE = "practice";

/** An item of the package, with the paths of the files that it shows. */
export interface PackedItem {
  readonly question: Question;
  readonly module: Module;
  readonly href: string;
  readonly files: readonly string[];
}

/** The manifest: what the package holds, and what each item is about. */
export function manifestOf(
  course: Course,
  dialect: Dialect,
  items: readonly PackedItem[],
  test: string | undefined,
): string {
  const [schema, version] = dialect.schema;
  const manifest = tag(
    "manifest",
    { xmlns: dialect.manifest, identifier: `manifest-${course.id}` },
    tag(
      "metadata",
      {},
      tag("schema", {}, schema),
      tag("schemaversion", {}, version),
      lom(
        tag("general", {}, tag("title", {}, string(course.title, course.lang))),
        tag("lifeCycle", {}, tag("version", {}, string(course.version, "x-none"))),
      ),
    ),
    tag("organizations"),
    tag(
      "resources",
      {},
      ...(test === undefined
        ? []
        : [
            tag(
              "resource",
              { identifier: "test", type: dialect.testType, href: test },
              tag("file", { href: test }),
              ...items.map(({ question }) =>
                tag("dependency", { identifierref: resourceOf(question) }),
              ),
            ),
          ]),
      ...items.map((item) => resource(item, course, dialect)),
    ),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${manifest.xml}\n`;
}

function resourceOf({ id }: Question): string {
  return `item-${id}`;
}

function resource(
  { question, module, href, files }: PackedItem,
  course: Course,
  dialect: Dialect,
): Markup {
  return tag(
    "resource",
    { identifier: resourceOf(question), type: dialect.itemType, href },
    tag("metadata", {}, qtiMetadata(question, dialect), about(question, module, course)),
    tag("file", { href }),
    ...files.map((file) => tag("file", { href: file })),
  );
}

function about(question: Question, module: Module, { lang, outcomes }: Course): Markup {
  const { difficulty, exam } = question;
  return lom(
    tag(
      "general",
      {},
      tag("identifier", {}, tag("catalog", {}, "Hocvu"), tag("entry", {}, question.id)),
      tag("title", {}, string(plainText(question.stem).slice(0, 200), lang)),
      tag("language", {}, lang),
      exam ? undefined : tag("keyword", {}, string(PRACTICE, "en")),
    ),
    difficulty === undefined
      ? undefined
      : tag("educational", {}, tag("difficulty", {}, ...vocabulary(DIFFICULTIES[difficulty]))),
    classification("discipline", [[module.id, module.title]], lang),
    ...question.outcomes.map((id) =>
      classification(
        "educational objective",
        [[id, outcomes.find((one) => one.id === id)?.title ?? id]],
        lang,
      ),
    ),
  );
}

function classification(
  purpose: string,
  taxa: readonly (readonly [id: string, entry: string])[],
  lang: string,
): Markup {
  return tag(
    "classification",
    {},
    tag("purpose", {}, ...vocabulary(purpose)),
    tag(
      "taxonPath",
      {},
      tag("source", {}, string("Hocvu", "x-none")),
      ...taxa.map(([id, entry]) =>
        tag("taxon", {}, tag("id", {}, id), tag("entry", {}, string(entry, lang))),
      ),
    ),
  );
}

function qtiMetadata(question: Question, dialect: Dialect): Markup {
  const isRated = question.type !== "likert";
  const { kind } = interactionOf(question, { dialect, file: () => "" });
  const hasFeedback =
    question.explanation !== undefined ||
    question.hint !== undefined ||
    ("choices" in question && question.choices.some(({ feedback }) => feedback !== undefined));
  return tag(
    "qtiMetadata",
    { xmlns: dialect.metadata },
    tag("itemTemplate", {}, "false"),
    tag("timeDependent", {}, "false"),
    tag("composite", {}, "false"),
    tag("interactionType", {}, kind),
    tag("feedbackType", {}, hasFeedback ? "nonadaptive" : "none"),
    tag("solutionAvailable", {}, String(isRated)),
    tag("toolName", {}, "Hocvu"),
  );
}

function lom(...parts: readonly (Markup | undefined)[]): Markup {
  return tag("lom", { xmlns: LOM }, ...parts);
}

function string(text: string, language: string): Markup {
  return tag("string", { language }, text);
}

function vocabulary(value: string): readonly Markup[] {
  return [tag("source", {}, "LOMv1.0"), tag("value", {}, value)];
}
