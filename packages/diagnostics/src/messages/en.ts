import type { EmptyBlock, OpenEdxDifference, UnreadShape, ValueKind } from "../codes.ts";
import { bare, type Catalogue, listed, outerFence } from "./catalogue.ts";
import { files } from "./files/en.ts";
import { exchange } from "./files/exchange-en.ts";
import { film } from "./files/film-en.ts";
import { packages } from "./files/package-en.ts";
import { qti } from "./files/qti-en.ts";
import { theme } from "./files/theme-en.ts";
import { voice } from "./files/voice-en.ts";
import { project } from "./project/en.ts";
import { resultsInEnglish } from "./results/en.ts";

const kinds: Readonly<Record<ValueKind, string>> = {
  text: "text",
  number: "a number",
  integer: "a whole number",
  "yes-no": "`true` or `false`",
  list: "a list",
  map: "keys with values",
  nothing: "nothing",
};

function didYouMean(suggestion: string | undefined, otherwise: string): string {
  return suggestion ? `did you mean \`${suggestion}\`?` : otherwise;
}

function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

const emptyBlocks: Readonly<Record<EmptyBlock, string>> = {
  callout: "a call-out",
  quote: "a quotation",
  card: "a card",
  column: "a column",
  tab: "one of the `tabs`",
  reveal: "a `reveal`",
};

const unread: Readonly<Record<UnreadShape, string>> = {
  list: "list the choices beneath it: `- [ ] wrong` and `- [x] right`",
  boxes: "begin each choice with a dash, then its box: `- [ ] wrong` and `- [x] right`",
  bullets: "begin each choice with a dash and a box: `- [ ] wrong` and `- [x] right`",
  letters: "write a dash and a box in place of each letter: `- [ ] wrong` and `- [x] right`",
  bars: "a table needs a line of dashes beneath its header: `| Left | Right |`, then `| --- | --- |`",
  line: "write the answer where the blank is: `[[answer]]`",
};

const openEdxDifferences: Readonly<Record<OpenEdxDifference, string>> = {
  attempts: "it does not count how often a whole exam is taken, and the last answer counts",
  feedback: "it tells right from wrong after each question, not when the exam is handed in",
  time: "it keeps the exam's time only where its operator has switched that on",
  parts: "it grades each part of matching, ordering and the like by itself",
  points: "it gives all questions the same weight",
  template: "it draws certificates after a design of its own",
  sheet: "it shows the course in its own colors, not those of `theme.css`",
};

function commentBy(name: string): string {
  return name === "" ? "a comment" : `a comment by \`${name}\``;
}

