import { cp, rename, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { courseFolder, soundCourse } from "../../../compiler/test/course-folder.ts";
import { hocvu } from "../../test/hocvu.ts";

const course = (soundCourse["course.md"] as string).replace("id:", "glossary: ../tu-ngu.yml\nid:");
const lesson = `${soundCourse["01-dam-may.md"]}\nLên :term[đám mây].\n`;

/** Two courses `a` and `b` beside the glossary that they share; paths as a shell makes them of `*`. */
async function twoCourses(glossary: string, text = lesson): Promise<readonly string[]> {
  const root = await courseFolder({
    "course.md": course,
    "01-dam-may.md": text,
    "../tu-ngu.yml": glossary,
  });
  const folder = dirname(root);
  await cp(root, join(folder, "a"), { recursive: true });
  await rename(root, join(folder, "z"));
  return ["a", "tu-ngu.yml", "z"].map((name) => join(folder, name));
}

test("`courses/*` names the glossary beside the courses too, which is no course", async () => {
  const paths = await twoCourses("đám mây: Kho chứa trên mạng\n");
  // Nor is a list that somebody keeps there.
  const list = join(dirname(paths[0] as string), "nguon.yml");
  await writeFile(list, "mot: hai\n");
  expect(await hocvu("check", ...paths, list, "--strict", "--lang", "en")).toMatchObject({
    status: 0,
    stdout: "",
  });
});

test("a glossary's own fault is said once, with its line, whichever courses share it", async () => {
  const paths = await twoCourses("đám mây: Kho chứa\nmã OTP: Dãy số\nMã OTP: Mã\n");
  const { status, stdout } = await hocvu("check", ...paths, "--lang", "vi");
  expect(status).toBe(1);
  expect(stdout.match(/lỗi\[HV2141\]/g)).toHaveLength(1);
  expect(stdout).toContain(`${paths[1]}:3:1`);
  expect(stdout).toContain("3 | Mã OTP: Mã");
  expect(stdout).toContain("2:1  dùng lần đầu ở đây");
});

test("a second meaning points into the glossary", async () => {
  const text = lesson.replace("[đám mây]", '[đám mây]{def="Máy chủ"}');
  const paths = await twoCourses("đám mây: Kho chứa\n", text);
  const { status, stdout } = await hocvu("check", ...paths, "--lang", "en");
  expect(status).toBe(0);
  expect(stdout).toContain("warning[HV2143]: the glossary gives `đám mây` another meaning");
  expect(stdout).toContain(`${paths[1]}:1:1  the glossary defines it here`);
});

describe("--fix", () => {
  test("mends the files, says what it did, then what is left", async () => {
    const course = await courseFolder({
      "02-bai.md.txt": "---\ntitle: Bài\n---\n\n##Trang hai\n\nChữ.\n",
    });
    const { status, stdout, stderr } = await hocvu("check", course, "--fix", "--lang", "vi");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "khóa học không có lỗi nào\n" });
    expect(stdout).toBe(
      `${course}/02-bai.md.txt  HV1100
  - 02-bai.md.txt
  + 02-bai.md

${course}/02-bai.md:5  HV2127
  - ##Trang hai
  + ## Trang hai

đã sửa 2 chỗ trong 1 tệp
`,
    );
    const again = await hocvu("check", course, "--fix", "--lang", "en");
    expect(again.stdout).toBe("there is nothing to mend mechanically\n");
  });

  test("reports for programs stay whole", async () => {
    const course = await courseFolder({ "02-bai.md": "---\ntitle: Bài\n---\n\n##Trang hai\n" });
    const { stdout, stderr } = await hocvu("check", course, "--fix", "--format", "json");
    expect(JSON.parse(stdout).diagnostics.map(({ code }: { code: string }) => code)).toEqual([
      "HV2110",
    ]);
    expect(stderr).toContain("mended 1 place in 1 file");
  });

  test("what cannot be written is named", async () => {
    const course = await courseFolder({
      "02-bai.md": null,
      "chung.txt": "---\ntitle: Bài\n---\n\n##Trang\n",
    });
    await symlink("chung.txt", join(course, "02-bai.md"));
    const { status, stderr } = await hocvu("check", course, "--fix");
    expect(status).toBe(73);
    expect(stderr).toContain("02-bai.md` cannot be written: it is a link");
  });
});
