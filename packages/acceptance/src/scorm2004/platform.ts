import { contentType, openPackage } from "@hocvu/simulator/lms";
import {
  type Call2004,
  hostScript2004,
  kept,
  launchPage2004,
  type Record2004,
  recordAtFirst,
} from "@hocvu/simulator/scorm2004";
import type { BrowserContext, Frame, Page } from "playwright-core";

const ORIGIN = "http://scorm2004.localhost";

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
  const script = await hostScript2004();
  const calls: Call2004[] = [];
  let record = recordAtFirst(objectives);
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
    return launchPage2004({
      sco: `/package/${start}`,
      mode,
      scaledPassingScore: measure === undefined ? undefined : Number(measure),
      record: kept(record),
    });
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
