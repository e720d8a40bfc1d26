import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as WebStream } from "node:stream/web";
import { type Diagnostic, relocate } from "@hocvu/diagnostics";
import {
  beside,
  findAxe,
  findBrowser,
  openBrowser,
  openForHand,
  type Played,
  picturesOf,
  playPackage,
} from "@hocvu/trial";
import {
  judge,
  type OpenPackage,
  openPackage,
  platforms,
  toHtml,
  validatePackage,
} from "@hocvu/validator";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { oneByOne } from "../sources/one-by-one.ts";

/** In bytes; larger ones are for the command. */
const LARGEST = 500 * 1024 * 1024;
/** How long each SCO or AU is walked, in seconds: somebody waits. */
const WALKED = 15;

/** What the window is told of a package that was judged. */
export interface JudgeView {
  /** Where its report is shown. */
  readonly report: string;
  /** Where it can be played by hand. */
  readonly play: readonly { readonly title: string; readonly address: string }[];
  /** Whether there was a browser to walk it by itself. */
  readonly walked: boolean;
}

/** Nothing of a report runs or loads anything. */
const POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; sandbox";

/** Packages of any vendor that are dropped into the window: judged, walked in a browser where there is one, and open to be played. */
export function judgeRoutes(signal: AbortSignal): Hono {
  const app = new Hono();
  const inTurn = oneByOne();
  let report = "";
  let end: () => Promise<void> = async () => {};
  signal.addEventListener("abort", () => void end());

  app.use("/judge", bodyLimit({ maxSize: LARGEST }));

  app.post("/judge", async (c) => {
    const name = basename(c.req.query("name") ?? "") || "a.zip";
    const { body } = c.req.raw;
    return inTurn(async () => {
      await end();
      const folder = await mkdtemp(join(tmpdir(), "hocvu-judge-"));
      end = () => rm(folder, { recursive: true, force: true });
      const path = join(folder, "package");
      // Half a gigabyte goes to the disk as it comes.
      const content = body ? Readable.fromWeb(body as WebStream) : Readable.from([]);
      await pipeline(content, createWriteStream(path));
      const opened = await openPackage(path);
      if (!("entries" in opened)) {
        report = toHtml([{ name, diagnostics: [opened], verdicts: [] }]);
        return c.json({ report: "/judge/report", play: [], walked: false } satisfies JudgeView);
      }
      const close = end;
      end = async () => {
        await opened.close();
        await close();
      };
      const { kind, edition, diagnostics } = await validatePackage(opened);
      const played = await walk(opened);
      const all = [...diagnostics, ...(played?.diagnostics ?? [])].map(
        (one): Diagnostic => relocate(one, (file) => `${name}/${file}`),
      );
      const verdicts = platforms.map((platform) => judge(platform, { kind, edition }, all));
      const pictures = played ? picturesOf(played) : [];
      report = toHtml([{ name, kind, edition, diagnostics: all, verdicts, pictures }]);
      const hand = await openForHand(opened);
      const closePackage = end;
      end = async () => {
        await hand?.close();
        await closePackage();
      };
      return c.json({
        report: "/judge/report",
        play: hand?.launches ?? [],
        walked: played !== undefined,
      } satisfies JudgeView);
    });
  });

  app.get("/judge/report", (c) => c.html(report, 200, { "content-security-policy": POLICY }));
  return app;
}

/** Undefined where there is no browser, or nothing that one opens. */
async function walk(opened: OpenPackage): Promise<Played | undefined> {
  const from = [`${process.cwd()}/package.json`, import.meta.url, beside];
  const found = await findBrowser(from);
  if (typeof found === "string") return undefined;
  const browser = await openBrowser(found).catch(() => undefined);
  try {
    return browser && (await playPackage(opened, { browser, seconds: WALKED, axe: findAxe(from) }));
  } finally {
    await browser?.close();
  }
}
