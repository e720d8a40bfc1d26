import { Readable, Writable } from "node:stream";
import { afterEach, describe, expect, test } from "vitest";
import type { PackageFile } from "./package-file.ts";
import { writeZip } from "./write-zip.ts";

async function zipped(files: readonly PackageFile[]): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const output = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  await writeZip(files, output);
  return Buffer.concat(chunks);
}

/** Entry names in the order of the central directory (signature PK 01 02; APPNOTE 4.3.12). */
function entryNames(zip: Buffer): string[] {
  const names: string[] = [];
  for (let at = zip.indexOf("PK\x01\x02"); at >= 0; at = zip.indexOf("PK\x01\x02", at + 46)) {
    names.push(zip.toString("utf8", at + 46, at + 46 + zip.readUInt16LE(at + 28)));
  }
  return names;
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
    expect(entryNames(await zipped(files))).toEqual(["imsmanifest.xml", "b.json", "a.bin"]);
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
