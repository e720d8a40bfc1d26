import { appendFile, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readZip } from "@hocvu/archive";
import { compile } from "@hocvu/compiler";
import { type Target, targets } from "@hocvu/targets";
import { expect, onTestFinished, test } from "vitest";
import { courseFolder } from "../../compiler/test/course-folder.ts";
import type { ToldVersion } from "./http/told-version.ts";
import { startPreview } from "./preview.ts";

async function opened(files: Record<string, string | null> = {}) {
  const root = await courseFolder(files);
  const failures: unknown[] = [];
  const preview = await startPreview(root, {
    host: "127.0.0.1",
    port: 0,
    language: "en",
    failed: (error) => failures.push(error),
  });
  onTestFinished(async () => {
    await preview.close();
    expect(failures).toEqual([]);
  });
  return { root, preview };
}

/** The versions that a window hears of, one a call. */
async function listen(url: string, runTime = "scorm12") {
  const ending = new AbortController();
  const response = await fetch(`${url}events?run-time=${runTime}&lang=en`, {
    signal: ending.signal,
  });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  return {
    close: () => ending.abort(),
    async next(): Promise<ToldVersion> {
      for (;;) {
        const [whole, data] = /^event: version\ndata: (.*)\n\n/m.exec(text) ?? [];
        if (whole !== undefined && data !== undefined) {
          text = text.slice(text.indexOf(whole) + whole.length);
          return JSON.parse(data);
        }
        const part = await reader?.read();
        if (!part || part.done) throw new Error("the preview tells no more");
        text += part.value;
      }
    },
  };
}

test.each(["scorm12", "scorm2004", "cmi5", "xapi", "web"])(
  "a course is shown as %s",
  async (runTime) => {
    const { preview } = await opened();
    const { next, close } = await listen(preview.url, runTime);
    const { shown, problems } = await next();
    expect(shown).toBe(1);
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    const start = await fetch(`${preview.url}play/${runTime}/index.html`);
    expect([start.status, start.headers.get("cache-control")]).toEqual([200, "no-store"]);
    close();
  },
);

test("what is saved is shown; an error keeps the course before, and says on which screen it is", async () => {
  const { root, preview } = await opened();
  const { next, close } = await listen(preview.url);
  await next();
  await appendFile(join(root, "01-dam-may.md"), "\n## Trang thêm {#trang-them}\n\nThêm một câu.\n");
  expect(await next()).toMatchObject({ number: 2, shown: 2 });
  await appendFile(join(root, "01-dam-may.md"), "\n![](khong-co.png)\n");
  const broken = await next();
  expect(broken).toMatchObject({ number: 3, shown: 2 });
  expect(broken.problems).toContainEqual(
    expect.objectContaining({
      severity: "error",
      file: "01-dam-may.md",
      screen: "trang-them",
    }),
  );
  close();
});

test("a course that is half written is shown as far as it can be played", async () => {
  const { root, preview } = await opened();
  const { next, close } = await listen(preview.url);
  await next();
  const course = await readFile(join(root, "course.md"), "utf8");
  const exam = "exam:\n  questions: 90\n";
  await writeFile(
    join(root, "course.md"),
    course.replace(/exam:\n( .*\n)*/, "").replace("---\n", `---\n${exam}`),
  );
  const many = await next();
  expect(many).toMatchObject({ number: 2, shown: 2 });
  expect(many.problems).toContainEqual(expect.objectContaining({ code: "HV2301" }));
  // The question is left out, what was written elsewhere is shown.
  await appendFile(
    join(root, "01-dam-may.quiz.md"),
    "\n## Dở dang? {#do-dang}\n\n- [ ] Một\n- [ ] Hai\n",
  );
  const half = await next();
  expect(half).toMatchObject({ number: 3, shown: 3 });
  expect(half.problems).toContainEqual(expect.objectContaining({ code: "HV2202" }));
  const played = await (await fetch(`${preview.url}play/scorm12/index.html`)).text();
  expect(played).not.toContain("Dở dang");
  // None of it is printed or sent.
  expect(await (await fetch(`${preview.url}print/?lang=en`)).text()).toContain(
    "The course has errors and cannot be printed or sent yet.",
  );
  close();
});

