import { Readable, Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { ZipArchive } from "archiver";
import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { appendFiles } from "./append-files.ts";
import type { PackageFile } from "./package-file.ts";
import { readZip } from "./read-zip.ts";
import { writeZip } from "./write-zip.ts";

async function zipped(files: readonly PackageFile[], write = writeZip): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const output = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  await write(files, output);
  return Buffer.concat(chunks);
}

/** As archiver does it by itself. */
async function writePlainly(files: readonly PackageFile[], output: Writable): Promise<void> {
  const zip = new ZipArchive({ zlib: { level: 9 } });
  const written = pipeline(zip, output);
  appendFiles(zip, files);
  await written;
}

const files: readonly PackageFile[] = [
  { path: "imsmanifest.xml", content: "<manifest/>" },
  { path: "b.json", content: new Uint8Array([1, 2, 3]) },
  { path: "a.bin", content: () => Readable.from([Buffer.from("large")]) },
];

describe("writeZip", () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  test("entries stand in the order given, streams among them", async () => {
    expect([...(await readZip(await zipped(files))).keys()]).toEqual([
      "imsmanifest.xml",
      "b.json",
      "a.bin",
    ]);
  });

  test("small files are deflated at once, to the bytes that archiver's own streams give", async () => {
    const words = fc
      .string({ maxLength: 40 })
      .chain((one) => fc.nat({ max: 20_000 }).map((times) => one.repeat(times).slice(0, 600_000)));
    const content = fc.oneof(words, fc.uint8Array({ maxLength: 5000 }));
    await fc.assert(
      fc.asyncProperty(fc.array(content, { maxLength: 6 }), async (contents) => {
        const all = contents.map((one, index) => ({ path: `${index}.txt`, content: one }));
        expect((await zipped(all)).equals(await zipped(all, writePlainly))).toBe(true);
      }),
    );
  });

  test("the same files give the same bytes in every time zone", async () => {
    process.env.TZ = "Asia/Ho_Chi_Minh";
    const here = await zipped(files);
    process.env.TZ = "America/Los_Angeles";
    expect((await zipped(files)).equals(here)).toBe(true);
  });

  test("a file that cannot be read rejects instead of leaving a broken zip behind in silence", async () => {
    const broken = new Readable({
      read() {
        this.destroy(new Error("disk"));
      },
    });
    await expect(zipped([{ path: "a", content: () => broken }])).rejects.toThrow("disk");
  });
});

describe("readZip", () => {
  test("gives back what was written", async () => {
    const read = await readZip(await zipped(files));
    expect([...read.values()].map((bytes) => Buffer.from(bytes).toString("latin1"))).toEqual([
      "<manifest/>",
      "\x01\x02\x03",
      "large",
    ]);
  });

  test("refuses what unfolds too far, and what is no zip", async () => {
    const bomb = await zipped([{ path: "a", content: "0".repeat(100_000) }]);
    await expect(readZip(bomb, { entries: 10, size: 1000 })).rejects.toThrow("unfolds");
    await expect(readZip(await zipped(files), { entries: 2, size: 1000 })).rejects.toThrow(
      "entries",
    );
    await expect(readZip(Buffer.from("no zip"))).rejects.toThrow();
  });

  test("refuses a name that leads out of the package", async () => {
    const sly = await zipped([{ path: "aa/bb/cc.txt", content: "x" }]);
    const name = Buffer.from("../../cc.txt");
    for (let at = sly.indexOf("aa/bb/cc.txt"); at >= 0; at = sly.indexOf("aa/bb/cc.txt", at))
      name.copy(sly, at);
    await expect(readZip(sly)).rejects.toThrow("invalid relative path");
  });
});
