import { collect, type ReadOptions, type Results, readResults, sourceOf } from "../src/index.ts";

/** What is read of a file with this content. */
export async function read(
  content: string | Uint8Array,
  options: ReadOptions = {},
): Promise<Results & { readonly codes: readonly string[] }> {
  const collection = collect();
  const found = await readResults(sourceOf("ket-qua", content), collection, options);
  return { ...collection.results(), codes: found.map(({ code }) => code) };
}

/** The rows of a table that is small enough to look at. */
export function rowsOf({ responses }: Results) {
  return Array.from({ length: responses.length }, (_, row) => {
    const item = responses.items[responses.item[row] ?? 0];
    return {
      learner: responses.learners[responses.learner[row] ?? 0],
      question: item?.question,
      type: item?.type,
      response: item?.answers[responses.answer[row] ?? 0],
      right: responses.right[row] === 1,
      attempt: responses.attempt[row],
    };
  });
}