test("a window that closes leaves nothing behind, and one that is open does not hold the end up", async () => {
  const { preview } = await opened();
  const [one, other] = [await listen(preview.url), await listen(preview.url)];
  await one.next();
  await other.next();
  expect(preview.windows).toBe(2);
  one.close();
  await expect.poll(() => preview.windows).toBe(1);
  await preview.close();
  await expect(other.next()).rejects.toThrow();
  await expect.poll(() => preview.windows).toBe(0);
});

test("nothing outside the course and its package is served", async () => {
  const { root, preview } = await opened();
  await writeFile(join(root, "..", "secret.txt"), "bí mật");
  await writeFile(join(root, "ghi-chu.txt"), "của riêng tác giả");
  const { next, close } = await listen(preview.url);
  await next();
  for (const path of [
    "play/scorm12/../../../../etc/passwd",
    "play/scorm12/%2e%2e%2f%2e%2e%2fetc%2fpasswd",
    "play/scorm12/..%5c..%5csecret.txt",
    "play/scorm12/ghi-chu.txt",
    "play/scorm12/course.md",
    "play/khac/index.html",
    "ghi-chu.txt",
    "explain/__proto__",
  ]) {
    expect([path, (await fetch(preview.url + path)).status]).toEqual([path, 404]);
  }
  close();
});

test.each(["source/edits", "desk/scorm12", "forms/recording?part=sound&name=a&page=b"])(
  "what is too large for %s is refused, and nothing is called broken",
  async (path) => {
    const { preview } = await opened();
    const origin = new URL(preview.url).origin;
    const body = Buffer.alloc(61 * 1024 * 1024);
    const { status } = await fetch(`${preview.url}${path}`, {
      method: "POST",
      body,
      headers: { origin },
    });
    expect(status).toBe(413);
  },
);

test("mechanical mistakes are mended in the files, and the mended course is shown", async () => {
  const { root, preview } = await opened();
  const { next, close } = await listen(preview.url);
  await next();
  await appendFile(join(root, "01-dam-may.md"), "\n::: tip\nMột lời khuyên.\n:::\n");
  const before = await next();
  expect(before.problems.length).toBeGreaterThan(0);
  const origin = preview.url.slice(0, -1);
  const response = await fetch(`${preview.url}fix`, { method: "POST", headers: { origin } });
  expect(await response.json()).toEqual({ mended: 1 });
  expect((await next()).problems.length).toBeLessThan(before.problems.length);
  close();
});

test("a code is explained in the language of the window", async () => {
  const { preview } = await opened();
  const explained = async (lang: string) =>
    (await fetch(`${preview.url}explain/HV2103?lang=${lang}`)).text();
  expect(await explained("en")).toContain("error[HV2103]");
  expect(await explained("vi")).toContain("lỗi[HV2103]");
});

test("the course is printed as it is built, as soon as it has no error", async () => {
  const { root, preview } = await opened();
  const open = async (path: string) => (await fetch(preview.url + path)).text();
  const list = await open("print/?lang=en");
  expect([...list.matchAll(/href="\/((?:print|review)\/[^"]+)"/g)].map(([, path]) => path)).toEqual(
    [
      "print/khoa-hoc.html",
      "print/cau-hoi.html",
      "print/cau-hoi-va-dap-an.html",
      "review/copy.zip?lang=en",
      "review/copy.zip?lang=en&amp;answers",
    ],
  );
  const built = await compile(root, [targets.get("print") as Target]);
  expect(await open("print/khoa-hoc.html")).toBe(built.value?.packages[0]?.files[0]?.content);
  await appendFile(join(root, "01-dam-may.md"), "\n## Trang thêm {#trang-them}\n\nThêm một câu.\n");
  expect(await open("print/khoa-hoc.html")).toContain("1.3. Trang thêm");
  await appendFile(join(root, "01-dam-may.md"), "\n![](khong-co.png)\n");
  expect(await open("print/?lang=en")).toContain(
    "The course has errors and cannot be printed or sent yet.",
  );
  for (const path of ["print/../course.md", "print/%2e%2e/course.md", "print/khong-co.html"]) {
    expect([path, (await fetch(preview.url + path)).status]).toEqual([path, 404]);
  }
});

