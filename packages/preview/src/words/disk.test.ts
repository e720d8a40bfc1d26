import { constants } from "node:os";
import { expect, test } from "vitest";
import { diskWords } from "./disk.ts";
import { wordsIn } from "./words.ts";

test("what a disk may refuse with is said in both languages, and no code with it", () => {
  const { vi, en } = diskWords;
  expect(Object.keys(vi.why)).toEqual(Object.keys(en.why));
  for (const code of ["EACCES", "EPERM", "ENOSPC", "EBUSY", "EROFS", "EDQUOT", "EIO", "ENOENT"]) {
    expect(constants.errno).toHaveProperty(code);
    for (const { why } of [vi, en]) expect(why[code]).toMatch(/\S \S/);
  }
  for (const said of [vi, en].flatMap(({ why }) => Object.values(why))) {
    expect(said).not.toMatch(/\bE[A-Z]{3,}|\{/);
    expect(said).toMatch(/\.$/);
  }
});

test("wherever the window tells of a refusal, there is room for why", () => {
  for (const language of ["vi", "en"] as const) {
    const words = wordsIn(language);
    const told = [
      words.cannotFix,
      words.editor.state.refused,
      words.forms.refused.other,
      words.importing.refused.other,
    ];
    for (const one of told) expect(one).toContain("{why}");
    expect(words.disk).toBe(diskWords[language]);
  }
});
