import { readdirSync, readFileSync } from "node:fs";
import { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import type { SourceAsset } from "@hocvu/markdown";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { waveSamples } from "./lengths/wave.ts";
import { soundLength } from "./sound-length.ts";

/** A tone of a second and a half each, or silence, by ffmpeg and sox; some encoders begin and end with some silence of their own. */
const folder = fileURLToPath(new URL("../../test/sounds/", import.meta.url));
const sounds = Object.fromEntries(
  readdirSync(folder).map((name) => [name, readFileSync(`${folder}${name}`)]),
);
const sound = (name: string): Buffer => {
  const found = sounds[name];
  if (!found) throw new Error(`no ${name}`);
  return found;
};

const length = (bytes: Buffer, chunk = 64 * 1024) => soundLength(assetOf(bytes, chunk));

function assetOf(bytes: Buffer, chunk: number): SourceAsset {
  const parts = function* () {
    for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
  };
  return { path: "a", size: bytes.length, open: () => Readable.from(parts()) };
}

const le = (size: 2 | 4, value: number) => {
  const bytes = Buffer.alloc(size);
  bytes.writeUIntLE(value, 0, size);
  return bytes;
};
const latin = (text: string) => Buffer.from(text, "latin1");

/** Of 8,000 samples of two bytes a second. */
function wave(seconds: number, said = seconds * 16_000, more: readonly Buffer[] = []): Buffer {
  const format = [le(2, 1), le(2, 1), le(4, 8000), le(4, 16_000), le(2, 2), le(2, 16)];
  const head = [latin("RIFF\0\0\0\0WAVE"), ...more, latin("fmt "), le(4, 16), ...format];
  return Buffer.concat([...head, latin("data"), le(4, said), Buffer.alloc(seconds * 16_000)]);
}

/** A page of Ogg; `begins` a stream, or goes on with it up to `granule`. */
function oggPage(serial: number, granule: bigint, body: Buffer, begins = false): Buffer {
  const count = Buffer.alloc(8);
  count.writeBigInt64LE(granule);
  const head = [latin("OggS\0"), Buffer.from([begins ? 2 : 0]), count, le(4, serial)];
  const sizes = Buffer.from([...Array(Math.floor(body.length / 255)).fill(255), body.length % 255]);
  return Buffer.concat([...head, Buffer.alloc(8), Buffer.from([sizes.length]), sizes, body]);
}
const opusHead = Buffer.concat([
  latin("OpusHead\x01\x01"),
  le(2, 312),
  le(4, 48_000),
  Buffer.alloc(3),
]);
const opus = (serial: number, granules: readonly bigint[]) => [
  oggPage(serial, 0n, opusHead, true),
  oggPage(serial, 0n, latin("OpusTags"), false),
  ...granules.map((granule) => oggPage(serial, granule, Buffer.alloc(300))),
];
const second = (n: number) => BigInt(n * 48_000 + 312);

/** A frame of AAC with 24,000 samples a second, `size` bytes long. */
function aacFrame(size: number): Buffer {
  const frame = Buffer.alloc(size);
  frame.set([
    0xff,
    0xf1,
    6 << 2,
    0x40 | (size >> 11),
    (size >> 3) & 255,
    ((size & 7) << 5) | 0x1f,
    0xfc,
  ]);
  return frame;
}

/** A label as programs put before sound, with `size` bytes in it. */
const label = (size: number) =>
  Buffer.concat([
    latin("ID3\x04\0\0"),
    Buffer.from([21, 14, 7, 0].map((by) => (size >> by) & 127)),
    Buffer.alloc(size),
  ]);

describe("how long a sound is", () => {
  test.each(Object.keys(sounds))("%s", async (name) => {
    const found = await length(sound(name));
    expect(found).toBeGreaterThanOrEqual(1.5);
    expect(found).toBeLessThan(1.7);
    // However the disk hands it over.
    for (const chunk of [1, 7, 1000]) expect(await length(sound(name), chunk)).toBe(found);
  });

  test("is exact where the container says so", async () => {
    expect(await length(sound("flac.flac"))).toBe(1.5);
    expect(await length(sound("vorbis.ogg"))).toBe(1.5);
    expect(await length(Buffer.concat(opus(1, [second(1), second(75)])))).toBe(75);
    expect(await length(Buffer.concat(Array(94).fill(aacFrame(200))))).toBeCloseTo(4.01, 2);
    expect(await length(wave(3))).toBe(3);
  });

  test("is that of the sound, with a film beside it", async () => {
    const [head, ...rest] = opus(7, [second(1), second(2)]) as [Buffer, ...Buffer[]];
    const film = oggPage(8, 0n, latin("\x80theora..."), true);
    const frame = oggPage(8, 9_000_000n, Buffer.alloc(9));
    expect(await length(Buffer.concat([film, head, frame, ...rest, frame]))).toBe(2);
  });

  test("is none of several recordings one behind the other, of a part of one, or of none", async () => {
    const one = Buffer.concat(opus(1, [second(1)]));
    expect(await length(one)).toBe(1);
    expect(await length(Buffer.concat([one, ...opus(2, [second(9)])]))).toBeUndefined();
    expect(await length(Buffer.concat(opus(1, [second(500), second(501)])))).toBeUndefined();
    expect(await length(Buffer.concat(opus(1, [])))).toBeUndefined();
    expect(await length(Buffer.concat(opus(1, [-1n, second(2), -1n])))).toBe(2);
  });

  test.each(["mp3.mp3", "aac.aac", "flac.flac"])(
    "does not hang on a label before it: %s",
    async (name) => {
      const plain = await length(sound(name));
      for (const size of [20, 70_000, 300_000])
        expect(await length(Buffer.concat([label(size), sound(name)]))).toBeCloseTo(plain ?? 0, 6);
    },
  );

  test("of AAC is what its frames come to, with a label behind them or not", async () => {
    const tag = Buffer.concat([latin("TAG"), Buffer.alloc(125)]);
    expect(await length(Buffer.concat([sound("aac.aac"), tag]))).toBe(
      await length(sound("aac.aac")),
    );
    expect(await length(Buffer.concat([sound("aac.aac"), Buffer.alloc(128)]))).toBeUndefined();
  });

  test("of MP3 is what its frames come to, each at a rate of its own", async () => {
    // 24,000 samples a second, 576 each, at 8 and 160 thousand bits a second.
    const frame = (index: number, size: number) => {
      const bytes = Buffer.alloc(size);
      bytes.set([0xff, 0xf3, (index << 4) | 4, 0xc4]);
      return bytes;
    };
    const mixed = Buffer.concat([frame(1, 24), ...Array(99).fill(frame(14, 480))]);
    expect(await length(mixed)).toBeCloseTo(2.4, 6);
    expect(await length(Buffer.concat([label(50), mixed, latin("APETAGEX0000")]))).toBeCloseTo(
      2.4,
      6,
    );
    expect(await length(mixed.subarray(0, -1))).toBeCloseTo(2.4, 6);
    expect(await length(Buffer.concat([mixed, Buffer.alloc(500), mixed]))).toBeUndefined();
  });

  test("is not said by what was written before it was known", async () => {
    const flac = Buffer.from(sound("flac.flac"));
    flac.fill(0, 22, 26);
    expect(await length(flac)).toBeUndefined();
    const m4a = Buffer.from(sound("aac.m4a"));
    const at = m4a.indexOf("mvhd") + 4;
    m4a.writeUInt32BE(0xffffffff, at + 16);
    expect(await length(m4a)).toBeUndefined();
    m4a.writeUInt32BE(0xfffffffe, at + 16);
    expect(await length(m4a)).toBeUndefined();
  });

  test("of WAV is what is there, whatever its head says", async () => {
    expect(await length(wave(2, 0xffffffff))).toBe(2);
    expect(await length(wave(2, 0))).toBe(2);
    expect(await length(wave(2, 16_000))).toBe(1);
    // How much a second of what is packed takes is only about right.
    const packed = wave(2);
    packed.writeUInt16LE(2, 20);
    expect(await length(packed)).toBeUndefined();
    const list = [latin("LIST"), le(4, 3), latin("abc\0")];
    expect(await length(wave(2, 32_000, list))).toBe(2);
    expect(waveSamples(wave(2, 32_000, list), 64_000)).toMatchObject({ start: 56, end: 32_056 });
    expect(waveSamples(latin("RIFF0000WAVEfmt \x10\0\0\0data"), 24)).toBeUndefined();
  });
});

describe("what is cut or made up", () => {
  test.each(Object.keys(sounds))("%s cut anywhere is no longer than it was", async (name) => {
    const whole = await length(sound(name));
    const step = Math.max(1, Math.floor(sound(name).length / 150));
    for (let end = 0; end < sound(name).length; end += step) {
      const found = await length(sound(name).subarray(0, end));
      if (found !== undefined) expect(found).toBeLessThanOrEqual(whole ?? 0);
    }
    // Frames and pages say what they hold, and one is not there whole.
    if (/ogg|opus|aac\.aac/.test(name))
      expect(await length(sound(name).subarray(0, -1))).toBeUndefined();
  });

  test("breaks nothing, whatever bytes are changed", async () => {
    const change = fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...Object.keys(sounds)), change, async (name, changes) => {
        const bytes = Buffer.from(sound(name));
        for (const [at, value] of changes) bytes[at % bytes.length] = value;
        const found = await length(bytes);
        expect(found === undefined || (found > 0 && found <= 24 * 3600)).toBe(true);
      }),
      { seed: 22, numRuns: 400 },
    );
  });

  const MEGA = 4 * 1024 * 1024;
  const many = (unit: Buffer, head: Buffer = Buffer.alloc(0)) =>
    Buffer.concat([head, Buffer.alloc(MEGA, unit)]);
  test.each([
    ["pages of nothing", many(oggPage(1, 1n, Buffer.alloc(0)), opus(1, [])[0])],
    ["frames of nothing", many(aacFrame(7))],
    ["boxes of nothing", many(latin("\0\0\0\x08free"), sound("aac.m4a").subarray(0, 28))],
    ["bits that are set", many(Buffer.from([0xff]), label(20))],
    ["chunks of nothing", many(latin("LIST\0\0\0\0"), latin("RIFF\0\0\0\0WAVE"))],
    ["short frames of MP3", many(Buffer.from("fff31400".padEnd(48, "0"), "hex"), label(9))],
    ["half a frame of MP3", many(Buffer.from([0xff, 0xe0]), label(9))],
  ])("4 MB of %s are gone through within a second", async (_, bytes) => {
    const begin = process.cpuUsage();
    await length(bytes);
    const { user, system } = process.cpuUsage(begin);
    expect((user + system) / 1e6).toBeLessThan(1);
  });
});
