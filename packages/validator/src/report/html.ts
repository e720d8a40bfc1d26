import { posix } from "node:path";
import type { Diagnostic, Language } from "@hocvu/diagnostics";
import type { PackageKind } from "../kind.ts";
import type { Verdict } from "../platforms/judge.ts";
import { DEEDS } from "../platforms/table.ts";
import { findingsIn } from "./findings.ts";
import { escaped } from "./markup.ts";
import { KINDS, words } from "./words.ts";

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

/** One page that an operator sends back to whoever made the packages: in both languages, what to mend first on top. It loads nothing. */
export function toHtml(judged: readonly JudgedPackage[]): string {
  const parts = (["vi", "en"] as const).map((language) => {
    const own = judged.map((one) => packageIn(one, language)).join("");
    const { title, other } = words[language];
    const [to, lang] = language === "vi" ? ["#en", "en"] : ["#vi", "vi"];
    return `<main id="${language}" lang="${language}"><h1>${title}</h1><p><a href="${to}" lang="${lang}">${other}</a></p>${own}</main>`;
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
li li{margin:.25rem 0}
.summary{font-weight:600}
.no{font-weight:700;color:#a11212}
.error strong{color:#a11212}
.warning strong{color:#7a4b00}
.wide{overflow-x:auto}
table{border-collapse:collapse}
td,th{border:1px solid #777;padding:.25rem .5rem;text-align:left;vertical-align:top}
td,th{white-space:nowrap}
td:last-child{font-size:.8rem;min-width:14rem;white-space:normal;overflow-wrap:anywhere}
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
  const told = diagnostics.filter(({ code }) => code !== "HV4690");
  const { wrong, noted } = findingsIn(told, name, language);
  const counted = (wanted: Diagnostic["severity"]) =>
    told.filter(({ severity }) => severity === wanted).length;
  const summary = `<p class="summary">${own.summary(counted("error"), counted("warning"))}</p>`;
  const found = wrong.length > 0 ? `<h3>${own.first}</h3><ol>${wrong.join("")}</ol>` : "";
  const besides = noted.length > 0 ? `<h3>${own.notes}</h3><ul>${noted.join("")}</ul>` : "";
  const rows = verdicts.map(({ platform, because, sources, seen, ...answered }) => {
    const answers = DEEDS.map((deed) => {
      const answer = answered[deed];
      return `<td${answer === "no" ? ' class="no"' : ""}>${own.answers[answer]}</td>`;
    });
    const why = [because.join(", "), [...sources, ...(seen ? [own.seen] : [])].join("; ")].map(
      (one) => `<td>${escaped(one)}</td>`,
    );
    return `<tr><th scope="row">${escaped(platform)}</th>${answers.join("")}${why.join("")}</tr>`;
  });
  const heads = own.heads.map((head) => `<th scope="col">${head}</th>`).join("");
  const table =
    rows.length > 0
      ? `<h3>${own.platforms}</h3><div class="wide" tabindex="0" role="region" aria-label="${own.platforms}"><table><thead><tr>${heads}</tr></thead><tbody>${rows.join("")}</tbody></table></div>`
      : "";
  // "SCORM 1.2, 1.2" says no more than the first half.
  const label = kind && KINDS[kind];
  const version = edition && !label?.endsWith(` ${edition}`) ? edition : undefined;
  const of = label ? [label, version].filter(Boolean).join(", ") : own.unknownKind;
  const last = posix.basename(name.replaceAll("\\", "/").replace(/\/+$/, "")) || name;
  const title = `<bdi>${escaped(last)}</bdi> <small>(${escaped(of)})</small>`;
  const shown = pictures.map(({ title: scoTitle, jpeg }) => {
    const data = Buffer.from(jpeg).toString("base64");
    return `<figure><img alt="${escaped(scoTitle)}" width="180" height="370" src="data:image/jpeg;base64,${data}"><figcaption>${escaped(scoTitle)}</figcaption></figure>`;
  });
  const phone =
    shown.length > 0 ? `<h3>${own.pictures}</h3><div class="phones">${shown.join("")}</div>` : "";
  return `<section><h2>${title}</h2>${summary}${found}${table}${phone}${besides}</section>`;
}