test("what reviewers sent is told as soon as it lies in the course's folder, with its line and its screen", async () => {
  const { root, preview } = await opened();
  const { next, close } = await listen(preview.url);
  await next();
  const said = {
    id: "1",
    part: "page:dam-may-la-gi",
    quote: "Là máy chủ ở xa.",
    text: "Thêm ví dụ",
  };
  const file = { hocvu: "comments", course: "mau", comments: [{ ...said, name: "Lan" }] };
  await mkdir(join(root, "gop-y"));
  await writeFile(join(root, "gop-y", "lan.json"), JSON.stringify(file));
  let problems: ToldVersion["problems"] = [];
  while (problems.length === 0) problems = (await next()).problems;
  expect(problems).toEqual([
    expect.objectContaining({
      code: "HV2412",
      severity: "note",
      file: "01-dam-may.md",
      line: 11,
      screen: "dam-may-la-gi",
      message: "a comment by `Lan`: `Thêm ví dụ`",
    }),
  ]);
  close();
});

test("a copy to review is taken away, and what comes back is put into the course's folder, under a name of its own", async () => {
  const { root, preview } = await opened();
  const copy = await fetch(`${preview.url}review/copy.zip`);
  expect(copy.headers.get("content-disposition")).toBe('attachment; filename="mau-gop-y.zip"');
  const files = await readZip(new Uint8Array(await copy.arrayBuffer()));
  expect([...files.keys()]).toEqual(["index.html"]);
  expect(new TextDecoder().decode(files.get("index.html"))).not.toContain("Đáp án:");

  const text = JSON.stringify({ hocvu: "comments", course: "mau", comments: [] });
  const sent = new FormData();
  for (const name of ["Bà Lan.json", "bà lan.JSON", "../../../x/../a.json", "course.md"]) {
    sent.append("comments", new File([text], name));
  }
  sent.append("comments", new File(["<script>"], "khac.json"));
  const origin = preview.url.slice(0, -1);
  const send = (headers: Record<string, string>) =>
    fetch(`${preview.url}review/comments?lang=en`, {
      method: "POST",
      body: sent,
      headers,
      redirect: "manual",
    });
  expect((await send({ origin: "http://elsewhere.example" })).status).toBe(403);
  const { status, headers } = await send({ origin });
  expect([status, headers.get("location")]).toEqual([303, "/print/?lang=en&taken=4&refused=1"]);
  const list = await (await fetch(`${origin}${headers.get("location")}`)).text();
  expect(list).toContain("Files taken in: 4.");
  const names = await readdir(join(root, "gop-y"));
  expect(names.sort()).toEqual(["ba-lan-2.json", "ba-lan.json", "course-md.json", "x-a.json"]);
  expect(await readFile(join(root, "gop-y", "ba-lan.json"), "utf8")).toBe(text);
});

test("a deed in several files is whole once the preview is closed, though nobody waits for its answer", async () => {
  const numbers = Array.from({ length: 40 }, (_, index) => String(index + 1).padStart(2, "0"));
  const { root, preview } = await opened({
    "01-dam-may.md": null,
    "01-dam-may.quiz.md": null,
    ...Object.fromEntries(
      numbers.map((n) => [
        `${n}-bai-${n}.md`,
        `---\ntitle: Bài ${n}\n---\n\n## Trang {#trang-${n}}\n`,
      ]),
    ),
  });
  const lessons = async () =>
    (await readdir(root)).filter((name) => /^\d+-bai-\d+\.md$/.test(name));
  const before = (await lessons()).sort().join();
  const deed = { kind: "move-module", path: "40-bai-40.md", to: 0 };
  const sent = fetch(`${preview.url}source/files`, {
    method: "POST",
    headers: { origin: preview.url.slice(0, -1), "content-type": "application/json" },
    body: JSON.stringify(deed),
  }).catch(() => undefined);
  // It has begun.
  while ((await lessons()).sort().join() === before) await new Promise(setImmediate);
  await preview.close();
  const own = (name: string) => name.slice(3, 9);
  const order = ["40", ...numbers.slice(0, -1)].map((n) => `bai-${n}`);
  expect((await lessons()).sort().map(own)).toEqual(order);
  await sent;
});
