import { buildCourse, readFolder, type SourceFolder } from "@hocvu/markdown";
import { describe, expect, test } from "vitest";
import { courseFolder } from "../../test/course-folder.ts";
import { subjects } from "../../test/slips/index.ts";
import { fixTexts } from "./fix-texts.ts";
import { keepsWords } from "./keeps-words.ts";

const errorsIn = async (folder: SourceFolder) => {
  const { value, diagnostics } = await buildCourse(folder);
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  return { course: value?.course, errors: errors.map(({ code }) => code) };
};

describe.each(subjects)("%s", (_, slips, lookAlikes) => {
  test.each(slips.map((slip) => [slip.name, slip] as const))(
    "%s is mended or left, and nothing gets worse",
    async (_, { code, files }) => {
      const { value: folder } = await readFolder(await courseFolder(files));
      if (!folder) return;
      const { texts, mended, spent } = await fixTexts(folder);
      const [before, after] = [await errorsIn(folder), await errorsIn({ ...folder, texts })];
      expect(after.errors.filter((error) => !before.errors.includes(error))).toEqual([]);
      expect(keepsWords(before.course, after.course, spent)).toBe(true);
      if (mended.length > 0) expect(after.errors).not.toContain(code);
      const again = await fixTexts({ ...folder, texts });
      expect(again.mended).toEqual([]);
    },
  );

  test.each(lookAlikes.map(({ name, files }) => [name, files] as const))(
    "%s stays as it is",
    async (_, files) => {
      const { value: folder } = await readFolder(await courseFolder(files));
      expect(folder && (await fixTexts(folder)).mended).toEqual([]);
    },
  );
});
