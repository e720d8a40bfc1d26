import type { ResultsBreak, RosterField } from "../../results-codes.ts";
import { listed } from "../catalogue.ts";
import type { ResultsMessages } from "./messages.ts";

const breaks: Readonly<Record<ResultsBreak, string>> = {
  quote: "a quotation mark is missing or too many",
  long: "a field is longer than any that is meant",
  json: "it is no JSON",
  cut: "it ends too early",
  sheet: "the workbook cannot be opened",
  large: "the workbook is larger than one that is meant",
  signs: "it is no text",
};

const fields: Readonly<Record<RosterField, string>> = {
  name: "name",
  account: "account",
  email: "mail address",
  phone: "phone number",
  number: "number",
};

const more = (count: number) => (count > 0 ? ` and ${count} more` : "");

export const resultsInEnglish: ResultsMessages = {
  HV5001: {
    message: ({ id, key, choice, keyShare, share }) =>
      `the key of \`${id}\` is probably wrong: those who do well take \`${choice}\` (${share} %), and not \`${key}\` (${keyShare} %)`,
    hint: () =>
      "read the question again with somebody who knows; if the key is right, its wording misleads",
  },
  HV5002: {
    message: ({ id, choice, taken, count }) =>
      taken === 0
        ? `of ${count} answers to \`${id}\` none is \`${choice}\``
        : `of ${count} answers to \`${id}\` only ${taken} are \`${choice}\``,
    hint: () =>
      "a wrong choice helps where somebody believes it; write what people get wrong, or leave it out",
  },
  HV5003: {
    message: ({ id, saying, percent, count }) => {
      switch (saying) {
        case "easy":
          return `nearly everybody answers \`${id}\` rightly (${percent} % of ${count})`;
        case "hard":
          return `hardly anybody answers \`${id}\` rightly (${percent} % of ${count})`;
        case "flat":
          return `\`${id}\` says nothing of who knows and who does not (${percent} % of ${count} are right)`;
      }
    },
    hint: ({ saying }) =>
      saying === "flat"
        ? "those who do well in the rest answer it no better; ask for one thing, in plain words"
        : "it tells nobody from anybody in an exam; it may serve as practice",
  },
  HV5004: {
    message: ({ id, discrimination, percent, count }) =>
      `who does well in the rest misses \`${id}\` (discrimination ${discrimination}, ${percent} % of ${count} are right)`,
    hint: () => "there may be two right answers, or one that only those doubt who know more",
  },
  HV5005: {
    message: ({ few, of, least }) =>
      few === of
        ? `no question has ${least} answers, so nothing is said of any`
        : `${few} of ${of} questions have fewer than ${least} answers, and nothing is said of them`,
  },
  HV5006: {
    message: ({ answers, about, more: others }) =>
      `${answers === 1 ? "1 answer is" : `${answers} answers are`} to other versions of questions and left out: ${listed(about)}${more(others)}`,
    hint: () => "what was asked then has other words or another key than the course has now",
  },
  HV5007: {
    message: ({ answers, about, more: others }) =>
      `${answers === 1 ? "1 answer is" : `${answers} answers are`} to questions that the course does not have: ${listed(about)}${more(others)}`,
  },
  HV5041: {
    message: ({ path, header }) =>
      header.length === 0
        ? `\`${path}\` holds no results`
        : `\`${path}\` is no file of results that is known; its columns are ${listed(header)}`,
    hint: () =>
      "known are xAPI statements, the service's export, and reports of Moodle (SCORM, completion, grades) and Open edX (grades, problem responses); download them in English or Vietnamese",
  },
  HV5042: {
    message: ({ path, breach, at }) =>
      `\`${path}\` cannot be read${at > 0 ? (breach === "json" || breach === "cut" ? ` at statement ${at}` : ` at line ${at}`) : ""}: ${breaks[breach]}`,
    hint: () => "download it again; a program that has opened and saved it may have changed it",
  },
  HV5043: {
    message: ({ path, column }) => `\`${path}\` has no column \`${column}\``,
    hint: ({ known, suggestion }) =>
      suggestion === undefined ? `it has ${listed(known)}` : `it has \`${suggestion}\``,
  },
  HV5044: {
    message: ({ path, count, of, examples }) =>
      `${count} of ${of} learners are not in \`${path}\`: ${listed(examples)}${more(count - examples.length)}`,
    hint: () => "they are counted without unit and group",
  },
  HV5045: {
    message: ({ path, of, column }) =>
      `none of ${of} learners is in \`${path}\`, whose column \`${column}\` they were looked for in`,
    hint: () => 'name the column by which both know a learner: `--join "Email address"`',
  },
  HV5046: {
    message: ({ path, count, first }) =>
      `${count} ${count === 1 ? "entry" : "entries"} of \`${path}\` ${count === 1 ? "was" : "were"} left out${first > 0 ? `, the first at line ${first}` : ""}: who or what is missing`,
  },
  HV5047: {
    message: ({ path }) => `\`${path}\` does not say which question an answer is to`,
    hint: () => "in Moodle's report tick Question text, Right answer and Result before downloading",
  },
  HV5051: {
    message: ({ row, other, field, value }) =>
      `row ${row} has the same ${fields[field]} as row ${other}: \`${value}\``,
  },
  HV5052: {
    message: ({ row, field }) => `row ${row} has no ${fields[field]}`,
  },
  HV5053: {
    message: ({ row, value }) => `row ${row}: \`${value}\` is no Vietnamese phone number`,
    hint: ({ suggestion }) =>
      suggestion === undefined
        ? "a mobile number has ten digits and begins with 03, 05, 07, 08 or 09"
        : `it may be \`${suggestion}\``,
  },
  HV5054: {
    message: ({ row, value, doubt }) =>
      doubt === "form"
        ? `row ${row}: \`${value}\` is no date`
        : `row ${row}: nobody in the list is likely to be born on \`${value}\``,
    hint: () => "write day/month/year",
  },
  HV5055: {
    message: ({ row, value, suggestion }) =>
      `row ${row}: the unit \`${value}\` may be \`${suggestion}\`, which more people have`,
  },
  HV5056: {
    message: ({ row, value }) => `row ${row}: \`${value}\` is no mail address`,
  },
  HV5057: {
    message: ({ row, other, name }) =>
      `rows ${row} and ${other} are probably one person: \`${name}\`, of the same unit`,
  },
  HV5058: {
    message: ({ path, column }) =>
      column === "name"
        ? `\`${path}\` has no column with names`
        : `\`${path}\` has nothing to make accounts from: no account, mail, phone or number`,
    hint: ({ known }) => `its columns are ${listed(known)}`,
  },
  HV5059: {
    message: ({ count, of }) =>
      `${count} of ${of} have no e-mail address, and are not in the file for Open edX, which asks for one`,
    hint: () =>
      "give their addresses in the list, or let them learn on Moodle or on a service of yours",
  },
  HV5080: {
    message: ({ count, examples }) =>
      `${count} ${count === 1 ? "learner" : "learners"} passed whose name is not known, so no certificate can be made: ${listed(examples)}${more(count - examples.length)}`,
    hint: () => "give a list with their names: `--roster`",
  },
  HV5081: {
    message: ({ count, examples }) =>
      `${count} ${count === 1 ? "learner" : "learners"} passed on a day that the results do not tell, so no certificate can be made: ${listed(examples)}${more(count - examples.length)}`,
    hint: () => "say which day certificates are to have: `--date 2026-06-30`",
  },
  HV5082: {
    message: ({ count, examples }) =>
      `${count} certificates are withdrawn and were not made again: ${listed(examples)}${more(count - examples.length)}`,
  },
  HV5083: {
    message: ({ course }) => `nobody has passed \`${course}\` in these results`,
    hint: () =>
      "where results name no course or call it otherwise, say which with `--course-name`; where they have points alone, say what passes with `--passing`",
  },
  HV5084: {
    message: ({ count, examples }) =>
      `${count} names cannot stand on a certificate, so none was made for them: ${listed(examples)}${more(count - examples.length)}`,
    hint: () =>
      "give their names with `--roster`: in Latin letters with any marks, of 100 letters at most",
  },
};
