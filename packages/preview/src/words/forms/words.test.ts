import { expect, test } from "vitest";
import { type FrontField, frontFields } from "../../forms/front-matter/front-fields.ts";
import { formWordsIn } from "./words.ts";

test("every key that the schemas know has a name and its options have words, in both languages", () => {
  const all = (fields: readonly FrontField[]): readonly FrontField[] =>
    fields.flatMap((one) => [one, ...all(one.fields ?? [])]);
  for (const language of ["vi", "en"] as const) {
    const { front, frontOptions } = formWordsIn(language);
    const known = [...all(frontFields("course")), ...all(frontFields("module"))];
    expect(known.filter(({ name }) => !front[name]?.[0]).map(({ name }) => name)).toEqual([]);
    const options = known.flatMap((one) => one.options ?? []);
    expect(options.filter((one) => !frontOptions[one])).toEqual([]);
  }
});
