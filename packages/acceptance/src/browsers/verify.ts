import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { certifying, type Issuer, newKey, signerOf, verifyPage } from "@hocvu/results";
import type { Tab } from "./tab.ts";

const TEMPLATE = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 297 210">
  <text data-field="learner" data-width="230" x="30" y="91" font-size="15"/>
</svg>`;
const NUMBER = "2026-7K3M9-Q9TXA";

/** Shows certificates to the page that verifies them, in a tab, and tells what was seen; throws where the page says the wrong thing. */
export async function verify(tab: Tab, tell: (seen: string) => void): Promise<void> {
  const [ours, others] = await Promise.all([issued(), issued()]);
  const altered = Buffer.from(ours.pdf);
  (altered[altered.length >> 1] as number) ^= 1;
  const withdrawn = [{ number: NUMBER, day: "2026-07-01", reason: "cấp nhầm" }];
  const pages: Readonly<Record<string, string>> = {
    "/": verifyPage(ours.issuer, "2026-07-02"),
    "/withdrawn": verifyPage({ ...ours.issuer, withdrawn }, "2026-07-02"),
  };
  const server = createServer(({ url = "" }, response) => {
    response.setHeader("Content-Type", "text/html; charset=utf-8").end(pages[url] ?? "");
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    for (const [name, path, pdf, words] of [
      ["as it was signed", "/", ours.pdf, "Giấy chứng nhận hợp lệ"],
      ["with a byte altered", "/", altered, "đã bị thay đổi sau khi ký"],
      ["that is withdrawn", "/withdrawn", ours.pdf, "đã bị thu hồi"],
      ["of another key", "/", others.pdf, "không phải chữ ký của cơ quan này"],
    ] as const) {
      const said = await saidOf(tab, origin + path, pdf);
      if (!said.includes(words))
        throw new Error(`a certificate ${name}: ${said || "nothing said"}`);
      tell(`a certificate ${name}: ${words}`);
    }
  } finally {
    server.close();
  }
}

async function saidOf(tab: Tab, address: string, pdf: Buffer): Promise<string> {
  await tab.goTo("about:blank");
  await tab.goTo(address);
  const page = JSON.stringify(address);
  // An old window answers for the page before while the new one loads.
  const said = await tab.evaluate(`new Promise((resolve) => {
    const tries = setInterval(() => {
      const input = document.getElementById("file");
      if (location.href !== ${page} || !input || document.readyState !== "complete") return;
      clearInterval(tries);
      const bytes = Uint8Array.from(atob("${pdf.toString("base64")}"), (sign) => sign.charCodeAt(0));
      const chosen = new DataTransfer();
      chosen.items.add(new File([bytes], "giay.pdf", { type: "application/pdf" }));
      input.files = chosen.files;
      input.dispatchEvent(new Event("change"));
      const answers = setInterval(() => {
        const words = document.getElementById("verdict").textContent;
        if (words === "") return;
        clearInterval(answers);
        resolve(words);
      }, 50);
    }, 50);
  })`);
  return String(said);
}

async function issued(): Promise<{ readonly issuer: Issuer; readonly pdf: Buffer }> {
  const { key, secret } = await newKey("2026-06-01");
  const issuer: Issuer = {
    ...{ name: "Sở Mẫu", page: "https://hoc.example/kiem-tra.html", keys: [key], withdrawn: [] },
  };
  const make = certifying({
    ...{ course: { id: "mau", title: "Khóa mẫu" }, language: "vi", template: TEMPLATE, issuer },
    sign: await signerOf(key.kid, secret),
  });
  const { pdf } = await make({
    ...{ number: NUMBER, learner: "hoa", name: "Nguyễn Thị Hoà", score: 1 },
    at: Date.parse("2026-06-05T09:00:00+07:00"),
  });
  return { issuer, pdf };
}
