import { describe, expect, test } from "vitest";
import { blocksOf, unitsOf } from "./course-structure.ts";
import { openCourse } from "./open-course.ts";
import { COURSE_STRUCTURE, packageOf, SAMPLE, samplePackage } from "./sample-course.ts";

test("a course is read with its blocks and units, blanks dropped", async () => {
  const { structure } = await openCourse(await samplePackage());
  expect(structure.id).toBe(SAMPLE.course);
  expect(structure.title).toEqual({ vi: "Kỹ năng số" });
  expect(blocksOf(structure).map(({ id }) => id)).toEqual([SAMPLE.block, `${SAMPLE.block}-2`]);
  expect(unitsOf(structure)).toMatchObject([
    {
      id: SAMPLE.exam,
      url: "au.html?lang=vi",
      moveOn: "CompletedAndPassed",
      masteryScore: 0.5,
      launchMethod: "AnyWindow",
      launchParameters: "mau=1",
      entitlementKey: "khoa",
    },
    { id: SAMPLE.lesson, moveOn: "Completed", launchMethod: "OwnWindow" },
    { id: SAMPLE.extra, moveOn: "NotApplicable" },
  ]);
});

test("a vendor's element is taken where its schema is named, and an address elsewhere", async () => {
  const location = "https://vendor.example/v1 v1.xsd";
  const xsi = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';
  const vendor = `<v:more xmlns:v="https://vendor.example/v1" ${xsi} xsi:schemaLocation="${location}"/>`;
  const xml = COURSE_STRUCTURE.replace("</courseStructure>", `${vendor}$&`).replace(
    "<url>au.html<",
    "<url>https://course.example/elsewhere.html<",
  );
  const zip = await packageOf({ "cmi5.xml": xml, "au.html": "" });
  expect(unitsOf((await openCourse(zip)).structure)[1]?.url).toBe(
    "https://course.example/elsewhere.html",
  );
});

describe("a package is refused with", () => {
  test.each([
    ["a mastery score beyond 1", "13.2.0.0-1", 'masteryScore="0.5"', 'masteryScore="50"'],
    ["a unit without address", "13.2.0.0-1", "<url>au.html</url>", ""],
    ["XML that is not well-formed", "13.2.0.0-1", "</courseStructure>", ""],
    ["an id that is no absolute IRI", "3.0.0.0-1", `id="${SAMPLE.lesson}"`, 'id="bai-1"'],
    ["two blocks of one id", "13.1.2.0-1", `${SAMPLE.block}-2`, SAMPLE.block],
    ["two units of one id", "13.1.4.0-1", `id="${SAMPLE.lesson}"`, `id="${SAMPLE.exam}"`],
    ["a launch parameter in a unit's address", "8.1.0.0-6", "?lang=vi", "?lang=vi&amp;fetch=1"],
    ["a blank in an address", "13.1.4.0-2", "<url>au.html<", "<url>a u.html<"],
    [
      "an absolute address of a file of its own",
      "14.1.0.0-3",
      "<url>au.html<",
      "<url>https://course.example/au.html<",
    ],
    [
      "a vendor's element without schema",
      "13.1.5.0-1",
      "</courseStructure>",
      '<v:more xmlns:v="https://vendor.example/v1"/></courseStructure>',
    ],
    ["an address that leads nowhere", "14.1.0.0-4", "<url>au.html<", "<url>gone.html<"],
  ])("%s (%s)", async (_, requirement, right, wrong) => {
    const xml = COURSE_STRUCTURE.replace(right, wrong);
    expect(xml).not.toBe(COURSE_STRUCTURE);
    const zip = await packageOf({ "cmi5.xml": xml, "au.html": "" });
    await expect(openCourse(zip)).rejects.toMatchObject({ requirement });
  });

  test("two objectives of one id (13.1.3.0-1)", async () => {
    const [objective = ""] = /<objective [\s\S]*?<\/objective>/.exec(COURSE_STRUCTURE) ?? [];
    const xml = COURSE_STRUCTURE.replace(objective, objective + objective);
    const zip = await packageOf({ "cmi5.xml": xml, "au.html": "" });
    await expect(openCourse(zip)).rejects.toMatchObject({ requirement: "13.1.3.0-1" });
  });

  test("its course structure in a folder (14.1.0.0-2)", async () => {
    const zip = await packageOf({ "course/cmi5.xml": COURSE_STRUCTURE, "au.html": "" });
    await expect(openCourse(zip)).rejects.toMatchObject({ requirement: "14.1.0.0-2" });
  });

  test("no zip at all (14.1.0.0-1)", async () => {
    const bytes = new TextEncoder().encode("no zip");
    await expect(openCourse(bytes)).rejects.toMatchObject({ requirement: "14.1.0.0-1" });
  });
});
