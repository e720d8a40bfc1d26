import { spawnSync } from "node:child_process";
import { mkdtemp, open, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Figure } from "./main.ts";
import { repository } from "./packages.ts";

/** Bytes of film in the package. */
const FILM = 1024 ** 3;
const CHUNK = Buffer.alloc(1024 ** 2, "phim");

const MANIFEST = `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="m" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
  <organizations default="o"><organization identifier="o"><title>A</title>
    <item identifier="i" identifierref="r"><title>A</title></item></organization></organizations>
  <resources><resource identifier="r" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/><file href="phim.mp4"/></resource></resources>
</manifest>
`;
const PAGE = `<!doctype html><title>A</title><video src="phim.mp4"></video><script>
const api = parent.API; api.LMSInitialize("");
addEventListener("pagehide", () => { api.LMSSetValue("cmi.core.lesson_status", "completed"); api.LMSFinish(""); });
</script>
`;

/** How long a package with a film of 1 GB takes to be judged, and how much memory. */
export async function validating(): Promise<readonly Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), "hocvu-bench-validate-"));
  try {
    const zip = join(folder, "phim.zip");
    await writeStored(zip, [
      { name: "imsmanifest.xml", size: Buffer.byteLength(MANIFEST), content: MANIFEST },
      { name: "index.html", size: Buffer.byteLength(PAGE), content: PAGE },
      { name: "phim.mp4", size: FILM },
    ]);
    // A process says itself how much it took at most.
    const told = join(folder, "told.txt");
    const teller = join(folder, "teller.cjs");
    await writeFile(
      teller,
      `process.on("exit", () => require("fs").writeFileSync(${JSON.stringify(told)}, String(process.resourceUsage().maxRSS)));`,
    );
    const command = join(repository, "packages/cli/bin/hocvu.js");
    const start = performance.now();
    const { status, stdout } = spawnSync(
      process.execPath,
      ["--require", teller, command, "validate", zip, "--strict", "--format", "json"],
      { encoding: "utf8" },
    );
    const seconds = (performance.now() - start) / 1000;
    if (status !== 0) throw new Error(`validate ended with ${status}: ${stdout.slice(-300)}`);
    const memory = Number(await readFile(told, "utf8")) / 1000;
    return [
      { name: "a package with 1 GB of film, judged", value: seconds, unit: "s", budget: 2 },
      { name: "the same, memory at most", value: memory, unit: "MB", budget: 200 },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Stored {
  readonly name: string;
  readonly size: number;
  /** Filled with something where it is left out. */
  readonly content?: string;
}

/** A zip whose files are stored, written piece by piece. Checksums are left at 0 but for those of texts, which are read. */
async function writeStored(path: string, files: readonly Stored[]): Promise<void> {
  const { crc32 } = (await import("node:zlib")) as unknown as { crc32?: (text: string) => number };
  const file = await open(path, "w");
  const directory: Buffer[] = [];
  let offset = 0;
  const write = async (bytes: Buffer) => {
    await file.write(bytes);
    offset += bytes.length;
  };
  for (const { name, size, content } of files) {
    const at = offset;
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt32LE(content === undefined ? 0 : (crc32?.(content) ?? 0), 10);
    shared.writeUInt32LE(size, 14);
    shared.writeUInt32LE(size, 18);
    shared.writeUInt16LE(name.length, 22);
    await write(Buffer.concat([Buffer.from("PK\u0003\u0004"), shared, Buffer.from(name)]));
    if (content !== undefined) await write(Buffer.from(content));
    else for (let left = size; left > 0; left -= CHUNK.length) await write(CHUNK);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    directory.push(
      Buffer.concat([Buffer.from("PK\u0001\u0002\u0014\0"), shared, rest, Buffer.from(name)]),
    );
  }
  const all = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(all.length, 8);
  end.writeUInt32LE(offset, 12);
  await write(Buffer.concat([all, Buffer.from("PK\u0005\u0006"), end]));
  await file.close();
}
