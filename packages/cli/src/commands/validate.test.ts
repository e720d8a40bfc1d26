import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { emptyFolder, hocvu } from "../../test/hocvu.ts";

const MANIFEST = `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="m" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
  <organizations default="o"><organization identifier="o"><title>A</title>
    <item identifier="i" identifierref="r"><title>A</title></item></organization></organizations>
  <resources><resource identifier="r" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/></resource></resources>
</manifest>
`;
const PAGE = `<!doctype html><title>A</title><script>
const api = parent.API; api.LMSInitialize("");
addEventListener("pagehide", () => { api.LMSSetValue("cmi.core.lesson_status", "completed"); api.LMSFinish(""); });
</script>
`;

async function packageWith(files: Readonly<Record<string, string>>): Promise<string> {
  const root = join(await emptyFolder(), "goi");
  await mkdir(root);
  for (const [path, content] of Object.entries(files)) await writeFile(join(root, path), content);
  return root;
}

const sound = { "imsmanifest.xml": MANIFEST, "index.html": PAGE };

test("a sound package has nothing wrong, and each platform asked for gets a verdict", async () => {
  const root = await packageWith(sound);
  const ended = await hocvu("validate", root, "--for", "moodle,chamilo", "--strict");
  expect(ended.status).toBe(0);
  expect(ended.stderr).toContain("nothing wrong found");
  expect(ended.stdout).toContain("Moodle: imports yes, plays yes, grades yes, resumes yes");
  expect(ended.stdout).toContain("Chamilo: imports yes");
});

test("what is wrong is told at its line in the package, and ends with 1", async () => {
  const wrong = MANIFEST.replace('identifierref="r"', 'identifierref="x"');
  const root = await packageWith({ ...sound, "imsmanifest.xml": wrong });
  const ended = await hocvu("validate", root, "--format", "json");
  expect(ended.status).toBe(1);
  const { diagnostics, packages } = JSON.parse(ended.stdout);
  const [found] = diagnostics.filter(({ code }: { code: string }) => code === "HV4628");
  expect(found.file).toMatch(/goi\/imsmanifest\.xml$/);
  expect(found.range.start).toEqual({ line: 5, column: 26 });
  expect(packages[0].kind).toBe("scorm12");
});

test("severities may be set by a file, and machines get what is left", async () => {
  const root = await packageWith({ ...sound, "đám mây.txt": "x" });
  const own = join(root, "..", "muc-do.json");
  await writeFile(own, '{"HV4612": "error", "HV4617": "off"}');
  const ended = await hocvu("validate", root, "--severities", own, "--format", "json");
  expect(ended.status).toBe(1);
  const codes = JSON.parse(ended.stdout).diagnostics.map(
    ({ code, severity }: { code: string; severity: string }) => `${code} ${severity}`,
  );
  expect(codes.sort()).toEqual(["HV4612 error", "HV4616 note"]);
  await writeFile(own, '{"HV9999": "off"}');
  expect((await hocvu("validate", root, "--severities", own)).status).toBe(2);
});

test("the report is one page in both languages that quotes names and lets none be markup", async () => {
  const root = await packageWith({ ...sound, "index.html": `${PAGE}<img src="<b>.png" alt="">` });
  const page = join(root, "..", "ket-qua.html");
  await hocvu("validate", root, "--report", page);
  const html = await readFile(page, "utf8");
  expect(html).toContain('<main id="vi" lang="vi">');
  expect(html).toContain('<main id="en" lang="en">');
  expect(html).toContain("HV4650");
  expect(html).not.toContain("<b>");
});

test("names that steer a terminal, turn text about or are markup do none of it in any output", async () => {
  const names = [
    "\u001b[2J\u001b]0;x\u0007do.txt",
    "\u202egpj.exe",
    "<img src=x onerror=alert(1)>.txt",
    "::error::a.txt",
    `${"a".repeat(240)}.txt`,
  ];
  const root = await packageWith({
    ...sound,
    ...Object.fromEntries(names.map((name) => [name, "x"])),
  });
  const page = join(root, "..", "ket-qua.html");
  for (const format of ["pretty", "json", "github", "sarif"]) {
    const { stdout, stderr } = await hocvu("validate", root, "--format", format, "--report", page);
    expect(stdout + stderr, format).not.toMatch(/[^\P{Cc}\n\t]|\u202e/u);
    expect(stdout.split("\n").filter((one) => one.startsWith("::error::a"))).toEqual([]);
  }
  const html = await readFile(page, "utf8");
  expect(html).not.toMatch(/[^\P{Cc}\n\t]|\u202e|<img src=x/u);
  expect(html).toContain("⟨U+202E⟩gpj.exe");
});

test("every command on the operators' page runs, and does what the page says", async () => {
  const guide = new URL("../../../../courses/huong-dan/07-nen-tang.md", import.meta.url);
  const [, section = ""] = (await readFile(guide, "utf8")).split(/^## .*\{#nen-goi-ngoai\}$/m);
  const [own = ""] = section.split(/^## /m);
  const commands = [...own.matchAll(/`hocvu ([^`]+)`/g)].map(([, command = ""]) => command);
  expect(commands).toEqual([
    "validate goi.zip --for moodle",
    "explain HV4602",
    "validate goi.zip --play --report ket-qua.html",
  ]);
  const root = await packageWith(sound);
  const page = join(root, "..", "ket-qua.html");
  for (const command of commands.filter((one) => !one.includes("--play"))) {
    const args = command.replace("goi.zip", root).split(" ");
    const ended = await hocvu(...args, ...(args[0] === "validate" ? ["--report", page] : []));
    expect(ended.status, command).toBe(0);
  }
  expect(await readFile(page, "utf8")).toContain("Moodle");
});

test("--play refuses a time that is none", async () => {
  const root = await packageWith(sound);
  const ended = await hocvu("validate", root, "--play", "--play-seconds", "0");
  expect([ended.status, ended.stderr]).toEqual([2, expect.stringContaining("seconds")]);
});

test("no such package, an unknown platform, and no package at all", async () => {
  const root = await emptyFolder();
  for (const name of ["khong-co.zip", "khong-*.zip"]) {
    const absent = await hocvu("validate", join(root, name));
    expect([absent.status, absent.stdout]).toEqual([1, expect.stringContaining("HV4601")]);
    expect(absent.stdout).toContain(`no file or folder of that name: ${join(root, name)}`);
    expect(absent.stdout).not.toContain("ENOENT");
  }
  expect((await hocvu("validate", root, "--for", "gi-do")).status).toBe(2);
  expect((await hocvu("validate")).status).toBe(2);
});
