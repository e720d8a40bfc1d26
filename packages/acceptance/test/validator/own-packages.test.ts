import { createWriteStream, readdirSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeTarGz, writeZip } from "@hocvu/archive";
import { compile } from "@hocvu/compiler";
import { exchangeTargets } from "@hocvu/exchange";
import { targets } from "@hocvu/targets";
import { openPackage, validatePackage } from "@hocvu/validator";
import { afterAll, beforeAll, expect, test } from "vitest";
import { contestOf } from "../../src/package/contest-or-not.ts";

const COURSES = ["bo-giang-day", "can-bo", "cuoc-thi", "huong-dan", "nguoi-dan", "to-cong-nghe-so"];
/** All that are packages; the others are files of questions, papers and sites. */
const TARGETS = [
  ...["scorm12", "scorm2004", "cmi5", "xapi", "olx", "cc", "cc13", "qti12", "qti21", "qti3"],
];

const courses = fileURLToPath(new URL("../../../../courses/", import.meta.url));
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "hocvu-own-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test.each(COURSES)(
  "%s has nothing wrong as a package of any kind",
  async (course) => {
    // A package of questions that holds none is told of, and rightly so.
    const hasBank = readdirSync(join(courses, course)).some((name) => name.endsWith(".quiz.md"));
    const names = TARGETS.filter((id) => hasBank || !id.startsWith("qti"));
    const wanted = names
      .map((id) => targets.get(id) ?? exchangeTargets.get(id))
      .filter((one) => one !== undefined);
    expect(wanted.length).toBe(names.length);
    const { value, diagnostics } = await compile(join(courses, course), wanted, {
      contest: contestOf(join(courses, course)),
    });
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    for (const [index, { files }] of (value?.packages ?? []).entries()) {
      const target = names[index] ?? "";
      const path = join(folder, `${course}-${target}`);
      await (target === "olx" ? writeTarGz : writeZip)(files, createWriteStream(path));
      const opened = await openPackage(path);
      if (!("entries" in opened)) throw new Error(`${target}: ${opened.code}`);
      const found = await validatePackage(opened);
      await opened.close();
      expect(found.kind, target).toBeDefined();
      const wrong = found.diagnostics.filter(({ severity }) => severity !== "note");
      expect({ target, wrong }).toEqual({ target, wrong: [] });
    }
  },
  120_000,
);
