import { openPackage } from "@hocvu/simulator/lms";
import { describe, expect, test } from "vitest";
import { smallCourse } from "../../test/courses.ts";
import { validateManifest2004 } from "./validate-manifest-2004.ts";

describe.each([3, 4] as const)("edition %d", (edition) => {
  const manifestOf = async (exam?: { questions: number }) =>
    openPackage((await smallCourse(exam ? { exam } : {}, "scorm2004", edition)).zip);

  test("the manifest is valid, with an exam and without, and the schemas it names lie beside it", async () => {
    for (const exam of [{ questions: 6 }, undefined]) {
      const { manifest, files } = await manifestOf(exam);
      expect(validateManifest2004(manifest, edition)).toEqual([]);
      expect(manifest).toContain(`<schemaversion>2004 ${edition === 3 ? "3rd" : "4th"} Edition<`);
      const named = [...manifest.matchAll(/\s([\w.]+\.xsd)/g)].map(([, name]) => name as string);
      expect(named.length).toBeGreaterThan(4);
      for (const name of [...named, "imsss_v1p0objective.xsd", "xml.xsd"]) {
        expect(files.has(name), name).toBe(true);
      }
    }
  });

  test("what is wrong is found", async () => {
    const { manifest } = await manifestOf({ questions: 6 });
    const wrong = manifest.replace(">0.5<", ">50<");
    expect(validateManifest2004(wrong, edition).join()).toContain("minNormalizedMeasure");
  });
});
