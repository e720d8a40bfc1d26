import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { check } from "@hocvu/compiler";
import { inWords, type Point } from "@hocvu/diagnostics";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type Range,
} from "vscode-languageserver-protocol/node";
import { courseFolder, soundCourse } from "../../../compiler/test/course-folder.ts";
import { slips } from "../../../compiler/test/slips/index.ts";
import { targetsFor } from "../../../compiler/test/targets-for.ts";
import { type Client, editor } from "../../test/client.ts";

const RUNS = process.env.HOCVU_SEEDS ? 120 : 8;
const LONGEST = 14;

type Files = ReadonlyMap<string, string>;

const FILES = [
  "course.md",
  "01-dam-may.md",
  "01-dam-may.quiz.md",
  "02-bai-hai.md",
  "02-bai-hai.quiz.md",
  "../tu-ngu.yml",
];
/** What authors write by mistake, whole files of it and single lines. */
const TEXTS = slips.flatMap(({ files }) =>
  Object.entries(files).flatMap(([path, text]) =>
    typeof text === "string" && /\.(md|yml)$/.test(path)
      ? [text.normalize("NFC").replaceAll("\r", "")]
      : [],
  ),
);
const LINES = [...new Set(TEXTS.flatMap((text) => text.split("\n")))].filter(
  (line) => line.length < 200,
);

const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      does: fc.constant("write" as const),
      file: fc.constantFrom(...FILES),
      from: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.constantFrom(0, 0, 0, 1, 5, 40, 400),
      text: fc.oneof(
        fc.constantFrom(...LINES).map((line) => `\n${line}\n`),
        fc.constantFrom("", "\n", " ", "x", ":", "#", "{", "---\n", "😀", "ệ", "[", "`", "$", "<"),
      ),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant("replace" as const),
      file: fc.constantFrom(...FILES),
      text: fc.constantFrom(...TEXTS, ...Object.values(soundCourse)),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constantFrom(
        "open" as const,
        "close" as const,
        "save" as const,
        "undo" as const,
        "remove" as const,
      ),
      file: fc.constantFrom(...FILES),
    }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

const pointAt = (text: string, offset: number) => {
  const lines = text.slice(0, offset).split("\n");
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
};

/** One course on the disk, in an editor, and as both together make it. */
class Desk {
  private readonly disk: Map<string, string>;
  private readonly open = new Map<string, string>();
  private readonly before = new Map<string, string>();
  constructor(
    private readonly root: string,
    private readonly client: Client,
  ) {
    this.disk = new Map(Object.entries(soundCourse));
    // A client tells of a course only once it has a file of it open.
    this.take({ does: "open", file: "course.md" });
  }

  async take(step: Step): Promise<void> {
    const { file } = step;
    const now = this.open.get(file);
    switch (step.does) {
      case "open":
        if (now !== undefined) return;
        this.open.set(file, this.disk.get(file) ?? "");
        this.client.open(file, this.disk.get(file) ?? "");
        return;
      case "close":
        if (now === undefined || file === "course.md") return;
        this.open.delete(file);
        this.client.close(file);
        return;
      case "save":
        if (now === undefined) return;
        await this.put(file, now);
        this.client.save(file);
        return;
      case "remove":
        if (file === "course.md" || !this.disk.has(file)) return;
        await this.put(file, undefined);
        return;
      case "undo": {
        const text = this.before.get(file);
        if (now !== undefined && text !== undefined) this.change(file, now, 0, now.length, text);
        return;
      }
      case "replace":
        if (now !== undefined) this.change(file, now, 0, now.length, step.text);
        return;
      case "write": {
        if (now === undefined) {
          // Another program writes it.
          await this.put(file, (this.disk.get(file) ?? "") + step.text);
          return;
        }
        let [start, end] = [Math.floor(step.from * now.length), 0];
        end = Math.min(now.length, start + step.length);
        // No editor parts a letter.
        while (/^[\uDC00-\uDFFF]/.test(now.slice(start))) start--;
        while (/^[\uDC00-\uDFFF]/.test(now.slice(end))) end++;
        this.change(file, now, start, end, step.text);
      }
    }
  }

