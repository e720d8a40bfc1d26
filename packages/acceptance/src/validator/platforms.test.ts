import { platforms as built } from "@hocvu/targets";
import { platforms as judged } from "@hocvu/validator";
import { expect, test } from "vitest";

test("every platform that courses are built for is judged, and takes what is built for it", () => {
  expect(judged.map(({ title }) => title).sort()).toEqual(built.map(({ title }) => title).sort());
  const kinds: readonly string[] = ["scorm12", "scorm2004", "cmi5", "xapi", "olx"];
  for (const { title, imports } of built) {
    const own = judged.find((one) => one.title === title);
    const wanted = imports.flatMap((way) => way.targets).filter((target) => kinds.includes(target));
    const takes = Object.entries(own?.knows ?? {})
      .filter(([, known]) => known.some(({ imports }) => imports === "yes"))
      .map(([kind]) => kind);
    expect(takes, title).toEqual(expect.arrayContaining(wanted));
  }
});
