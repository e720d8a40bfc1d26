import { buildResponses, type ResponseRow, type Responses } from "../src/index.ts";

/** A row of which a test says only what matters to it. */
export function responseRow(row: Partial<ResponseRow>): ResponseRow {
  const right = row.right ?? (row.share ?? 1) === 1;
  return {
    ...{ learner: "an", course: "mau", question: "q", version: "", type: "choice", attempt: 1 },
    ...{ response: "", right, share: right ? 1 : 0, max: 1 },
    ...{ seconds: Number.NaN, at: Number.NaN },
    ...row,
  };
}

export function table(rows: readonly Partial<ResponseRow>[]): Responses {
  const builder = buildResponses();
  for (const row of rows) builder.add(responseRow(row));
  return builder.responses();
}

/** Whom each line of a matrix is of, and what stands in it; an empty cell was not drawn. */
export function tableOfAnswers(
  csv: string,
  isRight: (answer: string, question: string) => boolean,
): Responses {
  const [head = "", ...lines] = csv.trim().split("\n");
  const questions = head.split(",");
  return table(
    lines.flatMap((line, learner) =>
      line.split(",").flatMap((response, n) => {
        const question = questions[n] ?? "";
        if (response === "") return [];
        return [
          { learner: `hv${learner}`, question, response, right: isRight(response, question) },
        ];
      }),
    ),
  );
}