export const en: Catalogue = {
  severities: { error: "error", warning: "warning", note: "note" },
  hint: "hint",
  see: "see",
  examples: { wrong: "wrong", right: "right", absent: "no such file" },
  roles: {
    firstUsed: "first used here",
    alsoHere: "also here",
    inGlossary: "the glossary defines it here",
    inSettings: "the settings say it here",
    inCourse: "the course says it here",
  },
  summary: (errors, warnings, notes) =>
    [
      errors > 0 ? count(errors, "error") : "",
      warnings > 0 ? count(warnings, "warning") : "",
      notes > 0 ? count(notes, "note") : "",
    ]
      .filter(Boolean)
      .join(", "),
  messages: {
    HV1001: {
      message: ({ path }) => `the folder \`${path}\` holds no \`course.md\``,
      hint: ({ actual, courses = [] }) =>
        actual
          ? `rename \`${actual}\` to \`course.md\`, in small letters`
          : courses.length > 0
            ? `name the course in it: ${listed(courses)}`
            : "a course is a folder with a file `course.md`; name that folder",
    },
    HV1002: {
      message: ({ path, file }) =>
        file ? `\`${path}\` is a file, and a course is a folder` : `there is no folder \`${path}\``,
      hint: ({ file }) =>
        file
          ? "name the folder that holds `course.md`"
          : "the path is taken from the folder where the command runs",
    },
    HV1003: {
      message: () => "this file is not UTF-8 text",
      hint: () => "in the text editor, save it again with the encoding UTF-8",
    },
    HV1004: {
      message: () => "this file holds a NUL character, which no text has",
      hint: () => "it was probably saved as UTF-16 or is not a text file; save it as UTF-8",
    },
    HV1005: {
      message: ({ kind }) => `this ${kind} has no front matter`,
      hint: ({ kind }) =>
        kind === "course"
          ? "begin the file with a line `---`, then `id: …` and `title: …`, then a line `---`"
          : "begin the file with a line `---`, then `title: …`, then a line `---`",
    },
    HV1006: {
      message: ({ aliases, key }) => {
        if (aliases) return "this YAML refers to its own parts too often to be unfolded";
        if (key) return "what stands before the colon is a list or a map, not text";
        return "this line is not YAML";
      },
      hint: ({ aliases, key }) =>
        aliases
          ? "write each value out instead of naming it with `&` and repeating it with `*`"
          : key
            ? 'put the text in quotes if it begins with a bracket: `"[a]": …`'
            : 'write `key: value`, indent with spaces, and put a value that contains ": " in quotes',
    },
    HV1007: {
      message: ({ key }) => `there is no key \`${key}\` here`,
      hint: ({ suggestion, allowed }) =>
        didYouMean(suggestion, `the keys here are ${listed(allowed)}`),
    },
    HV1008: {
      message: ({ key, expected, found }) =>
        `\`${key}\` takes ${kinds[expected]}, but has ${kinds[found]}`,
      hint: ({ expected, line }) =>
        line
          ? `write \`${line}\``
          : expected === "list"
            ? "write each entry on a line of its own that begins with `- `"
            : expected === "map"
              ? "write `name: value` pairs beneath it, indented by two spaces"
              : `write ${kinds[expected]} after the colon`,
    },
    HV1009: {
      message: ({ key }) => `the key \`${key}\` is missing`,
      hint: ({ key }) => `add a line \`${key}: …\` there`,
    },
    HV1010: {
      message: ({ key, value }) => `\`${key}\` cannot be \`${value}\``,
      hint: ({ allowed }) => `it is one of ${listed(allowed)}`,
    },
    HV1011: {
      message: ({ id }) => `\`${id}\` is not an id`,
      hint: ({ suggestion }) =>
        `ids have small letters a–z, digits and hyphens, at most 64${suggestion ? `; \`${suggestion}\` would do` : ""}`,
    },
    HV1012: {
      message: ({ path }) => `there is no file \`${path}\` in the course`,
      hint: ({ suggestion }) =>
        didYouMean(
          suggestion,
          "the path is taken from the file that names it; is the file in `media/`?",
        ),
    },
    HV1013: {
      message: ({ path }) => `\`${path}\` leaves the course folder`,
      hint: () =>
        "copy the file into the course, for example into `media/`, and name it from there",
    },
    HV1014: {
      message: ({ path, actual }) => `\`${path}\` is called \`${actual}\` on disk`,
      hint: ({ actual }) =>
        `capital and small letters count on other machines; write \`${actual}\``,
    },
    HV1015: {
      message: ({ scheme }) => `a link cannot begin with \`${scheme}:\``,
      hint: () =>
        "links go to `https:`, `http:`, `mailto:` or `tel:` addresses, to pages and files of the course",
    },
    HV1016: {
      message: ({ url }) => `the picture \`${url}\` lies on another server`,
      hint: () =>
        "a package must work without the network: save the picture in `media/` and name it there",
    },
    HV1017: {
      message: ({ module }) => `this question bank belongs to no module: there is no \`${module}\``,
      hint: ({ module }) =>
        `a bank has its module's name; write the module \`${module}\` or rename the bank`,
    },
    HV1018: {
      message: ({ value }) => `\`passing: ${value}\` is not a share of the questions`,
      hint: ({ suggestion }) =>
        suggestion
          ? `write it with the percent sign: \`passing: ${suggestion}\``
          : "write a percentage from 0% to 100% with at most two decimals, such as `passing: 50%`",
    },
    HV1019: {
      message: ({ value }) => `\`${value}\` is not a length of time`,
      hint: ({ suggestion }) =>
        suggestion
          ? `write it with its unit: \`${suggestion}\``
          : "write hours and minutes as `45m`, `4h` or `1h30m`",
    },
    HV1021: {
      message: ({ key, value }) => `\`${key}\` cannot be ${value}`,
      hint: ({ minimum }) => `it is at least ${minimum}`,
    },
    HV1022: {
      message: ({ number }) => `two modules have the number ${number}`,
      hint: () =>
        "the number at the start of the file name gives the order; give one of the two another",
    },
    HV1023: {
      message: ({ path }) => `\`${path}\` is a link that leads to no file of the course`,
      hint: () => "put the file itself into the course instead of the link",
    },
    HV1024: {
      message: ({ path }) => `\`${path}\` cannot be read`,
      hint: () => "check that the file may be read by you and is not open elsewhere",
    },
    HV1025: {
      message: ({ name }) => `the file \`${name}\` is not part of the course`,
      hint: ({ suggestion }) =>
        suggestion
          ? `as a module it is called \`${suggestion}\``
          : "modules are named `NN-name.md`, their banks `NN-name.quiz.md`, with NN giving the order",
    },
    HV1026: {
      message: ({ value }) => `\`${value}\` is not a language tag`,
      hint: ({ suggestion }) =>
        suggestion
          ? `write \`lang: ${suggestion}\``
          : "write `vi` for Vietnamese, `en` for English",
    },
    HV1027: {
      message: () => "the course has no module",
      hint: () => "write one beside `course.md`: a file named like `01-name.md`",
    },
    HV1028: {
      message: ({ what }) => `\`${what}\` is left out of the picture`,
      hint: () =>
        "pictures hold nothing that runs or that is fetched from elsewhere; draw without it",
    },
    HV1029: {
      message: ({ path, why }) =>
        why === "empty"
          ? `the picture \`${path}\` is an empty file`
          : why === "page"
            ? `\`${path}\` is no picture but a web page`
            : `\`${path}\` cannot be shown as a picture`,
      hint: ({ why }) =>
        why === "empty"
          ? "copy it again from where it came"
          : why === "page"
            ? "open the picture by itself in the browser and save that"
            : "the file is damaged, was not copied whole, or is something else; copy it again, or open it and save it anew",
    },
    HV1030: {
      message: ({ path, size }) => `the picture \`${path}\` has ${size} MB`,
      hint: ({ max }) => `pictures may have up to ${max} MB; make it smaller`,
    },
    HV1031: {
      message: ({ size, max }) => `this file has ${size} kB of text, more than ${max}`,
      hint: () =>
        "no module is that long; part it into several, and put data into files of their own",
    },
    HV1032: {
      message: ({ max }) =>
        `this block of text has more than ${max} characters without a blank line`,
      hint: () => "put blank lines between paragraphs; is it text at all?",
    },
    HV1033: {
      message: ({ max }) =>
        `lists, quotes or \`:::\` blocks stand more than ${max} deep in each other`,
      hint: () =>
        "two or three levels are what a reader can follow; close each block with a line `:::`, and write the rest as text",
    },
    HV1034: {
      message: ({ path, other }) =>
        path === other
          ? `two files are called \`${path}\`, their accents written in two ways that look alike`
          : `the names \`${path}\` and \`${other}\` differ in capital letters only`,
      hint: () =>
        "rename one and the links to it; Windows, macOS and many platforms keep just one of the two",
    },
    HV1035: {
      message: ({ module }) => `the module \`${module}\` has a second question bank`,
      hint: ({ module }) =>
        `keep one, \`${module}.quiz.md\` or \`${module}/quiz.md\`, with the questions of both`,
    },
    HV1036: {
      message: ({ sign, max }) =>
        sign === "]"
          ? `more than ${max} times \`]\` closes up to here what nothing opened`
          : `more than ${max} times \`${sign}\` opens up to here and nothing closes it`,
      hint: () =>
        "no lesson reads like this: it may be data or a program; put it into a file of its own and link to it",
    },
    HV1037: {
      message: ({ path }) => `\`${path}\` is no place for a glossary`,
      hint: () =>
        "a glossary is a `.yml` file in the course folder, or right above it, written as `../glossary.yml`",
    },
    HV1038: {
      message: ({ path }) => `there is no file \`${path}\` above the course folder`,
      hint: ({ suggestion }) =>
        didYouMean(suggestion, "the file stands beside the course folder, not in it"),
    },
    HV1040: {
      message: ({ path }) => `\`${path}\` could run as a page of the learning platform`,
      hint: ({ name }) =>
        `it goes into the package as plain text, and where the browser allows it is saved as \`${name}\` again; packed as a .zip it goes along as it is`,
    },
    HV1041: {
      message: ({ path }) =>
        `the drawing \`${path}\` is given away as it is shown, without all that could run`,
      hint: () => "packed as a .zip it goes along as it is",
    },
    HV1045: {
      message: ({ character }) =>
        `there is an invisible character here (${character}) that no package can hold`,
      hint: ({ more }) =>
        `such characters come along with copied text: delete the word and type it again${more > 0 ? `; this file has ${count(more, "more place")} like it` : ""}`,
    },
    HV1046: {
      message: ({ path, character }) =>
        `the name of \`${path}\` has an invisible character (${character}) that no package can hold`,
      hint: () => "rename the file, and the links that lead to it",
    },
    HV1050: {
      message: ({ counted, max }) =>
        ({
          lines: `this file has more than ${max} lines`,
          signs: `this file has more than ${max} signs such as \`*\`, \`[\`, \`|\` or \`<\``,
          signsOfBlock: `this block has more than ${max} signs such as \`*\`, \`[\`, \`|\` or \`<\` without a blank line`,
          marks: `a letter here has more than ${max} marks above and below it`,
          cells: `a table here comes to more than ${max} cells`,
          linesOfCourse: `the course has more than ${max} lines of Markdown up to this file`,
          signsOfCourse: `the course has more than ${max} signs such as \`*\`, \`[\`, \`|\` or \`<\` up to this file`,
          textsOfCourse: `the course has more than ${max} modules and banks up to this file`,
          usedFiles: `the course shows or gives away more than ${max} files up to here`,
        })[counted],
      hint: ({ counted }) =>
        ({
          lines: "part the file into several modules; data belongs in a file to take away",
          signs: "part the file into several modules; data belongs in a file to take away",
          signsOfBlock: "put a blank line between paragraphs, and part long tables and lists",
          marks: "no script piles up so many: delete the word and type it again",
          cells:
            "part the table, and give each row as many cells as the head; data belongs in a file to take away",
          linesOfCourse: "make several courses of it; no platform keeps the state of one so large",
          signsOfCourse: "make several courses of it; no platform keeps the state of one so large",
          textsOfCourse: "make several courses of it; no platform keeps the state of one so large",
          usedFiles: "pack what belongs together into one file, or make several courses",
        })[counted],
    },
    HV1051: {
      message: ({ max }) => `lists and maps of this YAML stand more than ${max} deep in each other`,
      hint: () =>
        "no key of a course stands that deep; close each bracket, and indent as the guide shows",
    },
    HV1052: {
      message: ({ repeated, max }) =>
        ({
          transcripts: `transcripts that are shown again come to more than ${max} kB`,
          footnotes: `footnotes that are shown again come to more than ${max} kB`,
          definitions: `definitions of terms and links that are used again come to more than ${max} kB`,
        })[repeated],
      hint: ({ repeated }) =>
        ({
          transcripts: "show a long transcript in one place and link to that page from the others",
          footnotes: "write a long footnote on a page of its own and link to it",
          definitions:
            "shorten the definition or address that is used so often, or use it fewer times",
        })[repeated],
    },
    HV1053: {
      message: ({ path, measure, size }) =>
        ({
          pixels: `the picture \`${path}\` has ${size} million pixels`,
          all: `the pictures of this course come to ${size} million pixels, \`${path}\` counted last`,
          bytes: `the drawing \`${path}\` has ${size} kB`,
          elements: `the drawing \`${path}\` has ${size} elements`,
          depth: `elements of the drawing \`${path}\` stand ${size} deep in each other`,
        })[measure],
      hint: ({ measure, max }) =>
        ({
          pixels: `a picture may have up to ${max} million; no screen shows more, so make it smaller`,
          all: `files of this size may hold up to ${max} million; make the pictures smaller, as screens show 1280 pixels across`,
          bytes: `a drawing may have up to ${max} kB; simplify it, or export it as PNG or WebP`,
          elements: `a drawing may have up to ${max}; simplify it, or export it as PNG or WebP`,
          depth: `${max} levels are allowed; ungroup its parts, or export it as PNG or WebP`,
        })[measure],
    },
    HV1054: {
      message: ({ max }) => `the course folder holds more than ${max} files`,
      hint: () => "keep in it what the course shows, and everything else somewhere else",
    },
    ...exchange,
    ...qti,
    ...packages,
    ...files,
    ...theme,
    ...film,
    ...voice,
    ...project,
    HV1060: {
      message: () => "`#` begins a remark in YAML, so the rest of this line is cut off",
      hint: ({ line }) => `put the value in quotes: \`${line}\``,
    },
    HV1061: {
      message: ({ key, value, form }) =>
        ({
          color: `\`${value}\` is no color`,
          address: `\`${value}\` is no permanent address`,
          drawing: `\`${value}\` is no SVG drawing`,
          short: `\`${key}\` is longer than it may be`,
          size: `\`${value}\` is not a size`,
        })[form],
      hint: ({ key, form, suggestion }) =>
        ({
          color: `write \`#\` and six digits from 0 to f, in quotes: \`${key}: "${suggestion ?? "#0b6b3a"}"\``,
          address: `write it with its beginning: \`${key}: ${suggestion ?? "https://…"}\``,
          drawing: "a template is a file of the course whose name ends in `.svg`",
          short: "write at most 20 characters, such as `1.0.0`",
          size: `write a number and a unit: \`${key}: 200MB\``,
        })[form],
    },
    HV1062: {
      message: ({ lang }) =>
        `the player has no words in \`${lang}\`: its buttons and messages are in English`,
      hint: () => "nothing has to be changed; the course itself stays as it is written",
    },
    HV1063: {
      message: ({ missing }) =>
        missing === "blank"
          ? "the colon lacks the blank behind it, so this is no key with a value"
          : "the name lacks its colon, so this is no key with a value",
      hint: ({ line }) => `write \`${line}\``,
    },
    HV1064: {
      message: ({ sign }) =>
        sign === undefined
          ? "the front matter that begins here is never closed"
          : `\`${sign}\` does not close the front matter`,
      hint: ({ sign }) =>
        sign === undefined
          ? "put a line `---` under the last key"
          : "write three hyphens, `---`, alone and at the beginning of the line",
    },
    HV1065: {
      message: ({ cause, sign }) =>
        cause === "sign"
          ? `\`${sign}\` does not open front matter`
          : "the front matter does not begin in the file's first line",
      hint: ({ cause }) =>
        cause === "sign"
          ? "write three hyphens, `---`, in the file's first line"
          : cause === "blank"
            ? "take out the blank lines above `---`"
            : "put the text above `---` under the front matter",
    },
    HV1066: {
      message: () => "a tab cannot indent a line of YAML",
      hint: ({ line }) => `use blanks: \`${line}\``,
    },
    HV1067: {
      message: ({ sign }) =>
        `a pasted character (${sign}) stands here where YAML needs an ordinary blank`,
      hint: ({ line }) => `delete it and type the blank again: \`${line}\``,
    },
    HV1068: {
      message: () => "curly quotes are no quotes for YAML",
      hint: ({ line }) => `use straight ones: \`${line}\``,
    },
    HV1069: {
      message: () => "this line is not indented as its neighbors are",
      hint: ({ line }) =>
        `write \`${line}\`, with as many blanks as the lines that it belongs with`,
    },
    HV1070: {
      message: ({ key }) => `the key \`${key}\` stands here twice`,
      hint: () => "keep one of the two lines",
    },
    HV1071: {
      message: ({ sign }) => `\`${sign}\` is opened here and never closed`,
      hint: ({ line }) => `close it at the value's end: \`${line}\``,
    },
    HV1072: {
      message: ({ sign }) => `a value that begins with \`${sign}\` means something else to YAML`,
      hint: ({ line }) => `put the value in quotes: \`${line}\``,
    },
    HV1073: {
      message: () => "a colon with a blank behind it begins another key, within this value",
      hint: ({ line }) => `put the value in quotes: \`${line}\``,
    },
    HV1074: {
      message: () => "something stands behind the closing quote",
      hint: ({ line }) => `put the whole value in quotes: \`${line}\``,
    },
    HV1075: {
      message: () => "a backslash in double quotes is a command to YAML",
      hint: ({ line }) => `use single quotes: \`${line}\``,
    },
    HV2101: {
      message: ({ target }) => `there is no page \`${target}\` to link to`,
      hint: ({ suggestion }) =>
        didYouMean(suggestion, "name a module file, or a page's id: `02-name.md#page-id`"),
    },
    HV2102: {
      message: ({ id }) => `the page id \`${id}\` is used twice`,
      hint: () => "ids carry a learner's place in the course; give one of the two another id",
    },
    HV2103: {
      message: ({ id }) => `the question id \`${id}\` is used twice`,
      hint: () => "ids carry learners' saved answers; give one of the two another id",
    },
    HV2104: {
      message: ({ id }) => `the outcome id \`${id}\` is used twice`,
      hint: () => "results are counted by outcome; give one of the two another id",
    },
    HV2105: {
      message: ({ id }) => `the module id \`${id}\` is used twice`,
      hint: () => "give one of the two another `id`; one without has its file's name",
    },
    HV2107: {
      message: ({ path }) => `the picture \`${path}\` has no alternative text`,
      hint: () =>
        "say between the square brackets what the picture shows: `![…](…)`; blind learners hear it",
    },
    HV2108: {
      message: ({ name }) => `there is no directive \`${name}\``,
      hint: ({ suggestion }) =>
        didYouMean(
          suggestion,
          "the ones that frame text are `note`, `tip`, `warning`, `example` and `steps`",
        ),
    },
    HV2109: {
      message: ({ html, literal }) =>
        literal
          ? `\`${html}\` is read as an HTML element, which a lesson may not hold`
          : `the HTML element \`${html}\` is left out`,
      hint: ({ html, instead, literal }) =>
        instead
          ? `write \`${instead}\` in its place`
          : literal
            ? `to show the tag itself, write it between backticks: \`${html}\``
            : "lessons may hold text, tables and pictures, nothing that runs, frames, styles or asks for input; for a literal `<` put the text in backticks",
    },
    HV2110: {
      message: ({ title }) => `the page \`${title}\` has no text`,
      hint: () => "write something under the heading, or join it with the next page",
    },
    HV2111: {
      message: ({ text }) => `what is in these braces cannot be read: \`{${text}}\``,
      hint: () =>
        "in braces stand an id, then names with values, with blanks between: `{#my-question outcome=my-outcome}`",
    },
    HV2112: {
      message: ({ name }) => `\`${name}\` means nothing here`,
      hint: ({ suggestion }) =>
        didYouMean(suggestion, "take it out; the command below tells what may stand here"),
    },
    HV2113: {
      message: ({ name, value }) => `\`${name}\` cannot be \`${value}\``,
      hint: ({ allowed, open }) =>
        open ? `write for example ${listed(allowed)}` : `it is one of ${listed(allowed)}`,
    },
    HV2114: {
      message: ({ name }) => `\`${name}\` must be a whole number above 0`,
      hint: ({ name }) => `write for example \`${name}=1\``,
    },
    HV2115: {
      message: ({ title }) => `the heading \`${title}\` has one \`#\`, which is the title's level`,
      hint: () => "the title stands in the front matter; pages begin with `##`",
    },
    HV2116: {
      message: ({ name, attribute }) => `\`${name}\` lacks \`${attribute}\``,
      hint: ({ name, attribute }) =>
        attribute === "def"
          ? `write \`${name}[word]{def="what it means"}\`, or name a \`glossary\` in \`course.md\``
          : `write \`${name}[Label]{${attribute}=media/file}\``,
    },
    HV2117: {
      message: ({ block }) => `${emptyBlocks[block]} without anything in it`,
      hint: () => "put the text between the line that opens it and the line `:::`",
    },
    HV2118: {
      message: ({ kind }) => `a ${kind} without a title`,
      hint: () => "write the words after `## ` on the same line",
    },
    HV2119: {
      message: ({ attribute, html }) => `the attribute \`${attribute}\` of \`${html}\` is left out`,
      hint: () => "attributes that run, style or fetch something do not come into a package",
    },
    HV2120: {
      message: ({ problem, sign }) =>
        problem === "command"
          ? `the formula has a command that there is not: \`${sign}\``
          : problem === "sign"
            ? `in the formula \`${sign}\` cannot stand as it does`
            : problem === "open"
              ? "the formula lacks something at its end: a brace or a bracket is not closed"
              : "the formula cannot be read",
      hint: ({ problem, sign }) =>
        problem === "sign" && /^[%#_&]$/.test(sign)
          ? `where the sign itself is meant, write \`\\${sign}\``
          : "mathematics is written in TeX; for a dollar sign that means money write `\\$`",
    },
    HV2121: {
      message: () => "this line of colons closes nothing",
      hint: () =>
        "a block closes at the first line with as many colons as it was opened with; give the outer one of two nested blocks a colon more, at both ends",
    },
    HV2122: {
      message: () => "`tabs` holds something else than `tab` blocks",
      hint: () => "write `::::tabs`, in it `:::tab[Android]` … `:::` for each way, then `::::`",
    },
    HV2123: {
      message: () => "a `tab` stands outside of `tabs`",
      hint: () => "put `::::tabs` before the first and `::::` after the last of them",
    },
    HV2124: {
      message: ({ name }) => `\`${name}\` is never closed`,
      hint: ({ name }) => `put a line \`${name.replace(/[^:]/g, "")}\` where the block ends`,
    },
    HV2125: {
      message: ({ name, inner }) =>
        `\`${name}\` is closed by the line that was meant for \`${inner}\` inside it`,
      hint: ({ name, inner }) =>
        `the outer block needs more colons than the inner one: begin it with \`${outerFence(inner)}${bare(name)}\`, end it with \`${outerFence(inner)}\``,
    },
    HV2126: {
      message: ({ text }) => `this line looks like a directive but is read as text: \`${text}\``,
      hint: ({ suggestion }) =>
        suggestion
          ? `write it as \`${suggestion}\``
          : 'write colons, name, `[label]` and `{name="value"}` without spaces between them; close each bracket and quote',
    },
    HV2127: {
      message: ({ hashes }) => `a heading needs a blank after \`${hashes}\`; this line is text`,
      hint: ({ hashes }) => `write \`${hashes} Title\``,
    },
    HV2128: {
      message: () => "this comment is never closed, so all that follows it would be hidden",
      hint: () =>
        "put `-->` where it ends; to show the signs themselves, put them between backticks",
    },
    HV2129: {
      message: () => "this formula is never closed, so all that follows would be part of it",
      hint: () =>
        "put a line `$$` under the formula; for a dollar sign that means money write `\\$`",
    },
    HV2130: {
      message: ({ text }) =>
        `what stands between the dollars is read as a formula, but holds words: \`${text}\``,
      hint: () => "for amounts of money write `\\$`; words in a formula go into `\\text{…}`",
    },
    HV2131: {
      message: ({ name }) => `\`:::${name}\` has no place here`,
      hint: ({ name }) =>
        name === "check"
          ? "a check stands in a page of a module; in a bank, write its `##` question as it is"
          : name === "hint"
            ? "a hint stands inside a question, above its answers"
            : "`:::answer` and `:::rubric` stand right beneath a question that is answered in writing, in no other block",
    },
    HV2132: {
      message: ({ count: questions }) =>
        questions === 0
          ? "this `:::check` does not begin with a question"
          : "a `:::check` holds one question; here a second one begins",
      hint: ({ count: questions }) =>
        questions === 0
          ? "begin it with a heading, `### What …? {#an-id}`, and put the answers beneath"
          : "give each question a `:::check` of its own",
    },
    HV2133: {
      message: ({ text }) => `\`${text}\` belongs into a formula, but stands in the text`,
      hint: () =>
        "put the whole formula between dollar signs: `$…$`, or between lines `$$` if it stands by itself",
    },
    HV2134: {
      message: ({ text, html }) =>
        `within \`${html}\` Markdown is not read: \`${text}\` is shown as it stands`,
      hint: ({ html }) =>
        html === "<details>"
          ? "leave a blank line above and below it; or write `:::reveal[Label]` … `:::` in place of the element"
          : "leave a blank line above and below it",
    },
    HV2135: {
      message: ({ mark, sign }) =>
        `next to \`${mark}\` stands a pasted character (${sign}) that is no blank, so the line stays text`,
      hint: ({ line }) => `delete it and type an ordinary blank: \`${line}\``,
    },
    HV2136: {
      message: ({ cells, columns }) =>
        `this row has ${cells} cells, but the table has ${columns} columns: the rest is left out`,
      hint: () =>
        "add a column to the header and to the line of dashes; a bar that is part of the text is written `\\|`",
    },
    HV2137: {
      message: ({ text }) => `the line below makes the text \`${text}\` the title of a page`,
      hint: () => "leave a blank line between the text and `---`; for a new page write `## Title`",
    },
    HV2139: {
      message: ({ name }) => `the value of \`${name}\` holds blanks and has no quotes`,
      hint: ({ name, value }) => `write \`${name}="${value}"\``,
    },
    HV2140: {
      message: ({ html }) => `\`${html}\` is not closed on this page`,
      hint: ({ html }) =>
        `put \`${html.replace("<", "</")}\` where it ends, before the next \`##\`; to show the tag itself, put it between backticks`,
    },
    HV2141: {
      message: ({ term }) => `the glossary defines \`${term}\` twice`,
      hint: () => "keep one; capitals, spaces and how accents are composed make no other term",
    },
    HV2142: {
      message: ({ term }) => `the glossary has no term \`${term}\``,
      hint: ({ suggestion }) =>
        didYouMean(suggestion, 'add it to the glossary, or define it here with `{def="…"}`'),
    },
    HV2143: {
      message: ({ term }) => `the glossary gives \`${term}\` another meaning`,
      hint: () =>
        "leave `def` out to take the glossary's, or choose another word for another thing",
    },
    HV2144: {
      message: ({ path }) => `the course takes no term from \`${path}\``,
      hint: () => "mark a term of the glossary as `:term[word]`, or take `glossary` out",
    },
    HV2160: {
      message: ({ code, more }) => `${more} more of ${code} in this file`,
      hint: () => "mend those above; the others are shown at the next check",
    },
    HV2170: {
      message: ({ text }) =>
        `this looks like a link or a picture, but is shown as it stands: \`${text}\``,
      hint: ({ suggestion }) =>
        suggestion
          ? `write it as \`${suggestion}\``
          : "write `[words](address)` or `![what it shows](media/file)`, without a blank between the brackets",
    },
    HV2171: {
      message: ({ sign }) => `\`${sign}\` makes no list: the lines run together into one paragraph`,
      hint: ({ numbered }) =>
        numbered ? "begin the lines with `1. `, `2. ` and so on" : "begin each line with `- `",
    },
    HV2172: {
      message: () => "this line looks like a heading, but is read as text",
      hint: ({ line }) => `for a page write \`${line}\` at the beginning of the line`,
    },
    HV2173: {
      message: ({ text }) =>
        `\`${text}\` becomes neither bold nor italic: learners see the signs themselves`,
      hint: ({ suggestion }) =>
        suggestion
          ? `write \`${suggestion}\``
          : "bold is `**words**`: no blank inside the signs, one outside; close what you open",
    },
    HV2174: {
      message: () => "these bars make no table",
      hint: ({ line }) => `write the line \`${line}\` under the first row`,
    },
    HV2175: {
      message: ({ text }) => `learners see \`${text}\` itself: braces mean nothing here`,
      hint: ({ suggestion }) =>
        suggestion
          ? `write it at the end of the heading: \`${suggestion}\``
          : "braces count at the end of a heading and right behind a picture or a directive; elsewhere take them out",
    },
    HV2176: {
      message: ({ text }) =>
        `\`${text}\` is the notation of another tool and is shown as it stands`,
      hint: ({ instead }) =>
        instead
          ? `here it is written \`${instead}\``
          : "take it out, or write what it stood for; to speak of it, put it between backticks",
    },
    HV2177: {
      message: ({ name }) => `there is no call-out \`[!${name}]\``,
      hint: () =>
        "there are `[!NOTE]`, `[!TIP]`, `[!IMPORTANT]`, `[!WARNING]`, `[!CAUTION]` and `[!EXAMPLE]`",
    },
    HV2178: {
      message: ({ text }) =>
        `\`${text}\` is shown as it stands: outside of questions double brackets mean nothing`,
      hint: ({ suggestion }) =>
        suggestion
          ? `a link or picture is written \`${suggestion}\``
          : "put a blank to fill in into a question, in a bank or in `:::check`",
    },
    HV2179: {
      message: ({ label, missing }) =>
        missing === "note"
          ? `there is no footnote \`[^${label}]\` in this file`
          : `nothing in this file points to the footnote \`[^${label}]\`, so it is not shown`,
      hint: ({ label, missing }) =>
        missing === "note"
          ? `write it on a line of its own: \`[^${label}]: …\``
          : `put \`[^${label}]\` behind the word that it belongs to`,
    },
    HV2180: {
      message: () =>
        "two versions of this text were put together, and which one holds was not decided",
      hint: () => "keep one of the two and take out the lines `<<<<<<<`, `=======` and `>>>>>>>`",
    },
    HV2181: {
      message: () => "this text is indented by four blanks or a tab, so it is shown as code",
      hint: () => "begin it at the left edge; code is written between two lines of three backticks",
    },
    HV2201: {
      message: ({ id, shape }) =>
        shape
          ? `the question \`${id}\` has no answers: this is read as text`
          : `the question \`${id}\` has no answers`,
      hint: ({ shape }) => unread[shape ?? "list"],
    },
    HV2202: {
      message: ({ id }) => `the question \`${id}\` has no right answer`,
      hint: () => "mark the right choice with an x: `- [x] …`",
    },
    HV2203: {
      message: ({ id, type, right }) =>
        `the question \`${id}\` is \`${type}\` but has ${count(right, "right answer")}`,
      hint: ({ type }) =>
        type === "multiple"
          ? "mark two or more with `[x]`, or leave `type=` out"
          : "mark exactly one with `[x]`, or leave `type=` out",
    },
    HV2204: {
      message: ({ id, count: n }) => `the question \`${id}\` has only ${count(n, "choice")}`,
      hint: ({ header }) =>
        header
          ? "the first row of a table is its header; write two rows or more beneath it"
          : "a question needs two choices or more",
    },
    HV2205: {
      message: ({ text }) => `two choices are the same: \`${text}\``,
      hint: () => "a learner cannot tell them apart; change or remove one",
    },
    HV2206: {
      message: ({ id, count: n, max }) =>
        `the question \`${id}\` has ${n} choices, more than ${max}`,
      hint: () => "platforms give each choice one letter or digit; split the question",
    },
    HV2207: {
      message: ({ outcome }) => `no module teaches the outcome \`${outcome}\``,
      hint: ({ suggestion }) =>
        didYouMean(suggestion, "add it to the module's `outcomes`, or name one that stands there"),
    },
    HV2208: {
      message: ({ outcome }) => `no question asks about the outcome \`${outcome}\``,
      hint: ({ outcome }) => `write a question with \`outcome=${outcome}\``,
    },
    HV2209: {
      message: ({ id }) => `the question \`${id}\` asks about no outcome`,
      hint: () => "add `outcome=…` to its heading: results are shown by outcome",
    },
    HV2210: {
      message: ({ id }) => `the question has no id of its own; it got \`${id}\` from its words`,
      hint: ({ id }) =>
        `add \`{#${id}}\` to the heading, so that rewording does not lose learners' answers`,
    },
    HV2211: {
      message: ({ type }) => `no type of question is called \`${type}\``,
      hint: ({ allowed }) =>
        `take one of ${listed(allowed)}; or leave \`type=\` out, then the way the answers are written tells the type`,
    },
    HV2212: {
      message: () => "text before the first question is left out",
      hint: () => "a bank holds questions only, each beginning with `## `",
    },
    HV2213: {
      message: ({ id }) => `the exam question \`${id}\` has no explanation`,
      hint: () =>
        "say why in a block quote after the choices: `> …`; learners read it when they look back",
    },
    HV2214: {
      message: ({ id }) => `the question \`${id}\` is \`true-false\`, but its choices are others`,
      hint: () => "its two choices are `True` and `False`, or `Đúng` and `Sai`",
    },
    HV2215: {
      message: ({ id }) => `text after the answers of \`${id}\` belongs to nothing`,
      hint: () =>
        "put it before the choices, or make it the explanation by beginning its lines with `> `",
    },
    HV2216: {
      message: ({ text }) => `the choice \`${text}\` has no box`,
      hint: () => "begin each choice with `- [ ] ` or `- [x] `",
    },
    HV2217: {
      message: ({ mark }) => `\`${mark}\` is not the box of a choice`,
      hint: ({ meant }) =>
        meant === "[x]"
          ? "write `- [x] ` before a right choice, with one space after the bracket"
          : meant === "[ ]"
            ? "write `- [ ] ` before a wrong choice, with one space between and one after the brackets"
            : "write `- [x] ` before a right choice, `- [ ] ` before a wrong one",
    },
    HV2220: {
      message: ({ id }) => `a row of the matching question \`${id}\` has not two filled cells`,
      hint: ({ bar }) =>
        bar
          ? `a bar parts cells, also in code; write it as \`${bar}\``
          : "write what belongs together side by side: `| left | right |`",
    },
    HV2221: {
      message: ({ id }) => `the header row of \`${id}\` does not name two groups or more`,
      hint: () =>
        "the first row of the table names the groups, what belongs to each stands beneath",
    },
    HV2222: {
      message: () => "a blank without an answer",
      hint: () => "write what is right between the brackets: `[[answer]]` or `[[answer|another]]`",
    },
    HV2223: {
      message: () => "a numeric question has a second blank",
      hint: () => "ask for one number a question, or write words: `[[answer]]`",
    },
    HV2224: {
      message: ({ text }) => `\`[[${text}]]\` is no number or range`,
      hint: ({ meant }) =>
        meant
          ? `write digits without signs between them, and the unit outside: \`${meant}\``
          : "write `[[=42]]`, `[[=42±0.5]]` or `[[=40..45]]`",
    },
    HV2225: {
      message: ({ id }) => `\`${id}\` asks for an opinion, but a choice is marked as right`,
      hint: () => "opinions are not right or wrong: write `[ ]`, or leave `type=likert` out",
    },
    HV2226: {
      message: ({ name, type }) => `\`${name}\` says nothing to a question of type \`${type}\``,
      hint: ({ types }) => `leave it out; it is for ${listed(types)}`,
    },
    HV2230: {
      message: ({ text }) => `\`${text}\` stands between the answers and is none`,
      hint: () =>
        "put it above the first answer, or take it out; for another question begin a heading `## …`",
    },
    HV2231: {
      message: ({ title }) =>
        `a second question seems to begin at \`${title}\`, within another one`,
      hint: ({ title, signs }) =>
        `each question begins with two signs: \`## ${title}\`, not \`${signs}\`; a chapter's heading asks nothing and is left out`,
    },
    HV2232: {
      message: () =>
        "this line of `>` is not indented, so it does not belong to the choice above but cuts the choices in two",
      hint: () => "feedback to one choice stands right beneath it, indented by two blanks: `  > …`",
    },
    HV2233: {
      message: () =>
        "what begins with `>` stands above the answers here, so learners read it before they answer",
      hint: () =>
        "an explanation stands beneath the answers; a text that is asked about is led to by a colon: `Read this:`",
    },
    HV2234: {
      message: ({ text, under }) =>
        under === "table"
          ? `this line is taken for a row of the table above: \`${text}\``
          : `this line is taken for a part of the answer above: \`${text}\``,
      hint: ({ under }) =>
        under === "table"
          ? "leave a blank line above it, or write the row with its bars: `| … | … |`"
          : "indent it by two blanks if it belongs there; else put it above the answers",
    },
    HV2235: {
      message: ({ source }) => `a learner sees nothing of this answer: \`${source}\``,
      hint: ({ source }) =>
        source.includes("<")
          ? `put HTML that is to be read between backticks: \`\` \`${source.replace(/`/g, "")}\` \`\``
          : "write what is to be chosen behind the box: `- [ ] …`",
    },
    HV2236: {
      message: ({ text }) => `the answer \`${text}\` in this blank is more than plain text`,
      hint: ({ text }) => `nobody can type bold letters, code or a formula: write \`[[${text}]]\``,
    },
    HV2237: {
      message: ({ text, where }) =>
        where === "table"
          ? `the blank \`[[${text}]]\` stands in a table, where none can be filled in`
          : where === "list"
            ? `the blank \`[[${text}]]\` stands in a list, where none can be filled in`
            : `the blank \`[[${text}]]\` stands where none can be filled in`,
      hint: ({ text }) => `write it in a paragraph beneath the heading: \`… [[${text}]] …\``,
    },
    HV2238: {
      message: ({ text }) =>
        text === ""
          ? "this blank is never closed"
          : `one bracket is missing at the blank \`${text}\``,
      hint: ({ text }) => `write two on each side: \`[[${text || "answer"}]]\``,
    },
    HV2239: {
      message: ({ mark }) => `\`${mark}\` looks like a blank, and learners see it as it is`,
      hint: ({ answer }) =>
        `a blank is its answer in double brackets: \`[[${answer || "answer"}]]\`; what is only text gets a \`\\\` before it`,
    },
    HV2240: {
      message: ({ text }) => `the answer \`${text}\` would have to be typed letter for letter`,
      hint: ({ text }) => `for a number within bounds write \`[[=${text}]]\``,
    },
    HV2241: {
      message: ({ text }) => `\`${text}\` is one answer, to be typed with all of its signs`,
      hint: ({ meant }) => `several answers are parted by bars: \`[[${meant}]]\``,
    },
    HV2242: {
      message: () => "a table of ticks is no answer part",
      hint: ({ groups, things }) =>
        groups.length > 1
          ? `write \`type=categorize\` in the heading, the header \`| ${groups.join(" | ")} |\`, and each thing beneath its group: \`| ${things[0] ?? "…"} | ${things[1] ?? "…"} |\``
          : `list them and tick what is right: \`- [x] ${things[0] ?? "…"}\``,
    },
    HV2243: {
      message: ({ left, right }) =>
        `\`${left}\` and \`${right}\` look like a pair, but the first row is the header: it is not asked`,
      hint: ({ left, right }) =>
        `begin the table with names for its columns, \`| Left | Right |\` and \`| --- | --- |\`, then \`| ${left} | ${right} |\``,
    },
    HV2244: {
      message: ({ column }) =>
        `the column \`${column}\` makes this a question about groups, of which it would be one`,
      hint: ({ column }) =>
        `a table for matching has two columns: take \`${column}\` out; where it is a group, write \`type=categorize\` in the heading`,
    },
    HV2245: {
      message: () => "the words ask for groups, but a table of two columns is read as pairs",
      hint: () =>
        "write `type=categorize` in the heading; or `type=matching`, if each left one goes with the right one beside it",
    },
    HV2246: {
      message: () => "this cell stands under no group",
      hint: () => "the header row has fewer cells; name the group there, or take the cell out",
    },
    HV2247: {
      message: ({ notation }) =>
        notation === "letters"
          ? "this question is written as for print, with letters and a key"
          : `this question is written for another program (${notation})`,
      hint: () =>
        "write `## What is asked?`, beneath it `- [ ] wrong` and `- [x] right` for each answer without letters, then `> why`",
    },
    HV2248: {
      message: ({ kind }) =>
        kind === "list"
          ? "in a lesson a list with ticks is printed as it is: the answer shows, and nothing can be chosen"
          : "in a lesson this question is printed as it is: the answer shows, and nothing can be chosen",
      hint: () =>
        "put it in a frame: `:::check`, `### What is asked?`, the choices `- [ ] …` and `- [x] …`, then `:::`",
    },
    HV2250: {
      message: ({ text }) => `\`${text}\` is read as text, not as the question's attributes`,
      hint: ({ line }) => `attributes end the heading's line: \`${line}\``,
    },
    HV2251: {
      message: ({ mark }) =>
        `the code that begins with \`${mark}\` on the choice's line is read as one line`,
      hint: ({ mark }) =>
        `end the line after the box, and begin the code beneath it, indented by two blanks: \`  ${mark}\``,
    },
    HV2252: {
      message: ({ text }) => `no heading makes a question of \`${text}\``,
      hint: ({ text }) => `begin each question with two signs and a blank: \`## ${text}\``,
    },
    HV2253: {
      message: () => "a bank has no front matter; these lines say nothing",
      hint: () => "take them out; what is said of the module stands in its own file",
    },
    HV2254: {
      message: ({ label }) =>
        `the footnote \`[^${label}]\` is written twice; this second one is shown nowhere`,
      hint: ({ label }) =>
        `give one of the two another name: \`[^${label}-2]\`, here and where the text refers to it`,
    },
    HV2301: {
      message: ({ asked, available }) =>
        `the exam asks ${count(asked, "question")}, but the banks hold ${available}`,
      hint: ({ available }) => `write more questions, or ask at most ${available}`,
    },
    HV2302: {
      message: ({ asked }) =>
        `the exam asks ${count(asked, "question")}, but there is no question bank`,
      hint: () => "write a bank beside a module: `01-name.quiz.md` for `01-name.md`",
    },
    HV2303: {
      message: ({ sum, asked }) =>
        `the blueprint adds up to ${count(sum, "question")}, the exam asks ${asked}`,
      hint: ({ sum }) => `change the numbers, or write \`questions: ${sum}\``,
    },
    HV2304: {
      message: ({ part }) => `the blueprint names \`${part}\`, which is no module and no outcome`,
      hint: ({ suggestion }) =>
        suggestion ? `did you mean \`${suggestion}\`?` : "use the id of a module or of an outcome",
    },
    HV2305: {
      message: ({ part, wanted, available }) =>
        `the blueprint wants ${count(wanted, "question")} from \`${part}\`, which has ${available}`,
      hint: ({ part, available }) =>
        `write more questions for \`${part}\`, or ask at most ${available}`,
    },
    HV2306: {
      message: ({ module, wanted, available }) =>
        `the practice quiz of \`${module}\` asks ${count(wanted, "question")}, but its bank holds ${available}`,
      hint: ({ available }) =>
        available === 0
          ? "write a bank beside the module, or take `quiz` out"
          : `write more questions, or ask at most ${available}`,
    },
    HV2310: {
      message: () => "`passing: 0%` lets everybody pass, whatever they answer",
      hint: () =>
        "write the share that is to be right, such as `passing: 50%`; without `exam` the course is passed by reading",
    },
    HV2311: {
      message: ({ reason, questions, module }) => {
        const these = questions === 1 ? "this question" : `${questions} questions from here on`;
        if (reason === "opinion")
          return `nobody ever sees ${these}: an opinion is asked in practice only`;
        if (reason === "written")
          return `nobody ever sees ${these}: a written answer is asked in practice only`;
        if (reason === "practice")
          return `nobody ever sees ${these}: \`exam=no\` keeps it for practice`;
        if (reason === "blueprint")
          return `nobody ever sees ${these}: the blueprint draws none of \`${module}\``;
        return `nobody ever sees ${these}: there is neither an exam nor practice`;
      },
      hint: ({ reason }) =>
        reason === "exam"
          ? "write `exam:` in course.md, or `quiz:` in the module, each with `questions: …` beneath it"
          : reason === "blueprint"
            ? "name the module or its outcomes in the blueprint, or write `quiz:` with `questions: …` in the module"
            : "write `quiz:` and beneath it `questions: …` in the module; or ask it in the lesson, in a `:::check`",
    },
    HV2312: {
      message: () => "no part of this template takes the learner's name",
      hint: () => 'mark the text that is to hold it: `<text data-field="learner">…</text>`',
    },
    HV2313: {
      message: ({ without, modules, stated }) =>
        `${without} of ${modules} modules say no \`duration\`, so learners read a time that is too short: ${stated}`,
      hint: () =>
        "write `duration: 20m` in each of them, or the whole time as `duration` in course.md",
    },
    HV2401: {
      message: ({ course }) =>
        `the programme asks for a course \`${course}\`, and no course with that id was given`,
      hint: ({ suggestion }) =>
        suggestion
          ? `is it \`${suggestion}\`? then write that id here, or this one into its course.md`
          : "name its folder too; to compare one course `ID` alone, write `--programme FILE#ID`",
    },
    HV2402: {
      message: ({ module, title, course }) =>
        `the course \`${course}\` has no module \`${module}\` (${title})`,
      hint: ({ module, similar }) =>
        similar
          ? `\`${similar}\` seems to be the one; write that id here or, if nobody has begun the course yet, \`id: ${module}\` into the module`
          : `write it as a file \`NN-${module}.md\`, \`NN\` being its number in the course`,
    },
    HV2403: {
      message: ({ outcome, module }) =>
        `the module \`${module}\` does not state the required outcome \`${outcome}\``,
      hint: ({ outcome, suggestion, elsewhere }) =>
        elsewhere
          ? `the module \`${elsewhere}\` states it; move it to the one that has to teach it`
          : suggestion
            ? `did you mean \`${suggestion}\`?`
            : `add a line \`${outcome}: …\` under \`outcomes:\` of the module, and questions for it`,
    },
    HV2404: {
      message: ({ outcome, asked, needed }) =>
        `${count(asked, "exam question asks", "exam questions ask")} about the required outcome \`${outcome}\`, and ${needed} ${needed === 1 ? "is" : "are"} needed`,
      hint: ({ outcome }) =>
        `the exam's questions, shared evenly among the required outcomes, make that many; write more with \`outcome=${outcome}\``,
    },
    HV2405: {
      message: ({ course, wanted, asked }) =>
        asked === undefined
          ? `the programme asks for an exam of ${count(wanted, "question")}, and the course \`${course}\` has none`
          : `the programme asks for an exam of ${count(wanted, "question")}, and that of the course \`${course}\` asks ${asked}`,
      hint: ({ wanted }) => `write \`exam:\` and beneath it \`questions: ${wanted}\` in course.md`,
    },
    HV2406: {
      message: ({ content, module }) =>
        `the module \`${module}\` does not name the content \`${content}\``,
      hint: () => "write it under `contents:` of the module, in these words",
    },
    HV2407: {
      message: ({ course }) => `two programmes name the course \`${course}\``,
      hint: () =>
        "a course teaches one programme; put their modules together, or name another course",
    },
    HV2410: {
      message: ({ text, count: places }) =>
        `\`${text}\` is still to be filled in${places > 1 ? `, in ${places} places` : ""}`,
      hint: ({ count: places }) =>
        places > 1
          ? "say it once under `variables` in `course.md`, and write `{{name}}` in these places"
          : "write what belongs there, without the brackets",
    },
    HV2411: {
      message: ({ name }) => `the course has no variable \`${name}\``,
      hint: ({ known, proposal, suggestion }) =>
        suggestion
          ? `did you mean \`{{${suggestion}}}\`?`
          : known.length > 0
            ? `it has ${listed(known)}`
            : `put it into \`course.md\`: \`variables:\` and beneath it, indented, \`${proposal || "name"}: …\`; or make the braces code`,
    },
    HV2412: {
      message: ({ name, text }) => `${commentBy(name)}: \`${text}\``,
    },
    HV2413: {
      message: ({ name, text, quote }) =>
        `${commentBy(name)} on \`${quote}\`, which has been changed since: \`${text}\``,
    },
    HV2414: {
      message: ({ name, text, quote }) =>
        `${commentBy(name)} on \`${quote}\`, which is no longer there: \`${text}\``,
    },
    HV2415: {
      message: ({ path, trouble, course = "", more = 0 }) => {
        switch (trouble) {
          case "json":
            return `\`${path}\` cannot be read: it is not whole, or no file of comments`;
          case "other":
            return `\`${path}\` is no file of comments`;
          case "size":
            return `\`${path}\` is too large for a file of comments`;
          case "course":
            return `the comments in \`${path}\` are on another course, \`${course}\``;
          case "entries":
            return `${count(more, "entry", "entries")} of \`${path}\` cannot be read`;
          case "many":
            return `there are ${count(more, "comment")} too many to be shown`;
        }
      },
      hint: ({ trouble }) => {
        switch (trouble) {
          case "json":
          case "entries":
            return "ask the reviewer to save the comments once more and send that file";
          case "other":
            return "this folder is for what reviewers of `hocvu preview --share` send";
          case "course":
            return "put it into the folder of that course";
          case "size":
          case "many":
            return "take out what has been dealt with";
        }
      },
    },
    HV2416: {
      message: ({ name, part }) => `\`${name}\` holds something else than \`${part}\` blocks`,
      hint: ({ name, part }) =>
        `write \`::::${name}\`, in it \`:::${part}\` … \`:::\` for each part, then \`::::\``,
    },
    HV2417: {
      message: ({ name, part }) => `a \`${part}\` stands outside of \`${name}\``,
      hint: ({ name }) =>
        `put \`::::${name}\` before the first and \`::::\` after the last of them`,
    },
    HV2418: {
      message: ({ name }) => `there is no list in \`${name}\``,
      hint: ({ name }) =>
        name === "timeline"
          ? "write each event as an item: `- **1945** What happened`"
          : "beneath the picture, write each place as an item: `1. The padlock {at=12,8}`",
    },
    HV2419: {
      message: ({ name }) =>
        name === "gallery"
          ? "`gallery` holds something else than pictures"
          : "`hotspots` does not begin with a picture",
      hint: ({ name }) =>
        name === "gallery"
          ? 'write a picture a line: `![What it shows](media/a.jpg "What stands beneath it")`; move other text out'
          : "put the picture right after the line `:::hotspots`, and the list after it",
    },
    HV2420: {
      message: ({ written }) =>
        written === ""
          ? "this item does not say where in the picture its place is"
          : `\`${written}\` names no place in the picture`,
      hint: () =>
        "write `{at=30,40}` at the end of its line: 30 % from the left, 40 % from the top, each from 0 to 100",
    },
    HV2421: {
      message: ({ url }) => `\`${url}\` cannot be embedded`,
      hint: ({ hosts }) =>
        `films and documents of ${hosts.join(", ")} can; to other sites lead by a link or a \`::button\``,
    },
    HV2422: {
      message: ({ id }) =>
        `the question \`${id}\` asks for a place in a picture, but has no picture`,
      hint: () =>
        "put the picture between question and choices: `![What it shows](media/picture.png)`",
    },
    HV2423: {
      message: () => "this place in the picture lies over another one",
      hint: () =>
        "put them further apart, or make them smaller: `{at=30,40 size=6}` is 6% of the picture's width and height",
    },
    HV2429: {
      message: ({ id }) =>
        `no exam asks the written answer \`${id}\`, which stands in a lesson: nobody marks it there`,
      hint: () =>
        "leave `exam=yes` out, or move the question into the `.quiz.md` file: on a service (`hocvu serve`) a teacher marks those",
    },
    HV2430: {
      message: ({ id }) => `\`${id}\` is answered in writing and has no sample answer`,
      hint: () => "write one between `:::answer` and `:::`, above `:::rubric`",
    },
    HV2431: {
      message: ({ id }) => `\`${id}\` does not say what a good answer has`,
      hint: () =>
        "list it between `:::rubric` and `:::`, a line that begins with `- ` for each thing",
    },
    HV2432: {
      message: () => "only the items of a list in `:::rubric` can be ticked",
      hint: () =>
        "make it an item that begins with `- `; what introduces the list belongs in the question",
    },
    HV2433: {
      message: ({ written }) => `\`${written}\` is no number of points`,
      hint: () =>
        "write a whole number from 1 to 99, such as `{points=2}`; without it the item is worth 1",
    },
    HV2434: {
      message: ({ targets, questions }) =>
        `the exam of ${listed(targets)} leaves out ${questions} written ${questions === 1 ? "answer" : "answers"}: nobody marks there`,
      hint: () =>
        "they are still practised; an exam with written answers is sat on a service (`hocvu serve`), where a teacher marks them",
    },
    HV2435: {
      message: ({ id }) =>
        `no contest can ask the written answer \`${id}\`: a ranking waits for nobody to mark`,
      hint: () => "leave `exam=yes` out, so that it is practised alone",
    },
    HV2436: {
      message: ({ written, all }) =>
        all > 0
          ? `\`${written}\` is no number of points from 1 to ${all}, which is all that the rubric gives`
          : `\`${written}\` is no number of points`,
      hint: () =>
        "write from how many points on an answer counts as right; without it, it takes all of them",
    },
    HV2441: {
      message: ({ told, questions }) =>
        `words of prudence show the right choice in ${told} of the ${questions} questions they bear on`,
      hint: () =>
        "let wrong choices check, ask and compare as well, only the wrong thing or too late",
    },
    HV2442: {
      message: ({ told, questions }) =>
        `words such as \`always\` and \`never\` rule wrong choices out in ${told} of the ${questions} questions they bear on`,
      hint: () => "word wrong choices as moderately as right ones",
    },
    HV2443: {
      message: ({ told, questions }) =>
        `the right choice is without a reason, and others have one, in ${told} of ${questions} questions`,
      hint: () =>
        "give all choices of a question a reason, or none; reasons belong into the explanation",
    },
    HV2444: {
      message: ({ told, questions }) =>
        `two steps in a choice show it to be right in ${told} of ${questions} questions`,
      hint: () => "let wrong choices have two steps too, or the right one a single step",
    },
    HV2445: {
      message: ({ told, questions }) =>
        `the right choice is the shortest in ${told} of ${questions} questions`,
      hint: () => "learners notice; make wrong choices as short as right ones",
    },
    HV2446: {
      message: ({ right, questions }) =>
        right === 1
          ? `each of the ${questions} multiple-choice questions of this bank has one right choice`
          : `each of the ${questions} multiple-choice questions of this bank has ${right} right choices`,
      hint: () => "learners count; let one question have one more, another one less",
    },
    HV2447: {
      message: ({ id, other }) => `the stem of \`${other}\` tells the answer to \`${id}\``,
      hint: () => "one exam may ask both; word the stem otherwise, or ask for something else",
    },
    HV2448: {
      message: ({ told, questions }) =>
        `the choice that repeats most of the stem's words is right in ${told} of ${questions} questions`,
      hint: () =>
        "learners match words; let wrong choices take them up too, or put the right one in other words",
    },
    HV2449: {
      message: ({ told, questions }) =>
        `choices that name authorities or rules are right in ${told} of ${questions} questions`,
      hint: () =>
        "learners choose what sounds official; let wrong choices name the wrong office, or the wrong rule",
    },
    HV2450: {
      message: ({ asked, questions }) =>
        `${asked} of the ${questions} questions of this bank ask for numbers, days or issuers`,
      hint: () => "these measure memory only; ask what to do in a case",
    },
    HV2451: {
      message: ({ path }) => `\`${path}\` is no place for settings`,
      hint: () =>
        "settings are a `.yml` file in the course folder, or right above it, written as `../settings.yml`",
    },
    HV2452: {
      message: ({ name }) => `\`${name}\` is said here and in the settings`,
      hint: () =>
        "what is said here counts in this course; keep one of the two, or give this one another name",
    },
    HV2453: {
      message: () => "a contest without an exam",
      hint: () => "what contestants answer is the course's `exam`; say how many questions it has",
    },
    HV2454: {
      message: ({ opens, closes }) =>
        `the contest closes at ${closes}, which is not after ${opens}`,
      hint: () => "write `closes` as a later moment than `opens`",
    },
    HV2455: {
      message: ({ feedback }) => `\`feedback: ${feedback}\` shows keys while others still sit`,
      hint: () => "write `after-close`, or `none`",
    },
    HV2456: {
      message: () => "`after-close` without a contest",
      hint: () =>
        "an exam that never closes shows what was right at its `end`, after `each` answer, or never",
    },
    HV2457: {
      message: ({ missing }) =>
        missing === "guess"
          ? "ties are parted by a guess that nobody is asked for"
          : "contestants guess something that parts no ties",
      hint: ({ missing }) =>
        missing === "guess"
          ? "say under `guess` what is to be guessed, as a whole number"
          : "put `guess` among `ties`, or take the question out",
    },
    HV2458: {
      message: ({ key, fact }) => `\`${key}\` names \`${fact}\`, which no contestant is asked for`,
      hint: ({ suggestion, known }) =>
        suggestion
          ? `there is \`${suggestion}\``
          : known.length > 0
            ? `the facts are ${known.map((one) => `\`${one}\``).join(", ")}`
            : "ask for it under `facts`",
    },
    HV2459: {
      message: () => "a package would give the contest's keys away",
      hint: () =>
        "add `--practice`: it takes only questions with `exam=no`, which the contest never draws; `hocvu serve` runs the contest",
    },
    HV2460: {
      message: ({ value }) => `\`${value}\` is no day with a time`,
      hint: () => "write it like `2026-12-01 08:00`",
    },
    HV2461: {
      message: ({ path }) => `the recording \`${path}\` belongs to no page`,
      hint: ({ suggestion }) =>
        suggestion
          ? `the file has the page's id; there is a page \`${suggestion}\``
          : "the file has the page's id, which stands behind `#` in the page's heading",
    },
    HV2462: {
      message: ({ part, difficulty, wanted, available }) =>
        `the blueprint wants ${count(wanted, `${difficulty} question`)} from \`${part}\`, which has ${available}`,
      hint: ({ difficulty, available }) =>
        `write more questions with \`difficulty=${difficulty}\`, or ask at most ${available}`,
    },
    HV2463: {
      message: ({ part, others, wanted, left }) =>
        `some papers may have fewer than ${count(wanted, "question")} from \`${part}\`: its questions are drawn for ${listed(others)} too, and ${left} may be left`,
      hint: ({ part }) =>
        `write more questions for \`${part}\` alone, or divide the blueprint into parts without a question in common`,
    },
    HV2464: {
      message: ({ part }) =>
        `one contestant's paper may be harder than another's: the questions of \`${part}\` differ in difficulty, and the blueprint leaves that to chance`,
      hint: ({ part }) =>
        `say how many of each difficulty, such as \`${part}: { easy: 2, medium: 3, hard: 1 }\``,
    },
    HV2501: {
      message: ({ longest, questions }) =>
        `the right choice is the longest in ${longest} of ${questions} questions of this bank`,
      hint: () => "learners notice; make wrong choices as long as right ones",
    },
    HV2502: {
      message: ({ position }) => `the right choice is always number ${position} in this bank`,
      hint: () => "where choices are not shuffled, learners notice; put it in different places",
    },
    HV2503: {
      message: ({ text }) =>
        `\`${text}\` speaks of the other choices, but shuffled it may stand before them`,
      hint: () => "write `{pin}` behind the choice to keep its place; better, ask otherwise",
    },
    HV2504: {
      message: ({ word }) =>
        `the question asks for what is not so, and \`${word}\` is easily missed`,
      hint: () => "stress the word: `**not**`; or ask for what is so",
    },
    HV2505: {
      message: ({ a, b }) => `the choices \`${a}\` and \`${b}\` hardly differ`,
      hint: () => "a learner with weak eyes sees one twice; make the difference plain",
    },
    HV2506: {
      message: ({ id, other }) =>
        `the questions \`${id}\` and \`${other}\` have nearly the same words`,
      hint: () => "one exam may ask both; drop one, or make clear what is different",
    },
    HV2507: {
      message: ({ kind }) => `the ${kind} has neither captions nor a transcript`,
      hint: () =>
        "add `captions=media/file.vtt` or `transcript=media/file.md`: some learners cannot hear, or may not make noise",
    },
    HV2508: {
      message: ({ title, words }) => `the page \`${title}\` has ${words} words`,
      hint: ({ max }) =>
        `on a phone that is long to scroll; part it with \`##\` into pages of up to ${max} words`,
    },
    HV2509: {
      message: ({ title, from, to }) =>
        `the heading \`${title}\` goes from level ${from} to level ${to}`,
      hint: () => "screen readers take levels for the course's structure; take one `#` off",
    },
    HV2510: {
      message: ({ text }) => `the link \`${text}\` does not say where it leads`,
      hint: () => "blind learners hear links without the text around them; name the page or site",
    },
    HV2511: {
      message: ({ label }) =>
        `the choices are shuffled, and the letters before them (\`${label}\`) are shuffled too`,
      hint: () => "leave the letters out, or keep the order with `shuffle=no` in the heading",
    },
    HV3001: {
      message: ({ what, length, max }) =>
        `the title \`${what}\` has ${length} characters, and SCORM platforms take ${max}`,
      hint: () => "shorten it; the rest can stand in the text",
    },
    HV3002: {
      message: ({ length, max }) =>
        `the description has ${length} characters; catalogues of SCORM platforms cut it after ${max}`,
      hint: () => "say it in one or two sentences",
    },
    HV3003: {
      message: ({ iri }) => `the course has no \`iri\`, so statements will name it \`${iri}\``,
      hint: () => "write `iri: https://…`, an address of yours that will never mean another course",
    },
    HV3004: {
      message: () =>
        "a package of modules (`--structure modules`) without an exam cannot give a certificate",
      hint: () =>
        "add an `exam`, build with `--structure single`, or let the platform give the certificate",
    },
    HV3005: {
      message: ({ modules, max }) =>
        `the course has ${modules} modules; SCORM 1.2 can lock the exam behind ${max} at most`,
      hint: () =>
        "here the exam is open from the start; to lock it, join modules or build `scorm2004`",
    },
    HV3006: {
      message: ({ iri }) =>
        `the \`iri\` \`${iri}\` is an address for examples, which other courses have as well`,
      hint: () =>
        "before learners get the course, write an address of yours; reports know it by that for ever",
    },
    HV3007: {
      message: ({ option, targets }) => `\`${option}\` changes nothing for ${listed(targets)}`,
      hint: ({ heeded }) => `it is for ${listed(heeded)}; choose one of these, or take it out`,
    },
    HV3008: {
      message: ({ option, targets }) => `\`${option}\` changes nothing for ${listed(targets)}`,
      hint: ({ heeded }) => `only packages for ${listed(heeded)} are parted`,
    },
    HV3009: {
      message: ({ url, fault }) => {
        switch (fault) {
          case "unreadable":
            return `\`--lti ${url}\` is no address of the web`;
          case "plain":
            return `\`--lti ${url}\` is not https, and no browser opens it within a platform's page`;
          case "more":
            return `\`--lti ${url}\` has more than the host of a service`;
        }
      },
      hint: ({ fault }) =>
        fault === "more"
          ? "leave out what stands behind the host: launches lie below it"
          : "write the public address of `hocvu serve`: `--lti https://…`",
    },
    HV3010: {
      message: ({ places }) =>
        places === 1
          ? "1 block opens the service by LTI 1.3, with one registration of the platform"
          : `${places} blocks open the service by LTI 1.3: one registration of the platform since April 2026, ${places} registrations on earlier releases`,
      hint: () => "for earlier releases add `--lti-version 1.1`, with one key for the whole course",
    },
    HV3011: {
      message: ({ passport, places }) =>
        `${places === 1 ? "1 block opens" : `${places} blocks open`} the service by LTI 1.1 with the passport \`${passport}:KEY:SECRET\` (LTI 1.3 would take ${places === 1 ? "1 registration" : `${places} registrations before April 2026`})`,
      hint: () =>
        "make the key in the service's administration, then enter the passport in Studio under Settings → Advanced Settings → LTI Passports",
    },
    HV3108: {
      message: ({ differences }) =>
        `the platform Open edX does otherwise: ${differences.map((one) => openEdxDifferences[one]).join("; ")}`,
      hint: () => "nothing has to be changed; the explanation says what can be done about each",
    },
    ...resultsInEnglish,
  },
};
