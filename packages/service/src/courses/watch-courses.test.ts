import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

import { openFreshPglite } from "../../test/fresh-pglite.ts";
import { examCourse, testService, writeCourse } from "../../test/sample.ts";
import type { Store } from "../store/open-store.ts";
import { currentVersion } from "./current-course.ts";
import { type Outcome, publishFolder, watchCourses } from "./watch-courses.ts";

let store: Store;
let folder: string;
beforeAll(async () => {
  store = await openFreshPglite();
  folder = await writeCourse(examCourse("questions: 2"));
});
afterAll(async () => {
  await store?.close();
  await rm(folder, { recursive: true, force: true });
});

test("a folder that changes is taken over, and one with an error leaves the version before", async () => {
  const service = testService(store);
  const { published: first } = await publishFolder(service, folder);
  const heard: Outcome[] = [];
  let next: (outcome: Outcome) => void = () => undefined;
  const outcome = () =>
    new Promise<Outcome>((resolve) => {
      next = resolve;
    });
  const watching = watchCourses(
    service,
    [folder],
    (one) => {
      heard.push(one);
      next(one);
    },
    (error) => expect(error).toBeUndefined(),
  );
  const write = (text: string) => writeFile(join(folder, "02-them.md"), text);

  const broken = outcome();
  await write("---\ntitel: Thêm\n---\n\nMột.\n");
  const refused = await broken;
  expect(refused.published).toBeUndefined();
  expect(refused.diagnostics.some(({ severity }) => severity === "error")).toBe(true);
  expect(await currentVersion(store.db, "mau")).toBe(first?.version);

  const mended = outcome();
  await write("---\ntitle: Thêm\n---\n\nMột.\n");
  const taken = await mended;
  expect(taken.published).toMatchObject({ course: "mau", changed: true });
  expect(await currentVersion(store.db, "mau")).toBe(taken.published?.version);

  await watching.stop();
  expect(heard).toHaveLength(2);
});
