import type { Outline } from "@hocvu/compiler";
import { stringify } from "csv-stringify/sync";
import { documentWords } from "./document-words.ts";

/**
 * A row for each outcome, as spreadsheets take it: RFC 4180, with a byte order mark, without which Excel would not read
 * Vietnamese, and with nothing in it that a spreadsheet would run as a formula. A module without outcomes has one row.
 */
export function toCsv({ lang, modules }: Outline): string {
  const words = documentWords(lang);
  const rows = modules.flatMap((module, index) => {
    const start = [index + 1, module.id, module.title];
    if (module.outcomes.length === 0) {
      return [[...start, "", "", module.questions.exam, module.questions.all]];
    }
    return module.outcomes.map(({ id, title, questions }) => [
      ...start,
      id,
      title,
      questions.exam,
      questions.all,
    ]);
  });
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
      ],
      ...rows,
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
