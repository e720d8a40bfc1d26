import type { Question } from "@hocvu/model";
import { baseOf, makeCategorize } from "./make.ts";

/** A question that is new to a course under the id that it gets there: in which order things are sorted goes by the id. */
export function withId(question: Question, id: string): Question {
  if (question.type !== "categorize") return { ...question, id } as Question;
  const { groups, items, right, scoring } = question;
  const columns = groups.map((group) => items.filter((_, index) => right[index] === group.id));
  const height = Math.max(0, ...columns.map(({ length }) => length));
  // Row by row, as it is written.
  const rows = Array.from({ length: height }, (_, row) =>
    columns.flatMap((column, group) => {
      const item = column[row];
      return item ? [[item.html, group] as const] : [];
    }),
  );
  const htmls = groups.map(({ html }) => html);
  return makeCategorize({ ...baseOf(question), id }, htmls, rows.flat(), { scoring });
}
