import { openPackage } from "@hocvu/simulator/lms";
import type { Scorm2004Functions } from "@hocvu/simulator/scorm2004";
import { type ActivitySettings, activityTree } from "@hocvu/simulator/scorm2004";
import { XmlDocument, XmlElement } from "libxml2-wasm";
import * as scormAgain from "scorm-again/scorm2004";
import { beforeAll, expect, test } from "vitest";
import { smallCourse } from "../../test/courses.ts";

interface Sequencing extends Scorm2004Functions {
  reset(): void;
  processNavigationRequest(request: string, target?: string): boolean;
}
const { Scorm2004API } = scormAgain as unknown as {
  readonly Scorm2004API: new (settings: object) => Sequencing;
};

let manifest: string;
let tree: ActivitySettings;
beforeAll(async () => {
  const built = await smallCourse({ exam: { questions: 6 } }, "scorm2004", 4, "modules");
  ({ manifest } = await openPackage(built.zip));
  tree = activityTree(manifest);
});

/** A platform that sequences: scorm-again's engine over the package's own rules. */
function open() {
  const api = new Scorm2004API({
    autocommit: false,
    logLevel: 5,
    sequencing: { activityTree: tree },
  });
  api.Initialize("");
  const [lessons, exam] = tree.children ?? [];
  return {
    modules: (lessons?.children ?? []).map(({ id }) => id),
    isOpen: () => api.GetValue(`adl.nav.request_valid.choice.{target=${exam?.id}}`) === "true",
    /** Ends the module that is on as one that was read, or was not, and goes on to another, or leaves. */
    leave(status: string, request: string) {
      api.SetValue("cmi.completion_status", status);
      api.SetValue("cmi.exit", "suspend");
      api.SetValue("adl.nav.request", request);
      api.Terminate("");
      api.reset();
      api.Initialize("");
    },
  };
}

test("the exam opens once every module was read, and not before", () => {
  const { modules, isOpen, leave } = open();
  expect(modules).toHaveLength(2);
  expect(isOpen()).toBe(false);
  leave("completed", `{target=${modules[1]}}choice`);
  expect(isOpen()).toBe(false);
  leave("completed", "suspendAll");
  expect(isOpen()).toBe(true);
});

test("it opens likewise when the modules were read from the last to the first", () => {
  const { modules, isOpen, leave } = open();
  leave("incomplete", `{target=${modules[1]}}choice`);
  leave("completed", `{target=${modules[0]}}choice`);
  expect(isOpen()).toBe(false);
  leave("completed", "suspendAll");
  expect(isOpen()).toBe(true);
});

// Moodle's scormlib.php dies of it, as PHP 8 takes no property of a variable that is none.
test("no item has a mapInfo in its own sequencing", () => {
  const [organizations = ""] = /<organizations.*<\/organizations>/s.exec(manifest) ?? [];
  expect(organizations).toContain("<imsss:sequencing");
  expect(organizations).not.toContain("mapInfo");
});

test("what an item refers to is there, and has no kind of element that the item has itself", () => {
  const document = XmlDocument.fromString(manifest);
  const all = document.find("//s:sequencing", { s: "http://www.imsglobal.org/xsd/imsss" });
  const elements = all.filter((node) => node instanceof XmlElement);
  const kinds = (element: XmlElement) => element.find("*").map((node) => (node as XmlElement).name);
  const referring = elements.filter((element) => element.attr("IDRef"));
  expect(referring).toHaveLength(2);
  for (const item of referring) {
    const id = item.attr("IDRef")?.value;
    const referred = elements.find((element) => element.attr("ID")?.value === id);
    const there = referred ? kinds(referred) : [];
    expect(there).toContain("objectives");
    expect(kinds(item).filter((kind) => there.includes(kind))).toEqual([]);
  }
  document.dispose();
});

test("a module that was only begun keeps it locked", () => {
  const { modules, isOpen, leave } = open();
  leave("incomplete", `{target=${modules[1]}}choice`);
  leave("completed", "suspendAll");
  expect(isOpen()).toBe(false);
});