  private change(file: string, now: string, start: number, end: number, text: string): void {
    this.before.set(file, now);
    this.open.set(file, now.slice(0, start) + text + now.slice(end));
    const range: Range = { start: pointAt(now, start), end: pointAt(now, end) };
    this.client.change(file, { range, text });
  }

  private async put(file: string, text: string | undefined): Promise<void> {
    const path = join(this.root, file);
    if (text === undefined) await rm(path);
    else await writeFile(path, text);
    if (text === undefined) this.disk.delete(file);
    else this.disk.set(file, text);
    const changes = [{ uri: this.client.uri(file), type: FileChangeType.Changed }];
    await this.client.connection.sendNotification(DidChangeWatchedFilesNotification.method, {
      changes,
    });
  }

  files(): Files {
    return new Map([...this.disk, ...this.open]);
  }

  /** What was told after edits that change nothing: each file that is open is told of by its version. */
  async told(): Promise<readonly string[]> {
    for (const [file, now] of this.open) {
      const range = { start: pointAt(now, 0), end: pointAt(now, 0) };
      this.client.change(file, { range, text: "" });
    }
    await this.client.diagnostics("course.md");
    return [...this.client.told()]
      .flatMap(([uri, found]) =>
        found.map(({ code, severity, message, range }) =>
          listed(
            uri.slice(this.client.uri("").length - "/".length + 1),
            code,
            severity,
            String(message),
            range,
            this.root,
          ),
        ),
      )
      .sort();
  }
}

function listed(
  file: string,
  code: unknown,
  severity: unknown,
  message: string,
  { start, end }: Range,
  root: string,
): string {
  const place = [start.line, start.character, end.line, end.character].join(":");
  return `${decodeURI(file)} ${place} ${code} ${severity} ${message.replaceAll(root, "")}`;
}

/** What the compiler says of the same files, all of them on the disk. */
async function oneShot(files: Files): Promise<readonly string[]> {
  const root = await courseFolder(
    Object.fromEntries(Object.keys(soundCourse).map((path) => [path, null])),
  );
  for (const [file, text] of files) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), text);
  }
  const { diagnostics, sourceOf } = await check(root, targetsFor("HV1001"));
  const severities = { error: 1, warning: 2, note: 3 };
  return diagnostics
    .map((one) => {
      const { code, severity, place } = one;
      const { message, hint } = inWords(one, "en");
      const inside = place && sourceOf(place.file) !== undefined ? place : undefined;
      const point = ({ line, column }: Point) => ({ line: line - 1, character: column - 1 });
      const top = { line: 1, column: 1, offset: 0 };
      const range = { start: point(inside?.start ?? top), end: point(inside?.end ?? top) };
      const name = (place?.file ?? `${root}/course.md`).slice(root.length + 1);
      const file = place?.file.startsWith(`${root}/`) === false ? "../tu-ngu.yml" : name;
      const words = hint === undefined ? message : `${message}\n${hint}`;
      return listed(file, code, severities[severity], words, range, root);
    })
    .sort();
}

test("after any edits the editor is told just what the compiler says of the same files", async () => {
  const codes = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: LONGEST }), async (steps) => {
      const root = await courseFolder({});
      const client = await editor(root, { initializationOptions: { spelling: false } });
      const desk = new Desk(root, client);
      for (const [index, one] of steps.entries()) {
        await desk.take(one);
        if (index % 4 === 3) expect(await desk.told()).toEqual(await oneShot(desk.files()));
      }
      const told = await desk.told();
      expect(told).toEqual(await oneShot(desk.files()));
      for (const one of told) codes.add(/ (HV\d+) /.exec(one)?.[1] ?? "");
      expect(await client.leave()).toEqual({ inOrder: true });
    }),
    { numRuns: RUNS },
  );
  expect(codes.size).toBeGreaterThan(8);
}, 600_000);
