import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { type Browser, chromium } from "playwright-core";
import type { Figure } from "./main.ts";
import { packageOf, repository } from "./packages.ts";
import { syntheticCourse } from "./synthetic-course.ts";
import { typeOf } from "./types.ts";

/** Slow 3G as browsers' tools have it, and an old phone's processor. */
const LATENCY = 400;
const BYTES_A_SECOND = 50_000;
const SLOWER = 4;
const RUNS = 5;

interface Opening {
  readonly paint: number;
  readonly ready: number;
  readonly shift: number;
  readonly requests: number;
}

/** How a course opens for somebody with a slow phone on a slow network; the median of several times. */
export async function firstScreen(): Promise<readonly Figure[]> {
  const browser = await chromium.launch({
    executablePath: process.env.HOCVU_CHROMIUM ?? "",
    args: ["--no-sandbox", "--disable-gpu"],
  });
  try {
    const citizens = await packageOf(join(repository, "courses/nguoi-dan"));
    const real = await openings(browser, citizens, true);
    const plain = await openings(browser, citizens);
    const small = await openings(browser, await packageOf(await syntheticCourse(4, 5)));
    const large = await openings(browser, await packageOf(await syntheticCourse(40, 5)));
    return [
      {
        name: "nguoi-dan, slow 3G, CPU 4× slower: first paint",
        value: real.paint / 1000,
        unit: "s",
        budget: 1.6,
      },
      {
        name: "nguoi-dan, slow 3G, CPU 4× slower: ready",
        value: real.ready / 1000,
        unit: "s",
        budget: 2.5,
      },
      {
        name: "the same from a server that does not compress: first paint",
        value: plain.paint / 1000,
        unit: "s",
      },
      {
        name: "the same from a server that does not compress: ready",
        value: plain.ready / 1000,
        unit: "s",
      },
      { name: "nguoi-dan: layout shift", value: real.shift, unit: "", budget: 0 },
      { name: "nguoi-dan: requests", value: real.requests, unit: "", budget: 3 },
      {
        name: "200 pages ÷ 20 pages: ready",
        value: large.ready / small.ready,
        unit: "×",
        budget: 1.3,
      },
    ];
  } finally {
    await browser.close();
  }
}

async function openings(
  browser: Browser,
  files: ReadonlyMap<string, Uint8Array>,
  compress = false,
): Promise<Opening> {
  const runs: Opening[] = [];
  for (let run = 0; run < RUNS; run++) runs.push(await opening(browser, files, compress));
  const median = (key: keyof Opening) =>
    runs.map((one) => one[key]).sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? Number.NaN;
  return {
    paint: median("paint"),
    ready: median("ready"),
    shift: median("shift"),
    requests: median("requests"),
  };
}

async function opening(
  browser: Browser,
  files: ReadonlyMap<string, Uint8Array>,
  compress: boolean,
): Promise<Opening> {
  let requests = 0;
  // Most servers compress; Moodle's file delivery does not.
  const server = createServer((request, response) => {
    requests++;
    const path = new URL(request.url ?? "/", "http://x").pathname.slice(1);
    const content = files.get(path);
    response.writeHead(content ? 200 : 404, {
      "content-type": typeOf(path),
      ...(compress ? { "content-encoding": "gzip" } : {}),
    });
    response.end(compress && content ? gzipSync(content) : content);
  });
  await new Promise<void>((done) => server.listen(0, done));
  const { port } = server.address() as AddressInfo;
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    isMobile: true,
  });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", {
      offline: false,
      latency: LATENCY,
      downloadThroughput: BYTES_A_SECOND,
      uploadThroughput: BYTES_A_SECOND,
    });
    await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
    await page.addInitScript(() => {
      const seen = window as unknown as { shift: number; ready: number };
      seen.shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          seen.shift += (entry as unknown as { value: number }).value;
      }).observe({ type: "layout-shift", buffered: true });
      new MutationObserver(() => {
        if (!seen.ready && document.querySelector("[data-action=start]"))
          seen.ready = performance.now();
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto(`http://localhost:${port}/index.html`, { waitUntil: "load" });
    await page.waitForSelector("[data-action=start]");
    await page.waitForLoadState("networkidle");
    const measured = await page.evaluate(() => {
      const { shift, ready } = window as unknown as { shift: number; ready: number };
      const [paint] = performance.getEntriesByName("first-contentful-paint");
      return { paint: paint?.startTime ?? Number.NaN, ready, shift };
    });
    return { ...measured, requests };
  } finally {
    await context.close();
    server.close();
  }
}
