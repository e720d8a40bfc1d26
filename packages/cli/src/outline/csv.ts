import type { Outline } from "@hocvu/compiler";
import { stringify } from "csv-stringify/sync";
import { documentWords } from "./document-words.ts";
import { requirements } from "./requirements.ts";

/**
 * A row for each outcome, as spreadsheets take it: RFC 4180, with a byte order mark, without which Excel would not read
 * Vietnamese, and with nothing in it that a spreadsheet would run as a formula. A module without outcomes has one row.
 */
export function toCsv({ lang, modules, missing }: Outline): string {
  const words = documentWords(lang);
  // What a programme asks has a column only where there is one.
  const asking = (text: string) => (missing ? [text] : []);
  const rows = modules.flatMap((module, index) => {
    const start = [index + 1, module.id, module.title];
    const required = requirements(module).flatMap(({ asked = "", outcomes }) =>
      outcomes.length === 0
        ? [[...start, "", "", 0, 0, ...asking(asked)]]
        : outcomes.map(({ id, title, questions }) => [
            ...start,
            id,
            title,
            questions.exam,
            questions.all,
            ...asking(asked),
          ]),
    );
    if (required.length > 0) return required;
    return [[...start, "", "", module.questions.exam, module.questions.all, ...asking("")]];
  });
  const absent = (missing ?? []).flatMap(({ id, title, outcomes }, index) =>
    outcomes.map(({ text }) => [modules.length + index + 1, id, title, "", "", 0, 0, text]),
  );
  return stringify(
    [
      [
        words.columns[0],
        words.moduleId,
        words.module,
        words.outcomeId,
        words.outcome,
        words.examQuestions,
        words.questions,
        ...asking(words.asked),
      ],
      ...rows,
      ...absent,
    ],
    {
      bom: true,
      record_delimiter: "windows",
      escape_formulas: true,
      // The library quotes what holds its own record delimiter; half of it ends a row for others too.
      quoted_match: /[\r\n]/,
    },
  );
}
