import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openFiles, openPackage, validatePackage } from "@hocvu/validator";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { leastSeconds } from "../../../archive/test/least-seconds.ts";
import { soundCmi5, soundPackage } from "../../../validator/test/sound-package.ts";
import { zipOf } from "./zip-bytes.ts";

/** How many cases each property tries: a fixed sample, or with `HOCVU_FUZZ=10000` as many as are asked for. */
const numRuns = Number(process.env.HOCVU_FUZZ ?? 200);
const options = { numRuns, seed: Number(process.env.HOCVU_FUZZ_SEED ?? 21), endOnFailure: true };

/** In seconds of the processor: longer than this nobody waits for one small package. */
const HANGS = 2;

let folder: string;
let zip: Buffer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "hocvu-fuzz-"));
  zip = await zipOf({ ...soundPackage, "cmi5.xml": soundCmi5 });
});

afterAll(async () => rm(folder, { recursive: true, force: true }));

const flips = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 });

function flipped(bytes: Uint8Array, changes: readonly (readonly [number, number])[]): Buffer {
  const changed = Buffer.from(bytes);
  for (const [at, value] of changes) changed[at % changed.length] = value;
  return changed;
}

test("bytes flipped in a zip: it never throws, hangs, or writes anything", async () => {
  const path = join(folder, "goi.zip");
  await fc.assert(
    fc.asyncProperty(flips, async (changes) => {
      await writeFile(path, flipped(zip, changes));
      const seconds = await leastSeconds(HANGS, async () => {
        const opened = await openPackage(path);
        if (!("entries" in opened)) return;
        await validatePackage(opened);
        await opened.close();
      });
      expect(seconds).toBeLessThan(HANGS);
    }),
    options,
  );
  expect(await readdir(folder)).toEqual(["goi.zip"]);
}, 1_200_000);

test("bytes flipped in manifests, pages and scripts: it never throws or hangs", async () => {
  const names = Object.keys(soundPackage);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom("cmi5.xml", ...names), flips, async (name, changes) => {
      const files = { ...soundPackage, "cmi5.xml": soundCmi5 };
      const text = Buffer.from(files[name as keyof typeof files] ?? "");
      const opened = openFiles({ ...files, [name]: flipped(text, changes) });
      expect(await leastSeconds(HANGS, () => validatePackage(opened))).toBeLessThan(HANGS);
    }),
    options,
  );
}, 1_200_000);
