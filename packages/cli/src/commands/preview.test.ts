import { createServer } from "node:net";
import { expect, test } from "vitest";
import { courseFolder } from "../../../compiler/test/course-folder.ts";
import { hocvu, hocvuWith } from "../../test/hocvu.ts";

test.each([
  [["--port", "web"], "`web` is no port; write a number from 0 to 65535"],
  [["--port", "70000"], "`70000` is no port"],
  [["--port", "0", "--host", "203.0.113.7"], "this machine has no address `203.0.113.7`"],
])("%j is refused", async (options, told) => {
  const { status, stderr } = await hocvu(
    "preview",
    await courseFolder({}),
    "--no-open",
    ...options,
  );
  expect(status).toBe(2);
  expect(stderr).toContain(told);
});

test("a folder that is not there is told", async () => {
  const { status, stderr } = await hocvu("preview", "khong-co", "--no-open");
  expect(status).toBe(2);
  expect(stderr).toContain("there is no folder `khong-co`");
});

test("a port that is taken is told", async () => {
  const taken = createServer();
  await new Promise<void>((done) => taken.listen(0, "127.0.0.1", done));
  const { port } = taken.address() as { port: number };
  const root = await courseFolder({});
  const { status, stderr } = await hocvu("preview", root, "--no-open", "--port", String(port));
  taken.close();
  expect(status).toBe(2);
  expect(stderr).toContain(`port ${port} is taken`);
});

test("the course is shown until the user breaks off, also where a window is still open", async () => {
  const ending = new AbortController();
  let told = "";
  let window: Promise<Response> | undefined;
  const root = await courseFolder({});
  const { status } = await hocvuWith(
    {
      interruptible: (work) => work(ending.signal),
      stderr(text) {
        told += text;
        const [, url] = /shown at (http\S+)/.exec(text) ?? [];
        if (url === undefined) return;
        window = fetch(`${url}events?run-time=web&lang=en`);
        window.then(() => ending.abort());
      },
    },
    ...["preview", root, "--no-open", "--port", "0"],
  );
  expect(status).toBe(0);
  expect(told).toContain("the preview has ended");
  await expect((await window)?.text()).rejects.toThrow();
});

test("others in the network need the key that is in the printed address", async () => {
  const ending = new AbortController();
  let answers: readonly number[] = [];
  await hocvuWith(
    {
      interruptible: (work) => work(ending.signal),
      stderr(text) {
        const [, port, key] = /shown at http:\/\/0\.0\.0\.0:(\d+)\/\?key=(\w+)/.exec(text) ?? [];
        if (port === undefined) return;
        const ask = async (path: string) =>
          (await fetch(`http://127.0.0.1:${port}/${path}`, { redirect: "manual" })).status;
        Promise.all([ask(""), ask("?key=doan"), ask(`?key=${key}`)])
          .then((found) => {
            answers = found;
          })
          .finally(() => ending.abort());
      },
    },
    ...["preview", await courseFolder({}), "--no-open", "--port", "0", "--host", "0.0.0.0"],
  );
  expect(answers).toEqual([403, 403, 303]);
});
