import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { BrowserContext, Frame, Page } from "playwright-core";
import { contentType, openPackage } from "../lms/course-package.ts";
import type { Call2004 } from "./strict-api.ts";

const ORIGIN = "http://scorm2004.localhost";

/** What a SCORM 2004 platform holds of a learner. */
export interface Record2004 {
  readonly completion_status?: string;
  readonly success_status?: string;
  readonly score?: { readonly scaled?: string; readonly raw?: string };
  readonly progress_measure?: string;
  readonly suspend_data?: string;
  readonly exit?: string;
  readonly objectives?: unknown;
  readonly interactions?: unknown;
  readonly [element: string]: unknown;
}

/** A SCORM 2004 platform for one learner and one package, without a server: the browser's requests are answered here. */
export interface Platform2004 {
  readonly origin: string;
  readonly calls: readonly Call2004[];
  readonly record: Record2004;
  open(
    mode?: "normal" | "browse" | "review",
  ): Promise<{ readonly page: Page; readonly frame: Frame }>;
}

export async function openPlatform2004(
  context: BrowserContext,
  zip: Uint8Array,
  sco = 0,
): Promise<Platform2004> {
  const { files, start, minMeasure: measure, objectives } = await openPackage(zip, sco);
  const script = await hostScript();
  const calls: Call2004[] = [];
  // A platform has the manifest's objectives there before the SCO is (RTE 4.2.17).
  let record: Record2004 = {
    exit: "suspend",
    objectives: Object.fromEntries(objectives.map((id, index) => [index, { id }])),
  };
  let mode = "normal";

  await context.exposeFunction("hocvuCall", (call: Call2004, next: Record2004) => {
    calls.push(call);
    record = next;
  });
  await context.route(`${ORIGIN}/**`, (route) => {
    const path = new URL(route.request().url()).pathname;
    if (path === "/launch") return route.fulfill({ contentType: "text/html", body: page() });
    if (path === "/host.js") return route.fulfill({ contentType: "text/javascript", body: script });
    const bytes = files.get(decodeURIComponent(path.replace("/package/", "")));
    return route.fulfill(
      bytes
        ? { contentType: contentType(path), body: Buffer.from(bytes) }
        : { status: 404, body: "" },
    );
  });

  function page(): string {
    const launch = {
      sco: `/package/${start}`,
      mode,
      scaledPassingScore: measure === undefined ? undefined : Number(measure),
      record: kept(record),
    };
    return `<!doctype html><meta charset="utf-8"><title>Platform</title><link rel="icon" href="data:,">
<style>html,body,iframe{margin:0;width:100%;height:100%;border:0;display:block}</style><body>
<script type="application/json" id="launch">${JSON.stringify(launch).replaceAll("<", "\\u003c")}</script>
<script src="/host.js"></script>`;
  }

  return {
    origin: ORIGIN,
    calls,
    get record() {
      return record;
    },
    async open(wanted = "normal") {
      mode = wanted;
      const page = await context.newPage();
      await page.goto(`${ORIGIN}/launch`, { waitUntil: "commit" });
      const frame = await (await page.waitForSelector("iframe")).contentFrame();
      if (!frame) throw new Error("the frame has no document");
      return { page, frame };
    },
  };
}

/** What lasts from one visit to the next after an exit by `suspend` (RTE 4.2.8); after any other nothing does. */
function kept({ exit, session_time: _, ...record }: Record2004): Record2004 {
  return exit === "suspend" ? { ...record, entry: "resume" } : {};
}

async function hostScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("host.ts", import.meta.url))],
    bundle: true,
    write: false,
    format: "iife",
    target: "chrome100",
    logLevel: "error",
  });
  return outputFiles[0]?.text ?? "";
}
