import { Readable, Writable } from "node:stream";
import { gunzipSync } from "node:zlib";
import { afterEach, expect, test } from "vitest";
import type { PackageFile } from "./package-file.ts";
import { writeTarGz } from "./write-tar.ts";

async function packed(files: readonly PackageFile[]): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const output = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  await writeTarGz(files, output);
  return Buffer.concat(chunks);
}

const files: readonly PackageFile[] = [
  { path: "course/course.xml", content: "<course/>" },
  { path: "course/static/a.bin", content: () => Readable.from([Buffer.from("large")]) },
];

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

test("entries stand in the order given, without folders, owners or a time", async () => {
  const tar = gunzipSync(await packed(files));
  const block = (index: number) => tar.subarray(index * 512, (index + 1) * 512);
  const field = (header: Buffer, from: number, length: number) =>
    header
      .subarray(from, from + length)
      .toString()
      .replace(/\0.*$/s, "")
      .trim();
  const headers = [block(0), block(2)];
  expect(headers.map((header) => field(header, 0, 100))).toEqual(files.map(({ path }) => path));
  for (const header of headers) {
    expect(Number.parseInt(field(header, 100, 8), 8)).toBe(0o644);
    expect(
      [field(header, 108, 8), field(header, 116, 8)].map((id) => Number.parseInt(id, 8)),
    ).toEqual([0, 0]);
    expect(Number.parseInt(field(header, 136, 12), 8)).toBe(Date.UTC(1980, 0, 1) / 1000);
  }
  expect(block(3).toString().startsWith("large")).toBe(true);
});

test("the same files give the same bytes in every time zone, and no system is named", async () => {
  process.env.TZ = "Asia/Ho_Chi_Minh";
  const here = await packed(files);
  process.env.TZ = "America/Los_Angeles";
  expect((await packed(files)).equals(here)).toBe(true);
  expect(here[9]).toBe(255);
});

test("a file that cannot be read rejects", async () => {
  const broken = new Readable({
    read() {
      this.destroy(new Error("disk"));
    },
  });
  await expect(packed([{ path: "a", content: () => broken }])).rejects.toThrow("disk");
});
