import {
  type Course,
  type Exam,
  examBank,
  type Html,
  type Question,
  sharePercent,
} from "@hocvu/model";
import { escapeHtml } from "../shared/escape-html.ts";
import type { Edition } from "./edition.ts";
import type { Words } from "./words.ts";

/** What the exam draws and asks for, in sentences and as a table over modules and outcomes. */
export function examRules({ course, words }: Edition): Html {
  const rules = rulesOf(course, words).map((rule) => `<li>${escapeHtml(rule)}</li>`);
  return `<section class="rules"><h2 id="exam--">${escapeHtml(words.examRules)}</h2>
${course.exam ? `<ul>${rules.join("")}</ul>` : `<p>${escapeHtml(words.noExam)}</p>`}
<h3>${escapeHtml(words.blueprint)}</h3>
${blueprint(course, words)}</section>
`;
}

function rulesOf(course: Course, { rules, minutes: inWords }: Words): readonly string[] {
  const { exam, passing } = course;
  if (!exam) return [];
  const { questions, minutes, attempts, shuffle, feedback, blueprint } = exam;
  // The least whole number of right answers that is share enough.
  const right = Math.max(1, Math.ceil((questions * passing.num) / passing.den));
  return [
    rules.drawn(questions, examBank(course).length),
    rules.passing(`${sharePercent(passing)} %`, right),
    minutes === undefined ? rules.noLimit : rules.minutes(inWords(minutes)),
    attempts === undefined ? rules.anyAttempts : rules.attempts(attempts),
    shuffle ? rules.shuffled : rules.inOrder,
    rules.feedback[feedback],
    ...(blueprint ? [] : [rules.spread]),
  ];
}

function blueprint(course: Course, words: Words): Html {
  const { modules, outcomes, exam } = course;
  const all = modules.flatMap(({ bank }) => bank);
  const forExam = (questions: readonly Question[]) => questions.filter((one) => one.exam).length;
  const drawn = (id: string) => (exam?.blueprint ? [drawnOf(exam.blueprint, id, words)] : []);
  const rows = modules.flatMap(({ id, title, bank }, index) => [
    row("th", `${words.module(index + 1)}. ${title}`, [bank.length, forExam(bank), ...drawn(id)]),
    ...outcomes
      .filter((outcome) => outcome.module === id)
      .map((outcome) => {
        const asking = all.filter((question) => question.outcomes.includes(outcome.id));
        return row("td", outcome.title, [asking.length, forExam(asking), ...drawn(outcome.id)]);
      }),
  ]);
  const total = row("th", words.total, [
    all.length,
    forExam(all),
    ...(exam?.blueprint ? [exam.questions] : []),
  ]);
  const columns = words.blueprintColumns.slice(0, exam?.blueprint ? 4 : 3);
  const heads = columns.map((head) => `<th scope="col">${escapeHtml(head)}</th>`);
  return `<table><thead><tr>${heads.join("")}</tr></thead>
<tbody>${rows.join("\n")}
${total}</tbody></table>
`;
}

/** How many questions of a module or an outcome each paper has, and how many of each difficulty where that is settled. */
function drawnOf(
  blueprint: NonNullable<Exam["blueprint"]>,
  id: string,
  { difficulties }: Words,
): string {
  const levels = (["easy", "medium", "hard"] as const).flatMap((level) => {
    const count = blueprint[`${id}:${level}`] ?? 0;
    return count > 0 ? [{ count, said: `${count} ${difficulties[level]}` }] : [];
  });
  const plain = blueprint[id];
  if (levels.length === 0) return plain === undefined ? "" : `${plain}`;
  const sum = levels.reduce((total, { count }) => total + count, plain ?? 0);
  return `${sum} (${levels.map(({ said }) => said).join(", ")})`;
}

function row(head: "th" | "td", title: string, counts: readonly (number | string)[]): Html {
  const scope = head === "th" ? ' scope="row"' : "";
  const cells = counts.map((count) => `<td class="count">${count}</td>`);
  return `<tr><${head}${scope}>${escapeHtml(title)}</${head}>${cells.join("")}</tr>`;
}
