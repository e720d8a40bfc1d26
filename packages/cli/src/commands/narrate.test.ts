import { existsSync } from "node:fs";
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { courseFolder } from "../../../compiler/test/course-folder.ts";
import { hocvu } from "../../test/hocvu.ts";

const files = {
  "01-dam-may.md": null,
  "01-dam-may.quiz.md": null,
  "course.md": "---\nid: mau\ntitle: Mẫu\n---\n\nChào.\n",
  "01-bai.md":
    "---\ntitle: Bài\n---\n\nMở đầu.\n\n## Một {#mot}\n\nTrang **một**.\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n",
  "loi-doc/bai.md": "## Bài {#bai}\n\n<!-- đọc chậm -->\nMình *bắt đầu* nhé.\n",
};

/** Sound whose samples are the letters of `text`. */
function waveOf(text: string): Buffer {
  const samples = Buffer.from(text.length % 2 ? `${text} ` : text, "utf16le");
  const header = Buffer.alloc(44);
  header.write("RIFF", 0);
  header.writeUInt32LE(36 + samples.length, 4);
  header.write("WAVEfmt ", 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(22050, 24);
  header.writeUInt32LE(44100, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write("data", 36);
  header.writeUInt32LE(samples.length, 40);
  return Buffer.concat([header, samples]);
}

/** On PATH, programs that write down what they are told to say; without `ffmpeg`, sound stays a wave file. */
async function installed(...programs: readonly ("espeak-ng" | "ffmpeg")[]): Promise<void> {
  const bin = await mkdtemp(join(tmpdir(), "hocvu-bin-"));
  const node = `#!${process.execPath}\nconst { readFileSync, writeFileSync, copyFileSync } = require("node:fs");\nconst args = process.argv.slice(2);\nif (args[0].endsWith("-version")) process.exit(0);\nconst after = (name) => args[args.indexOf(name) + 1];\n`;
  const scripts = {
    "espeak-ng": `${node}${waveOf}\nif (after("-v") === "nobody") { writeFileSync(after("-w"), "RIFF"); console.error("no such voice"); process.exit(1); }\nwriteFileSync(after("-w"), waveOf(after("-v") + ": " + readFileSync(0, "utf8")));\n`,
    ffmpeg: `${node}copyFileSync(after("-i"), args.at(-1));\n`,
  };
  for (const program of programs) {
    await writeFile(join(bin, program), scripts[program]);
    await chmod(join(bin, program), 0o755);
  }
  const path = process.env.PATH;
  process.env.PATH = bin;
  onTestFinished(async () => {
    process.env.PATH = path;
    await rm(bin, { recursive: true });
  });
}

const heard = async (root: string, name: string) =>
  (await readFile(join(root, "media/loi-doc", name)))
    .toString("utf16le", 44)
    .replace(/ ?\0+/g, "\n\n")
    .trimEnd();

// What stands in for the programs are scripts of a shell.
describe.skipIf(process.platform === "win32")("hocvu narrate", () => {
  test("says what scripts have, and no page that has none", async () => {
    const root = await courseFolder(files);
    await installed("espeak-ng");
    const { status, stdout, stderr } = await hocvu("narrate", root);
    expect(status).toBe(0);
    expect(stdout).toContain(`said: ${root}/media/loi-doc/bai.wav`);
    expect(await heard(root, "bai.wav")).toBe("vi: Mình bắt đầu nhé.");
    expect(existsSync(join(root, "media/loi-doc/mot.wav"))).toBe(false);
    expect(stderr).toContain("1 said, 0 unchanged, 0 recorded by people; 1 pages have no script");
    expect(stderr).toContain("with ffmpeg installed they become MP3");
  });

  test("says pages as they stand where there is no script at all, but no table", async () => {
    const root = await courseFolder({ ...files, "loi-doc/bai.md": null });
    await installed("espeak-ng");
    await hocvu("narrate", root);
    expect(await heard(root, "bai.wav")).toBe("vi: Mở đầu.");
    expect(await heard(root, "mot.wav")).toBe("vi: Trang một.");
  });

  test("writes beside each recording when it says what, and leaves alone what a person wrote", async () => {
    const said = "## Bài {#bai}\n\nMình bắt đầu nhé. Gõ hoc.example & chờ 1.5 giây!\n";
    const root = await courseFolder({ ...files, "loi-doc/bai.md": said });
    await installed("espeak-ng");
    await hocvu("narrate", root);
    const cues = join(root, "media/loi-doc/bai.vtt");
    expect(await readFile(cues, "utf8")).toBe(
      "WEBVTT\n\n00:00.000 --> 00:00.301\nMình bắt đầu nhé.\n\n00:00.301 --> 00:00.302\nGõ hoc.example &amp; chờ 1.5 giây!\n",
    );
    const again = "## Bài {#bai}\n\nVào bài.\n";
    await writeFile(join(root, "loi-doc/bai.md"), again);
    await hocvu("narrate", root);
    expect(await readFile(cues, "utf8")).toContain("Vào bài.");
    await writeFile(cues, "WEBVTT\n\n00:00.000 --> 00:09.000\nCủa cô giáo.\n");
    await writeFile(join(root, "loi-doc/bai.md"), said);
    await hocvu("narrate", root);
    expect(await readFile(cues, "utf8")).toContain("Của cô giáo.");
  });

  test("says again only what was worded anew", async () => {
    const root = await courseFolder(files);
    await installed("espeak-ng", "ffmpeg");
    await hocvu("narrate", root);
    expect(await heard(root, "bai.mp3")).toBe("vi: Mình bắt đầu nhé.");
    expect(existsSync(join(root, "media/loi-doc/bai.draft.wav"))).toBe(false);
    await writeFile(join(root, "loi-doc/bai.md"), "## Bài {#bai}\n\nMình vào bài.\n");
    const { stderr } = await hocvu("narrate", root, "--voice", "vi-vn-x-south");
    expect(stderr).toContain("1 said, 0 unchanged");
    expect(await heard(root, "bai.mp3")).toBe("vi-vn-x-south: Mình vào bài.");
  });

  test("leaves what a person recorded, in a draft's place or beside it", async () => {
    const root = await courseFolder(files);
    await installed("espeak-ng");
    await hocvu("narrate", root);
    await writeFile(join(root, "media/loi-doc/bai.wav"), waveOf("tiếng người"));
    await writeFile(join(root, "loi-doc/bai.md"), "## Bài {#bai}\n\nKhác.\n");
    const { stderr } = await hocvu("narrate", root);
    expect(stderr).toContain("0 said, 0 unchanged, 1 recorded by people");
    expect(await heard(root, "bai.wav")).toBe("tiếng người");
    await writeFile(join(root, "media/loi-doc/bai.mp3"), waveOf("tiếng người"));
    await rm(join(root, "media/loi-doc/bai.wav"));
    expect((await hocvu("narrate", root)).stderr).toContain("1 recorded");
  });

  test("leaves what a person recorded under an ending in capitals, and its cues", async () => {
    const root = await courseFolder({
      ...files,
      "media/loi-doc/bai.MP3": waveOf("tiếng người"),
      "media/loi-doc/mot.VTT": "WEBVTT\n\n00:00.000 --> 00:09.000\nCủa cô giáo.\n",
      "loi-doc/mot.md": "## Một {#mot}\n\nTrang một.\n",
    });
    await installed("espeak-ng");
    const { stderr } = await hocvu("narrate", root);
    expect(stderr).toContain("1 said, 0 unchanged, 1 recorded by people");
    const names = (await readdir(join(root, "media/loi-doc"))).sort();
    expect(names).toEqual(["bai.MP3", "ban-nhap.json", "mot.VTT", "mot.wav"]);
  });

  test("says nothing on a dry run, nor where nothing speaks", async () => {
    const root = await courseFolder(files);
    await installed();
    const { status, stderr } = await hocvu("narrate", root);
    expect(status).toBe(2);
    expect(stderr).toContain("nothing is installed that speaks");
    const dry = await hocvu("narrate", root, "--dry-run");
    expect(dry.status).toBe(0);
    expect(dry.stdout).toContain("would be said:");
    expect(existsSync(join(root, "media"))).toBe(false);
  });

  test("tells of a script for a page that there is not", async () => {
    const root = await courseFolder({ ...files, "loi-doc/la.md": "## Lạ {#la}\n\nAi đọc.\n" });
    await installed("espeak-ng");
    expect((await hocvu("narrate", root)).stderr).toContain("page `la`, which the course has not");
  });

  test("leaves nothing that looks recorded where the speaking program fails half-way", async () => {
    const root = await courseFolder(files);
    await installed("espeak-ng");
    const { status, stderr } = await hocvu("narrate", root, "--voice", "nobody");
    expect(status).toBe(2);
    expect(stderr).toContain("page `bai` could not be said: no such voice");
    expect(await readdir(join(root, "media/loi-doc"))).toEqual([]);
    expect((await hocvu("narrate", root)).stderr).toContain("1 said");
  });

  test("leaves all as it is where its list of drafts cannot be read", async () => {
    const root = await courseFolder(files);
    await installed("espeak-ng");
    await hocvu("narrate", root);
    for (const broken of ["{", "null", "7", '{"bai.wav": null}']) {
      await writeFile(join(root, "media/loi-doc/ban-nhap.json"), broken);
      const { status, stderr } = await hocvu("narrate", root);
      expect(status).toBe(0);
      expect(stderr).toContain("1 recorded by people");
    }
  });

  test("a page said anew in a smaller form has one recording", async () => {
    const root = await courseFolder(files);
    await installed("espeak-ng");
    await hocvu("narrate", root);
    await writeFile(join(root, "loi-doc/bai.md"), "## Bài {#bai}\n\nKhác.\n");
    await installed("espeak-ng", "ffmpeg");
    await hocvu("narrate", root);
    expect((await readdir(join(root, "media/loi-doc"))).sort()).toEqual([
      "bai.mp3",
      "bai.vtt",
      "ban-nhap.json",
    ]);
    expect((await hocvu("narrate", root)).stderr).toContain("0 said, 1 unchanged");
  });

  test("gives no commands to the speaking program with what is to be said", async () => {
    const long = Array(10).fill("chữ ".repeat(2500).trim()).join("\n\n");
    const root = await courseFolder({
      ...files,
      "loi-doc/bai.md": `## Bài {#bai}\n\n::: một :: hai [[a]] ${long}\n`,
    });
    await installed("espeak-ng");
    expect(await hocvu("narrate", root)).toMatchObject({
      status: 0,
      stderr: expect.stringContaining("1 said"),
    });
    const paragraphs = `::: một :: hai [ [a]] ${long}`.split("\n\n");
    expect(await heard(root, "bai.wav")).toBe(paragraphs.map((one) => `vi: ${one}`).join("\n\n"));
  });

  test("refuses a speed at which nobody speaks", async () => {
    expect(await hocvu("narrate", "x", "--speed", "9")).toMatchObject({ status: 2 });
  });
});
