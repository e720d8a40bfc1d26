import { diagnostic } from "@hocvu/diagnostics";
import { describe, expect, test } from "vitest";
import { type Judged, judge } from "./judge.ts";
import { DEEDS, platforms } from "./table.ts";

const of = (id: string) => {
  const found = platforms.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};
const answers = (id: string, package_: Judged, found: Parameters<typeof judge>[2] = []): string => {
  const verdict = judge(of(id), package_, found);
  return DEEDS.map((deed) => verdict[deed]).join(" ");
};

test("each platform and each of its sources stands there once, and none is empty", () => {
  expect(new Set(platforms.map(({ id }) => id)).size).toBe(platforms.length);
  for (const { knows, minds } of platforms) {
    for (const { source } of [...Object.values(knows).flat(), ...minds]) {
      expect(source.length).toBeGreaterThan(10);
    }
  }
});

test("what no source tells of is not known, and no source is named", () => {
  const verdict = judge(of("moodle"), { kind: "cmi5" }, []);
  expect(verdict).toMatchObject({ imports: "unknown", resumes: "unknown", sources: [] });
});

describe("what becomes of it", () => {
  const scorm12 = { kind: "scorm12", edition: "1.2" } as const;

  test("a sound package of SCORM 1.2", () => {
    expect(answers("moodle", scorm12)).toBe("yes yes yes yes");
    expect(answers("sakai", scorm12)).toBe("unknown no no no");
    expect(answers("chamilo", { kind: "scorm2004" })).toBe("unknown no no no");
  });

  test("a cartridge of an edition that Moodle reads, and of one that it doesn't", () => {
    expect(answers("moodle", { kind: "cartridge", edition: "1.1" })).toBe("yes yes yes unknown");
    expect(answers("moodle", { kind: "cartridge", edition: "1.3" })).toBe("no no no no");
    expect(answers("moodle", { kind: "cartridge" })).toBe("unknown unknown unknown unknown");
  });

  test("something that is nothing", () => {
    expect(answers("moodle", {}, [diagnostic("HV4603", { known: [] })])).toBe("no no no no");
  });

  test("an error of which nobody says how the platform takes it", () => {
    const found = [diagnostic("HV4626", { id: "a" })];
    expect(answers("moodle", scorm12, found)).toBe("unknown unknown unknown unknown");
    expect(judge(of("moodle"), scorm12, found).because).toEqual(["HV4626"]);
  });

  test("the page that is opened is missing", () => {
    expect(answers("moodle", scorm12, [diagnostic("HV4629", { path: "a" })])).toBe(
      "unknown no no no",
    );
  });

  test("scripts that never say that it is done", () => {
    const found = [diagnostic("HV4667", { element: "cmi.core.lesson_status" })];
    expect(answers("moodle", scorm12, found)).toBe("yes yes no yes");
  });

  test("what one platform alone minds", () => {
    const title = [diagnostic("HV4638", { length: 300, max: 255 })];
    expect(answers("moodle", scorm12, title)).toBe("no no no no");
    expect(answers("openedx", scorm12, title)).toBe("yes yes yes yes");
    const first = [diagnostic("HV4645", { first: "a", launch: "b" })];
    expect(answers("openedx", scorm12, first)).toBe("yes no no no");
    expect(answers("moodle", scorm12, first)).toBe("yes yes yes yes");
  });

  test("a weight that a user gave a fault changes no verdict", () => {
    const [name] = [diagnostic("HV4612", { paths: ["a b"], more: 0 })];
    expect(answers("moodle", scorm12, name ? [{ ...name, severity: "error" }] : [])).toBe(
      "yes yes yes yes",
    );
  });
});
