import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BuiltPackage, buildPackage } from "../package/build-package.ts";

const terms = Array.from({ length: 40 }, (_, index) => `x_{${index + 1}}`).join(" + ");

const PAGE = `
## Công thức {#cong-thuc}

Trong dòng $${terms} = 0$.

$$
${terms} = 1
$$
`;

/** The course with every type of question, tones left out counting as right, and a page of long formulas. */
export async function courseOfAll(): Promise<BuiltPackage> {
  const root = await mkdtemp(join(tmpdir(), "hocvu-browsers-"));
  try {
    await cp(fileURLToPath(new URL("../../test/every-type", import.meta.url)), root, {
      recursive: true,
    });
    const edit = async (name: string, change: (text: string) => string) =>
      writeFile(join(root, name), change(await readFile(join(root, name), "utf8")));
    await edit("01-moi-loai.quiz.md", (text) =>
      text.replace("{#dien outcome=thu}", "{#dien outcome=thu tones=ignore}"),
    );
    await edit("01-moi-loai.md", (text) => text + PAGE);
    return await buildPackage(root);
  } finally {
    await rm(root, { recursive: true });
  }
}
