import path from "node:path";
import { expect, test } from "vitest";
import { touchedCourses } from "./touched.ts";

test.each<[string, string[], string[]]>([
  ["a file below a course", ["C:\\kho\\courses\\mot\\media\\a.png"], ["C:\\kho\\courses\\mot"]],
  ["a name that only begins alike", ["C:\\kho\\courses\\mot-hai\\a.md"], []],
  ["another case", ["c:\\kho\\Courses\\MOT\\a.md"], ["C:\\kho\\courses\\mot"]],
  [
    "a glossary beside",
    ["C:\\kho\\courses\\a.yml"],
    ["C:\\kho\\courses\\mot", "C:\\kho\\courses\\hai"],
  ],
  ["another file beside", ["C:\\kho\\courses\\a.md"], []],
  ["what is shared", ["C:\\kho\\HOCVU.yml"], ["C:\\kho\\courses\\mot", "C:\\kho\\courses\\hai"]],
])("on Windows, of %s", (_, files, expected) => {
  const courses = ["C:\\kho\\courses\\mot", "C:\\kho\\courses\\hai"];
  const touched = touchedCourses(courses, { files, shared: ["C:\\kho\\hocvu.yml"] }, path.win32);
  expect([...touched]).toEqual(expected);
});
