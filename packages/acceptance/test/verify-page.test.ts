import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { certifying, type Issuer, newKey, signerOf, verifyPage } from "@hocvu/results";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser } from "../src/learner/browser.ts";
import { openFirefox } from "../src/web-driver/firefox.ts";
import { until } from "../src/web-driver/remote.ts";
import { openWebKit } from "../src/web-driver/webkit.ts";

// `npm run test:all` finds or installs them; see bin/other-browsers.mjs.
const { HOCVU_FIREFOX: firefox = "", HOCVU_WEBKIT: webkit = "" } = process.env;

interface Window {
  goTo(address: string): Promise<void>;
  /** What a function's body comes to in the page. */
  run(body: string): Promise<unknown>;
  close(): Promise<void>;
}

async function openChromium(): Promise<Window> {
  const browser = await openBrowser();
  const page = await browser.newPage();
  return {
    goTo: async (address) => void (await page.goto(address)),
    run: (body) => page.evaluate(`(() => { ${body} })()`),
    close: () => browser.close(),
  };
}

const TEMPLATE = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 297 210">
  <text data-field="learner" data-width="230" x="30" y="91" font-size="15"/>
</svg>`;

async function issue(): Promise<{ readonly issuer: Issuer; readonly pdf: Buffer }> {
  const { key, secret } = await newKey("2026-06-01");
  const issuer: Issuer = {
    ...{ name: "Sở Mẫu", page: "https://hoc.example/kiem-tra.html", keys: [key], withdrawn: [] },
  };
  const make = certifying({
    ...{ course: { id: "mau", title: "Khóa mẫu" }, language: "vi", template: TEMPLATE, issuer },
    sign: await signerOf(key.kid, secret),
  });
  const { pdf } = await make({
    ...{ number: "2026-7K3M9-Q9TXA", learner: "hoa", name: "Nguyễn Thị Hoà", score: 1 },
    at: Date.parse("2026-06-05T09:00:00+07:00"),
  });
  return { issuer, pdf };
}

let server: Server;
let origin = "";
let pdf: Buffer;
let foreign: Buffer;

beforeAll(async () => {
  const [ours, others] = await Promise.all([issue(), issue()]);
  [pdf, foreign] = [ours.pdf, others.pdf];
  const withdrawn = [{ number: "2026-7K3M9-Q9TXA", day: "2026-07-01", reason: "cấp nhầm" }];
  const pages: Readonly<Record<string, string>> = {
    "/": verifyPage(ours.issuer, "2026-07-02"),
    "/withdrawn": verifyPage({ ...ours.issuer, withdrawn }, "2026-07-02"),
  };
  // By plain http:, where browsers keep Web Crypto from pages of any but this machine.
  server = createServer(({ url = "" }, response) => {
    response.setHeader("Content-Type", "text/html; charset=utf-8").end(pages[url] ?? "");
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

const BROWSERS = [
  { title: "Chromium", path: "chromium", open: openChromium },
  { title: "Firefox", path: firefox, open: () => openFirefox(firefox) },
  { title: "WebKit", path: webkit, open: () => openWebKit(webkit) },
];

describe.each(BROWSERS)("the page that verifies, in $title,", ({ path, open }) => {
  let window: Window;
  beforeAll(async () => {
    if (path) window = await open();
  });
  afterAll(() => window?.close());

  /** What the page says of a file that somebody chose. */
  async function saidOf(address: string, file: Buffer): Promise<string> {
    await window.goTo(origin + address);
    await window.run(`
      const bytes = Uint8Array.from(atob("${file.toString("base64")}"), (sign) => sign.charCodeAt(0));
      const chosen = new DataTransfer();
      chosen.items.add(new File([bytes], "giay.pdf", { type: "application/pdf" }));
      const input = document.getElementById("file");
      input.files = chosen.files;
      input.dispatchEvent(new Event("change"));`);
    let said = "";
    await until("a verdict", async () => {
      said = String(await window.run('return document.getElementById("verdict").textContent'));
      return said !== "";
    });
    return said;
  }

  test.skipIf(!path)("takes a certificate as it was signed", async () => {
    const said = await saidOf("/", pdf);
    expect(said).toContain("Giấy chứng nhận hợp lệ");
    expect(said).toContain("Nguyễn Thị Hoà");
    expect(said).toContain("05/06/2026");
  });

  test.skipIf(!path)("refuses one with a byte altered", async () => {
    const altered = Buffer.from(pdf);
    (altered[pdf.length >> 1] as number) ^= 1;
    expect(await saidOf("/", altered)).toContain("đã bị thay đổi sau khi ký");
  });

  test.skipIf(!path)("refuses one that is withdrawn", async () => {
    expect(await saidOf("/withdrawn", pdf)).toContain("đã bị thu hồi");
  });

  test.skipIf(!path)("refuses one that another key signed", async () => {
    expect(await saidOf("/", foreign)).toContain("không phải chữ ký của cơ quan này");
  });
});
