import { contentType, openPackage } from "@hocvu/simulator/lms";
import type { BrowserContext, Frame, Page } from "playwright-core";

const ORIGIN = "http://scorm2004.localhost";

/** A platform as Moodle is: its page has one API, which takes no second session, and its contents change the frame alone. */
export interface OneSession {
  /** What SCOs have set, by their number. */
  readonly told: readonly Readonly<Record<string, string>>[];
  /** Opens the page with SCO `sco`. */
  open(sco: number): Promise<Page>;
  /** Chooses SCO `sco` from the contents of the page. */
  choose(page: Page, sco: number): Promise<void>;
  /** The SCO on the page once it shows something. */
  frame(page: Page): Promise<Frame>;
}

/** `launcher` is what the address is called that a frame gets; Moodle's is `loadSCO.php`. */
export async function openOneSession(
  context: BrowserContext,
  zip: Uint8Array,
  launcher: string,
): Promise<OneSession> {
  const { files, manifest } = await openPackage(zip);
  const starts = [...manifest.matchAll(/<resource\s[^>]*\shref="([^"]+)"/g)].map(
    ([, href]) => href,
  );
  const told = starts.map((): Record<string, string> => ({}));

  await context.exposeFunction("hocvuTold", (sco: number, element: string, value: string) => {
    const record = told[sco];
    if (record) record[element] = value;
  });
  await context.route(`${ORIGIN}/**`, (route) => {
    const { pathname, searchParams } = new URL(route.request().url());
    const sco = Number(searchParams.get("scoid"));
    const html = (body: string) => route.fulfill({ contentType: "text/html", body });
    if (pathname === "/mod/scorm/player.php") return html(playerPage(sco, launcher));
    if (pathname === `/mod/scorm/${launcher}`) {
      return html(`<!doctype html><script>location.replace("/package/${starts[sco]}")</script>`);
    }
    const bytes = files.get(decodeURIComponent(pathname.replace("/package/", "")));
    return route.fulfill(
      bytes
        ? { contentType: contentType(pathname), body: Buffer.from(bytes) }
        : { status: 404, body: "" },
    );
  });

  return {
    told,
    async open(sco) {
      const page = await context.newPage();
      await page.goto(`${ORIGIN}/mod/scorm/player.php?a=1&scoid=${sco}`, { waitUntil: "commit" });
      return page;
    },
    choose: (page, sco) => page.evaluate(`choose(${sco})`),
    async frame(page) {
      await page.frameLocator("iframe").locator("main[data-screen]").waitFor();
      const frame = await (await page.$("iframe"))?.contentFrame();
      if (!frame) throw new Error("the frame has no document");
      return frame;
    },
  };
}

function playerPage(sco: number, launcher: string): string {
  return `<!doctype html><meta charset="utf-8"><title>Platform</title><link rel="icon" href="data:,">
<style>html,body,iframe{margin:0;width:100%;height:100%;border:0;display:block}</style><body><script>
let sco, isOpen = false, isOver = false, error = "0";
const values = { "cmi.learner_id": "42", "cmi.mode": "normal", "cmi.credit": "credit" };
window.API_1484_11 = {
  Initialize() {
    error = isOpen ? "103" : isOver ? "104" : "0";
    if (error === "0") isOpen = true;
    return String(error === "0");
  },
  Terminate() { isOpen = false; isOver = true; return "true"; },
  Commit: () => String(isOpen),
  GetValue: (element) => isOpen ? values[element] ?? "" : "",
  SetValue(element, value) { if (isOpen) hocvuTold(sco, element, value); return String(isOpen); },
  GetLastError: () => error, GetErrorString: () => "", GetDiagnostic: () => "",
};
function choose(number) {
  document.querySelector("iframe")?.remove();
  const frame = document.createElement("iframe");
  frame.src = "/mod/scorm/${launcher}?a=1&scoid=" + number;
  document.body.append(frame);
  sco = number;
}
choose(${sco});
</script>`;
}
