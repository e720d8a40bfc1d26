import type { Course, Html } from "@hocvu/model";
import { escapeHtml } from "../shared/escape-html.ts";
import type { Words } from "./words.ts";

const CLASSES = [' class="number"', "", "", ' class="notes"'];

/** The table that programmes are approved by: contents, outcomes and notes of each module. */
export function programmeTable({ modules, outcomes }: Course, words: Words): Html {
  const heads = words.programmeColumns.map(
    (head, index) => `<th scope="col"${CLASSES[index] ?? ""}>${escapeHtml(head)}</th>`,
  );
  const rows = modules.map(({ id, title, contents, minutes, note }, index) => {
    const own = outcomes.filter((outcome) => outcome.module === id);
    const remarks = [
      ...(minutes === undefined ? [] : [words.minutes(minutes)]),
      ...(note === undefined ? [] : [note]),
    ];
    return `<tr><td class="number">${index + 1}</td>
<td><strong>${escapeHtml(title)}</strong>${listOf(contents)}</td>
<td>${listOf(own.map((outcome) => outcome.title))}</td>
<td>${remarks.map((one) => `<p>${escapeHtml(one)}</p>`).join("")}</td></tr>`;
  });
  return `<table><thead><tr>${heads.join("")}</tr></thead>
<tbody>${rows.join("\n")}</tbody></table>
`;
}

function listOf(texts: readonly string[]): Html {
  if (texts.length === 0) return "";
  return `<ul class="plain">${texts.map((text) => `<li>${escapeHtml(text)}</li>`).join("")}</ul>`;
}
