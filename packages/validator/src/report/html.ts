import { type Code, type Diagnostic, inWords, type Language } from "@hocvu/diagnostics";
import { visibleLines } from "@hocvu/diagnostics/visible";
import type { PackageKind } from "../kind.ts";
import type { Verdict } from "../platforms/judge.ts";
import { DEEDS } from "../platforms/table.ts";

/** What a report tells of one package. */
export interface JudgedPackage {
  /** As the user named it. */
  readonly name: string;
  readonly kind?: PackageKind | undefined;
  /** Of the standard, as the manifest says. */
  readonly edition?: string | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly verdicts: readonly Verdict[];
  /** What a phone showed of each SCO or AU that was played. */
  readonly pictures?: readonly Picture[];
}

export interface Picture {
  readonly title: string;
  readonly jpeg: Uint8Array;
}

const words = {
  vi: {
    title: "Kết quả kiểm tra gói học liệu",
    first: "Cần sửa trước",
    nothing: "Không có gì phải sửa.",
    notes: "Ghi nhận thêm",
    platforms: "Trên từng nền tảng",
    heads: ["Nền tảng", "Nhập", "Chạy", "Ghi điểm", "Học tiếp", "Vì", "Theo"],
    answers: { yes: "được", no: "không", unknown: "chưa rõ" },
    severities: { error: "lỗi", warning: "cảnh báo", note: "ghi chú" },
    unknownKind: "không rõ loại gói",
    pictures: "Trên điện thoại (360 × 740)",
  },
  en: {
    title: "What was found in the package",
    first: "To mend first",
    nothing: "There is nothing to mend.",
    notes: "Noted besides",
    platforms: "On each platform",
    heads: ["Platform", "Imports", "Plays", "Grades", "Resumes", "Because of", "Known from"],
    answers: { yes: "yes", no: "no", unknown: "not known" },
    severities: { error: "error", warning: "warning", note: "note" },
    unknownKind: "of unknown kind",
    pictures: "On a phone (360 × 740)",
  },
} as const;

const KINDS: Readonly<Record<PackageKind, string>> = {
  scorm12: "SCORM 1.2",
  scorm2004: "SCORM 2004",
  cmi5: "cmi5",
  xapi: "xAPI (Tin Can)",
  cartridge: "Common Cartridge",
  qti: "QTI",
  olx: "Open edX (OLX)",
};

const RANK = { error: 0, warning: 1, note: 2 } as const;

/** One page that an operator sends back to whoever made the packages: in both languages, what to mend first on top. It loads nothing. */
export function toHtml(judged: readonly JudgedPackage[]): string {
  const parts = (["vi", "en"] as const).map((language) => {
    const own = judged.map((one) => packageIn(one, language)).join("");
    return `<main lang="${language}"><h1>${words[language].title}</h1>${own}</main>`;
  });
  return `<!doctype html>
<html lang="vi">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>${words.vi.title} · ${words.en.title}</title>
<style>
body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:0 auto;padding:1rem;color:#1a1a1a;background:#fff}
main+main{border-top:4px solid #555;margin-top:3rem}
h1,h2,li,figcaption{overflow-wrap:anywhere}
h2{font-size:1.25rem}
li{margin:.75rem 0}
.error strong{color:#a11212}
.warning strong{color:#7a4b00}
.wide{overflow-x:auto}
table{border-collapse:collapse}
td,th{border:1px solid #777;padding:.25rem .5rem;text-align:left;vertical-align:top}
td:last-child{font-size:.8rem;min-width:14rem;overflow-wrap:anywhere}
.phones{display:flex;flex-wrap:wrap;gap:1rem}
figure{margin:0;width:180px}
figure img{border:1px solid #777;display:block}
.hint,.place{display:block;color:#444}
@media print{main+main{break-before:page}}
</style>
${parts.join("\n")}
</html>
`;
}

function packageIn(
  { name, kind, edition, diagnostics, verdicts, pictures = [] }: JudgedPackage,
  language: Language,
): string {
  const own = words[language];
  const sorted = [...diagnostics]
    .filter(({ code }) => code !== "HV4690")
    .sort((a, b) => RANK[a.severity] - RANK[b.severity]);
  const itemOf = (one: Diagnostic) => {
    const { message, hint } = inWords(one, language);
    const { place } = one;
    const where = place && `${place.file}:${place.start.line}:${place.start.column}`;
    return `<li class="${one.severity}"><strong>${own.severities[one.severity]} ${one.code}</strong>: ${marked(message)}${
      where ? `<span class="place">${escaped(where)}</span>` : ""
    }${hint ? `<span class="hint">${marked(hint)}</span>` : ""}</li>`;
  };
  const wrong = sorted.filter(({ severity }) => severity !== "note").map(itemOf);
  const noted = sorted.filter(({ severity }) => severity === "note").map(itemOf);
  const found = wrong.length > 0 ? `<ol>${wrong.join("")}</ol>` : `<p>${own.nothing}</p>`;
  const besides = noted.length > 0 ? `<h3>${own.notes}</h3><ul>${noted.join("")}</ul>` : "";
  const rows = verdicts.map(({ platform, because, sources, ...answered }) => {
    const answers = DEEDS.map((deed) => own.answers[answered[deed]]);
    const cells = [...answers, list(because), sources.join("; ")];
    return `<tr><th scope="row">${escaped(platform)}</th>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join("")}</tr>`;
  });
  const heads = own.heads.map((head) => `<th scope="col">${head}</th>`).join("");
  const table =
    rows.length > 0
      ? `<h3>${own.platforms}</h3><div class="wide" tabindex="0" role="region" aria-label="${own.platforms}"><table><thead><tr>${heads}</tr></thead><tbody>${rows.join("")}</tbody></table></div>`
      : "";
  const told = kind ? [KINDS[kind], edition].filter(Boolean).join(", ") : own.unknownKind;
  const title = `<bdi>${escaped(name)}</bdi> <small>(${escaped(told)})</small>`;
  const shown = pictures.map(({ title: of, jpeg }) => {
    const data = Buffer.from(jpeg).toString("base64");
    return `<figure><img alt="${escaped(of)}" width="180" height="370" src="data:image/jpeg;base64,${data}"><figcaption>${escaped(of)}</figcaption></figure>`;
  });
  const phone =
    shown.length > 0 ? `<h3>${own.pictures}</h3><div class="phones">${shown.join("")}</div>` : "";
  return `<section><h2>${title}</h2><h3>${own.first}</h3>${found}${table}${phone}${besides}</section>`;
}

function list(codes: readonly Code[]): string {
  return codes.join(", ");
}

/** What stands in backticks is quoted. */
function marked(text: string): string {
  return escaped(text).replace(/`([^`]*)`/g, "<code>$1</code>");
}

/** No markup comes of it, and no sign that turns what stands behind it about. */
function escaped(text: string): string {
  return visibleLines(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
