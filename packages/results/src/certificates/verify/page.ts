import { type PublicIssuer, type Refusal, type Verdict, verify } from "./verify.ts";

declare const issuer: PublicIssuer;

const REFUSALS: Readonly<Record<Refusal, readonly [vi: string, en: string]>> = {
  unreadable: [
    "Không đọc được: đây không phải giấy chứng nhận có chữ ký, hoặc tệp đã bị lưu lại theo cách khác.",
    "This is no signed certificate, or the file was saved in another way.",
  ],
  altered: [
    "Không hợp lệ: nội dung đã bị thay đổi sau khi ký.",
    "Not valid: it was altered after it was signed.",
  ],
  stranger: [
    "Không hợp lệ: không phải chữ ký của cơ quan này.",
    "Not valid: it was not signed by this issuer.",
  ],
  withdrawn: ["Không còn hiệu lực: giấy này đã bị thu hồi.", "No longer valid: it was withdrawn."],
  stolen: [
    "Không còn hiệu lực: khóa dùng để ký đã bị lộ. Hãy xin cấp lại.",
    "No longer valid: the key that signed it was stolen. Ask for a new one.",
  ],
};

const WORDS = {
  name: ["Họ và tên", "Name"],
  course: ["Khóa học", "Course"],
  date: ["Ngày đạt", "Date"],
  number: ["Số", "Number"],
  by: ["Nơi cấp", "Issued by"],
} as const;

const byId = <E extends HTMLElement>(id: string) => document.getElementById(id) as E;
const file = byId<HTMLInputElement>("file");
const text = byId<HTMLTextAreaElement>("text");
const place = byId("verdict");

function add(parent: Element, name: string, words: string, lang?: string): Element {
  const element = document.createElement(name);
  element.textContent = words;
  if (lang) element.setAttribute("lang", lang);
  parent.appendChild(element);
  return element;
}

function show(verdict: Verdict): void {
  place.textContent = "";
  place.className = verdict.holds ? "holds" : "refused";
  if (!verdict.holds) {
    const [vi, en] = REFUSALS[verdict.why];
    add(place, "p", `✗ ${vi}`);
    add(place, "p", en, "en");
    return;
  }
  add(place, "p", "✓ Giấy chứng nhận hợp lệ.");
  add(place, "p", "This certificate is valid. Compare it with the paper.", "en");
  add(place, "p", "Hãy so các thông tin dưới đây với tờ giấy.");
  const list = add(place, "dl", "");
  // Vietnam has one hour, whatever this device's is.
  const day = new Date(verdict.at * 1000 + 7 * 3600_000).toISOString().slice(0, 10);
  const facts: Readonly<Record<keyof typeof WORDS, string>> = {
    name: verdict.name,
    course: verdict.course,
    date: day.split("-").reverse().join("/"),
    number: verdict.number,
    by: issuer.name,
  };
  for (const key of Object.keys(WORDS) as (keyof typeof WORDS)[]) {
    add(add(list, "dt", `${WORDS[key][0]} `), "span", `· ${WORDS[key][1]}`, "en");
    add(list, "dd", facts[key]);
  }
}

/** What stands behind the mark of an address, or all of it. */
function signsIn(written: string): string {
  return written.replace(/\s+/g, "").replace(/^[^#]*#/, "");
}

file.addEventListener("change", () => {
  const [chosen] = [file.files?.[0]];
  if (!chosen) return;
  const reader = new FileReader();
  reader.onload = () => {
    const bytes = new Uint8Array(reader.result as ArrayBuffer);
    const isPdf = bytes[0] === 0x25;
    let signs = "";
    if (!isPdf)
      for (let n = 0; n < bytes.length && n < 20_000; n++)
        signs += String.fromCharCode(bytes[n] as number);
    show(verify(isPdf ? bytes : signs, issuer));
  };
  reader.readAsArrayBuffer(chosen);
});

text.addEventListener("input", () => {
  if (text.value.trim() === "") {
    place.textContent = place.className = "";
  } else show(verify(signsIn(text.value), issuer));
});

function fromAddress(): void {
  const signs = location.hash.slice(1);
  if (signs !== "") show(verify(signs, issuer));
}
window.addEventListener("hashchange", fromAddress);
fromAddress();
