import { type Course, type Html, sharePercent } from "@hocvu/model";
import { escapeHtml } from "../shared/escape-html.ts";
import { shortCode } from "./content-code.ts";
import type { Edition } from "./edition.ts";
import type { DocumentName, Words } from "./words.ts";

/** The first page: what is to be approved, what it is known by, and where it is signed. */
export function cover(name: DocumentName, { course, words, code }: Edition, logo?: string): Html {
  const { title, publisher, description } = course;
  return `<header class="cover">
${logo === undefined ? "" : `<img class="logo" src="${escapeHtml(logo)}" alt="">\n`}${
  publisher === undefined ? "" : `<p class="publisher">${escapeHtml(publisher)}</p>\n`
}<p class="kind">${escapeHtml(words.kinds[name])}</p>
<h1>${escapeHtml(title)}</h1>
<p class="attached">${escapeHtml(words.attachedTo)}</p>
${description === undefined ? "" : `<p class="description">${escapeHtml(description)}</p>\n`}${facts(course, words, code)}
${signing(words)}
</header>
`;
}

function facts(course: Course, words: Words, code: string): Html {
  const { facts } = words;
  const { modules, audience, version, minutes, certificate } = course;
  const pages = modules.reduce((sum, module) => sum + module.pages.length, 0);
  const questions = modules.reduce((sum, module) => sum + module.bank.length, 0);
  const { issuer, signatory } = certificate ?? {};
  const rows: readonly (readonly [string, string | undefined])[] = [
    [facts.audience, audience],
    [facts.version, version],
    [facts.duration, minutes === undefined ? undefined : words.minutes(minutes)],
    [facts.size, words.sizeOf(modules.length, pages, questions)],
    [facts.passing, passedBy(course, words)],
    [facts.certificate, certificate ? words.issuedBy(issuer, signatory) : undefined],
  ];
  const told = rows.map(([term, said]) =>
    said === undefined ? "" : `<dt>${escapeHtml(term)}</dt><dd>${escapeHtml(said)}</dd>\n`,
  );
  return `<dl class="facts">
${told.join("")}<dt>${escapeHtml(facts.code)}</dt><dd>${shortCode(code)}<span class="digest">SHA-256 ${code}</span><span class="means">${escapeHtml(words.codeMeans)}</span></dd>
</dl>`;
}

function passedBy({ exam, passing }: Course, words: Words): string {
  return exam ? words.passedByExam(`${sharePercent(passing)} %`) : words.passedByReading;
}

function signing({ signingTitle, signers, date, sign }: Words): Html {
  const boxes = signers.map(
    (who) =>
      `<li><p class="date">${escapeHtml(date)}</p><p class="who">${escapeHtml(who)}</p><p class="sign">${escapeHtml(sign)}</p><div class="room"></div></li>`,
  );
  return `<section class="signing"><h2>${escapeHtml(signingTitle)}</h2>
<ul class="signers">${boxes.join("")}</ul></section>`;
}
