import { get } from "node:http";
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

test("others in the network need a code, which lets one in; a name that was made to lead here is turned away all the same", async () => {
  const ending = new AbortController();
  let answers: Promise<readonly number[]> | undefined;
  let told = "";
  await hocvuWith(
    {
      interruptible: (work) => work(ending.signal),
      stderr(text) {
        told += text;
        const [, address, key] =
          /shown at (http:\/\/127\.0\.0\.1:\d+\/)\?key=([\w-]+)/.exec(told) ?? [];
        if (address === undefined || answers) return;
        answers = ask(address, key ?? "").finally(() => ending.abort());
      },
    },
    ...["preview", await courseFolder({}), "--no-open", "--port", "0", "--host", "0.0.0.0"],
  );
  expect(await answers).toEqual([403, 403, 303, 403, 200, 421]);
  expect(told).toContain("each address lets one device in, once");
});

async function ask(address: string, key: string): Promise<readonly number[]> {
  const go = (path: string, headers: Record<string, string> = {}) =>
    fetch(address + path, { redirect: "manual", headers });
  const answers = [await go(""), await go("?key=doan"), await go(`?key=${key}`)];
  const cookie = (answers[2]?.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  answers.push(await go(`?key=${key}`), await go("", { cookie }));
  return [...answers.map(({ status }) => status), await rebound(address, cookie)];
}

/** As a browser asks that was led here by another name; `fetch` sends no other host. */
function rebound(address: string, cookie: string): Promise<number> {
  const headers = { host: `evil.example:${new URL(address).port}`, cookie };
  return new Promise((done, fail) => {
    get(address, { headers }, (response) => {
      response.resume();
      done(response.statusCode ?? 0);
    }).on("error", fail);
  });
}
