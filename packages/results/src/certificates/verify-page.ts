import { createHash } from "node:crypto";
import { pageScript, pageStyle } from "#certificate-parts";
import { escaped } from "../report/charts.ts";
import type { Issuer } from "./issuer.ts";
import type { PublicIssuer } from "./verify/verify.ts";

/**
 * The page that verifies: one HTML file that asks nobody, with the issuer's public keys and the withdrawn numbers in it. It says
 * nothing of anybody but what the bearer shows; reasons of withdrawals stay with the issuer.
 */
export function verifyPage({ name, keys, withdrawn }: Issuer, day: string): string {
  const known: PublicIssuer = {
    name,
    keys: keys.map(({ kid, x, stolen }) => ({ kid, x, ...(stolen ? { stolen } : {}) })),
    withdrawn: withdrawn.map(({ number }) => number).sort(),
  };
  // Nothing in it can end the element.
  const data = JSON.stringify(known).replace(/</g, "\\u003c");
  const script = `var issuer=${data};\n${pageScript}`;
  const digest = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  const policy = `default-src 'none'; script-src ${digest(script)}; style-src ${digest(pageStyle)}; base-uri 'none'; form-action 'none'`;
  const [shownDay, year] = [day.split("-").reverse().join("/"), day];
  return `<!doctype html>
<html lang="vi">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<meta name="referrer" content="no-referrer">
<title>Kiểm tra giấy chứng nhận – ${escaped(name)}</title>
<style>${pageStyle}</style>
<main>
<p class="issuer">${escaped(name)}</p>
<h1>Kiểm tra giấy chứng nhận</h1>
<p lang="en">Verify a certificate</p>
<div id="verdict" role="status"></div>
<p><label for="file">Tệp giấy chứng nhận (PDF) <span lang="en">· certificate file</span></label><br>
<input id="file" type="file" accept=".pdf,.jwt,application/pdf"></p>
<p><label for="text">Hoặc dán đường dẫn của mã QR <span lang="en">· or paste the QR code's link</span></label><br>
<textarea id="text" rows="3" spellcheck="false" autocomplete="off"></textarea></p>
<p class="small">Việc kiểm tra diễn ra ngay trên máy này, không gửi gì đi đâu. Danh sách giấy đã thu hồi tính đến <time datetime="${year}">${shownDay}</time>.
<span lang="en">Everything is checked on this device; nothing is sent. Withdrawn numbers are as of ${year}.</span></p>
<noscript>Trình duyệt này không cho chạy mã, nên không kiểm tra được. <span lang="en">Scripts are off: nothing can be verified.</span></noscript>
</main>
<script>${script}</script>
</html>
`;
}
