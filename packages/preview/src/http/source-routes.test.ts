import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Hono } from "hono";
import { expect, test } from "vitest";
import { courseFolder } from "../../../compiler/test/course-folder.ts";
import { createSources } from "../sources/sources.ts";
import { ownOrigin } from "./own-origin.ts";
import { sourceRoutes } from "./source-routes.ts";

const FILE = "01-dam-may.md";

async function opened() {
  const root = await courseFolder({ [FILE]: "Một hai ba.\n" });
  const app = new Hono();
  app.use(ownOrigin("127.0.0.1"));
  app.route("/", sourceRoutes(createSources(root), "mau"));
  const host = "127.0.0.1:4000";
  const ask = (path: string, init: RequestInit = {}) =>
    app.request(`http://${host}${path}`, { ...init, headers: { host, ...init.headers } });
  const post = (body: unknown, headers: Record<string, string> = { origin: `http://${host}` }) =>
    ask("/source/edits", { method: "POST", headers, body: JSON.stringify(body) });
  const source = await (await ask(`/source?file=${FILE}`)).json();
  return { root, ask, post, source };
}

test("a file is read, and what is sent is written and told", async () => {
  const { root, post, source } = await opened();
  expect(source).toEqual({ file: FILE, text: "Một hai ba.\n", digest: expect.any(String) });
  const edits = [{ start: 4, end: 7, text: "HAI" }];
  const response = await post({ file: FILE, digest: source.digest, edits });
  expect([response.status, await response.json()]).toEqual([
    200,
    { file: FILE, text: "Một HAI ba.\n", digest: expect.any(String) },
  ]);
  expect(await readFile(join(root, FILE), "utf8")).toBe("Một HAI ba.\n");
});

test("409 tells of words that both have changed, 410 of a text that is not known", async () => {
  const { root, post, source } = await opened();
  await writeFile(join(root, FILE), "Một mười ba.\n");
  const edit = { file: FILE, digest: source.digest, edits: [{ start: 4, end: 7, text: "HAI" }] };
  const refused = await post(edit);
  expect([refused.status, await refused.json()]).toMatchObject([
    409,
    { text: "Một mười ba.\n", conflicts: [{ ours: "HAI", theirs: { text: "mười" } }] },
  ]);
  expect((await post({ ...edit, digest: "khac" })).status).toBe(410);
});

test.each([
  ["no edit at all", {}, 400],
  ["a file of another kind", { file: FILE, digest: "a", edits: [{ start: 0, end: "1" }] }, 400],
  ["a file that there is not", { file: "02-khac.md", digest: "a", edits: [] }, 404],
  ["a file above the course", { file: "../a.md", digest: "a", edits: [], base: "" }, 404],
  ["null", null, 400],
])("%s is refused", async (_, body, status) => {
  const { post } = await opened();
  expect((await post(body)).status).toBe(status);
});

test("a window of another course, which was at this address before, is told that it is not here", async () => {
  const { root, ask } = await opened();
  expect((await ask(`/source?file=${FILE}&course=mau`)).status).toBe(200);
  expect((await ask(`/source?file=${FILE}&course=khac`)).status).toBe(421);
  const headers = { origin: "http://127.0.0.1:4000" };
  const body = JSON.stringify({ file: FILE, digest: "", edits: [], base: "" });
  const response = await ask("/source/edits?course=khac", { method: "POST", headers, body });
  expect(response.status).toBe(421);
  expect(await readFile(join(root, FILE), "utf8")).toBe("Một hai ba.\n");
});

test("other pages cannot write, and nothing but the course is read", async () => {
  const { root, ask, post, source } = await opened();
  const edit = { file: FILE, digest: source.digest, edits: [{ start: 0, end: 3, text: "x" }] };
  expect((await post(edit, {})).status).toBe(403);
  expect((await post(edit, { origin: "http://elsewhere.example" })).status).toBe(403);
  expect((await ask(`/source?file=${encodeURIComponent("../../etc/passwd")}`)).status).toBe(404);
  expect((await ask("/source")).status).toBe(404);
  expect(await readFile(join(root, FILE), "utf8")).toBe("Một hai ba.\n");
});
