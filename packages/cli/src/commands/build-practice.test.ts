import { join } from "node:path";
import { expect, test } from "vitest";
import { courseFolder } from "../../../compiler/test/course-folder.ts";
import { emptyFolder, hocvu } from "../../test/hocvu.ts";

const CONTEST = `---
id: thi
title: Thi
exam:
  questions: 1
contest:
  opens: 2026-12-01 08:00
  closes: 2026-12-20 17:00
  notice: { controller: Ban Tổ chức, purpose: Xếp hạng, retention: 12 tháng }
---

Chào.
`;

test("a course with a contest becomes a package with --practice, and none without it", async () => {
  const course = await courseFolder({ "course.md": CONTEST });
  const out = await emptyFolder();
  const without = await hocvu("build", course, "--out", out);
  expect(without.status).toBe(1);
  expect(without.stderr).toContain("HV2459");

  const practised = await hocvu("build", course, "--out", out, "--practice");
  expect(practised.stderr).not.toContain("HV2459");
  expect(practised.status).toBe(0);
  expect(practised.stdout).toContain(join(out, "thi-scorm12.zip"));
});
