import { type Diagnostic, inWords, type Language, type Severity } from "@hocvu/diagnostics";
import type { Found, ImportPlan } from "@hocvu/exchange";
import type { Html, Question } from "@hocvu/model";
import { keyLines } from "../course/key-lines.ts";

/** What was found in a file that somebody dropped, before anything of it is written. */
export interface ImportView {
  /** Names the file that is waiting; another one takes its place. */
  readonly id: number;
  readonly name: string;
  readonly questions: readonly ImportedQuestion[];
  readonly lessons: readonly ImportedLesson[];
  /** Of no one question. */
  readonly findings: readonly Finding[];
  /** Whether nothing can be written. */
  readonly failed: boolean;
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
}

export interface ImportedQuestion {
  readonly stem: Html;
  readonly type: Question["type"];
  /** Of those with choices; which are right can be said anew. */
  readonly choices?: readonly { readonly html: Html; readonly right: boolean }[];
  /** Of any other, what is right in words. */
  readonly key: readonly Html[];
  /** Paragraph, row or line in the file. */
  readonly line: number;
  readonly findings: readonly Finding[];
}

export interface ImportedLesson {
  readonly title: string;
  readonly pages: readonly string[];
}

export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly hint?: string;
  readonly line: number;
}

export function importView(
  id: number,
  name: string,
  found: Found,
  plan: ImportPlan,
  language: Language,
): ImportView {
  const lines = new Set(found.questions.map(({ place }) => place.start.line));
  // What is said of many questions at once belongs to none of them.
  const isOwn = (one: Diagnostic) =>
    lines.has(one.place?.start.line ?? 0) && !("name" in one.args && one.args.name === "");
  const findings = plan.diagnostics.map((one) => findingOf(one, language));
  const own = findings.filter((_, index) => isOwn(plan.diagnostics[index] as Diagnostic));
  const questions = found.questions.map(({ question, place }): ImportedQuestion => {
    const { line } = place.start;
    return {
      stem: question.stem,
      type: question.type,
      ...("choices" in question
        ? { choices: question.choices.map(({ html, correct }) => ({ html, right: correct })) }
        : {}),
      key: "choices" in question ? [] : keyOf(question),
      line,
      findings: own.filter((one) => one.line === line),
    };
  });
  return {
    ...{ id, name, questions },
    lessons: (found.modules ?? []).map(({ title, pages }) => ({
      title: title || name,
      pages: pages.map((page) => page.title),
    })),
    findings: findings.filter((one) => !own.includes(one)),
    failed: plan.diagnostics.some(({ severity }) => severity === "error"),
    added: plan.added,
    updated: plan.updated,
    unchanged: plan.unchanged,
  };
}

function keyOf(question: Question): readonly Html[] {
  return keyLines(question).map(({ html, to }) => (to === undefined ? html : `${html} → ${to}`));
}

function findingOf(found: Diagnostic, language: Language): Finding {
  const { message, hint } = inWords(found, language);
  const line = found.place?.start.line ?? 0;
  return {
    ...{ code: found.code, severity: found.severity, message, line },
    ...(hint ? { hint } : {}),
  };
}
