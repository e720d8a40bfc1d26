import type { HrefFault, PackageTrouble, VerdictAnswer } from "../../package-codes.ts";
import { sizeInWords } from "../../size-in-words.ts";
import { type Catalogue, listed } from "../catalogue.ts";

const troubles: Readonly<Record<PackageTrouble, string>> = {
  absent: "there is no file or folder of that name",
  unreadable: "the package cannot be read",
  empty: "the file is empty",
  zip: "this is no zip that can be opened",
  damaged: "the directory of the zip is damaged",
  entry: "a file in the package cannot be unpacked",
};

const limits = {
  entries: "it holds more than 20,000 files",
  size: "it unfolds to more than 20 GB",
  ratio: "a file unfolds to more than 200 times its size",
};

const hrefs: Readonly<Record<HrefFault, string>> = {
  absolute: "begins with `/`, and so lies outside the package",
  backslash: "is written with backslashes",
  remote: "lies on another server, or on a disk",
  out: "leads out of the package",
};

const encodings = {
  bom: () => "the manifest begins with a byte order mark",
  utf16: (encoding: string) => `the manifest is written in ${encoding}`,
  declared: (encoding: string) => `the manifest says that it is written in ${encoding}`,
  invalid: (encoding: string) => `the manifest holds bytes that are no ${encoding}`,
};

/** What no manifest has; else the parser says what it met. */
const monsters: Readonly<Record<string, string>> = {
  depth: "elements lie more than 200 deep",
  elements: "it has more than 60,000 elements",
  tag: "a tag has more than 100,000 characters",
};

const answers: Readonly<Record<VerdictAnswer, string>> = {
  yes: "yes",
  no: "no",
  unknown: "not known",
};

function named(paths: readonly string[], more: number): string {
  const shown = paths.map((path) => `\`${path}\``).join(", ");
  return more > 0 ? `${shown} and ${more} more` : shown;
}

function times(count: number): string {
  return count > 1 ? `, ${count} times` : "";
}

/** Of packages of any vendor. */
export const packages = {
  HV4601: {
    message: ({ problem, reason }) => `${troubles[problem]}: ${reason}`,
    hint: ({ problem }) =>
      problem === "absent"
        ? "look at the name again, and at the folder you are in; `*` and `?` stand for letters of a name"
        : "make the package anew with the program that made it; upload it as it comes, unopened",
  },
  HV4602: {
    message: ({ path }) => `the manifest is not at the top of the package but at \`${path}\``,
    hint: ({ folder }) => `zip what is in \`${folder}\`, not the folder itself`,
  },
  HV4603: {
    message: () => "nothing in the package says what it is",
    hint: ({ known }) => `at its top there has to be one of: ${listed(known)}`,
  },
  HV4604: {
    message: ({ actual, expected }) => `the manifest is called \`${actual}\`, not \`${expected}\``,
    hint: ({ expected }) => `name it \`${expected}\`, in small letters`,
  },
  HV4605: {
    message: ({ path }) => `the name \`${path}\` leads out of the package`,
    hint: () => "names are relative to the top of the package and have no `..`",
  },
  HV4606: {
    message: ({ paths, more }) => `files are encrypted: ${named(paths, more)}`,
    hint: () => "zip them without a password",
  },
  HV4607: {
    message: ({ path, method }) =>
      `\`${path}\` is compressed by method ${method}, which platforms don't know`,
    hint: () => "zip it with the method Deflate",
  },
  HV4608: {
    message: ({ path }) => `the zip holds \`${path}\` twice`,
    hint: () => "delete one; which of them a platform takes is chance",
  },
  HV4609: {
    message: ({ limit }) => `the zip is taken for a trap: ${limits[limit]}`,
    hint: () => "nothing was unpacked; ask whoever made it what it is meant to be",
  },
  HV4610: {
    message: ({ paths, more }) => `names are written with backslashes: ${named(paths, more)}`,
    hint: () => "zip it again with a program that writes `/`",
  },
  HV4611: {
    message: ({ path, other }) =>
      `\`${path}\` and \`${other}\` differ only in the case or form of letters`,
    hint: () => "give one of them another name",
  },
  HV4612: {
    message: ({ paths, more }) =>
      `names hold signs that platforms treat differently: ${named(paths, more)}`,
    hint: () => "use letters a to z, digits, `.`, `-` and `_` in names",
  },
  HV4613: {
    message: ({ paths, more }) => `instead of files there are links: ${named(paths, more)}`,
    hint: () => "put the files themselves into the package",
  },
  HV4614: {
    message: () => "the zip is written in the Zip64 form",
    hint: () => "below 4 GB it is not needed; zip it without, or from a file instead of a pipe",
  },
  HV4615: {
    message: ({ paths, more }) =>
      `programs for servers or Windows lie in the package: ${named(paths, more)}`,
    hint: () => "leave them out; platforms do not run them, and some refuse the package",
  },
  HV4616: {
    message: ({ files, size, kinds }) =>
      `${files} files, ${sizeInWords(size, "en")} unpacked; most of it: ${kinds.map((one) => `${one.kind || "no ending"} ${sizeInWords(one.size, "en")}`).join(", ")}`,
    hint: ({ heaviest }) =>
      `the heaviest: ${heaviest.map((one) => `\`${one.path}\` ${sizeInWords(one.size, "en")}`).join(", ")}`,
  },
  HV4617: {
    message: ({ paths, more }) => `nothing refers to: ${named(paths, more)}`,
  },
  HV4618: {
    message: ({ paths, more }) =>
      `files of the computer it was made on came along: ${named(paths, more)}`,
    hint: () => "leave them out when zipping",
  },
  HV4619: {
    message: ({ prefix }) => `the prefix \`${prefix}:\` is not declared`,
    hint: ({ prefix }) => `declare it in the manifest element with \`xmlns:${prefix}="…"\``,
  },
  HV4620: {
    message: ({ reason }) =>
      `the manifest is no XML that can be read: ${monsters[reason] ?? reason}`,
    hint: ({ reason }) =>
      reason in monsters
        ? "no authoring tool writes one like it: ask whoever made the package for another"
        : "elements have to be closed, and `&` and `<` in text written `&amp;` and `&lt;`",
  },
  HV4621: {
    message: ({ problem, encoding }) => encodings[problem](encoding),
    hint: () => "save it as UTF-8 without a byte order mark, and declare that",
  },
  HV4622: {
    message: ({ actual }) =>
      actual === ""
        ? "the manifest does not say its version of SCORM"
        : `\`${actual}\` is no version of SCORM`,
    hint: ({ known }) => `schemaversion is one of: ${listed(known)}`,
  },
  HV4623: {
    message: ({ written, expected }) =>
      written === "xml:base"
        ? "`xml:base` moves where files are looked for"
        : `the prefix \`${written}\` stands where platforms look for ${expected === "" ? "none" : `\`${expected}\``}`,
    hint: ({ written }) =>
      written === "xml:base" ? "write the folder into each href" : "write the usual prefix",
  },
  HV4624: {
    message: () => "the manifest does not say which organization is the default",
    hint: () => "write `default` with the identifier of the organization",
  },
  HV4625: {
    message: ({ id }) => `the default organization \`${id}\` is not there`,
    hint: ({ known }) => `there is: ${listed(known)}`,
  },
  HV4626: {
    message: ({ id }) => `the identifier \`${id}\` is used twice`,
    hint: () => "give one of them another",
  },
  HV4627: {
    message: ({ id }) => `\`${id}\` is not allowed as an identifier`,
    hint: () => "begin with a letter or `_`; then letters, digits, `.`, `-` and `_`",
  },
  HV4628: {
    message: ({ id, element }) =>
      `\`${element}\` refers to \`${id}\`, and there is no such resource`,
    hint: () => "`identifierref` is the identifier of a resource, letter for letter",
  },
  HV4629: {
    message: ({ path }) => `\`${path}\` is to be opened and is not in the package`,
    hint: ({ actual }) =>
      actual === undefined ? "" : `there is \`${actual}\`: case counts on servers`,
  },
  HV4630: {
    message: ({ id }) => `the resource \`${id}\` is to be opened and has no \`href\``,
    hint: () => "write the page that it begins with",
  },
  HV4631: {
    message: ({ path }) => `the manifest lists \`${path}\`, and it is not in the package`,
    hint: ({ actual }) =>
      actual === undefined ? "" : `there is \`${actual}\`: case counts on servers`,
  },
  HV4632: {
    message: ({ actual, expected }) =>
      actual === ""
        ? `the resource does not say \`${expected}\``
        : `\`${actual}\` should read \`${expected}\``,
    hint: () => "`sco` for what reports to the platform, `asset` for what does not",
  },
  HV4633: {
    message: () => "everything that is opened is an asset, so that no result is kept",
    hint: () => "a page that reports to the platform has the type `sco`",
  },
  HV4634: {
    message: ({ name, value, min, max }) =>
      `\`${name}\` is \`${value}\`, and has to be a number from ${min} to ${max}`,
    hint: () => "it is in percent in SCORM 1.2, in parts of 1 in SCORM 2004 and cmi5",
  },
  HV4635: {
    message: ({ element, parent }) => `\`${parent}\` has no \`${element}\``,
  },
  HV4636: {
    message: ({ id }) => `a prerequisite names \`${id}\`, and no item has that identifier`,
    hint: () => "prerequisites are identifiers of items, joined by `&` or `|`",
  },
  HV4637: {
    message: ({ name, value }) => `\`${value}\` is no value of \`${name}\``,
    hint: ({ expected }) => `it is one of: ${expected}`,
  },
  HV4638: {
    message: ({ length, max }) =>
      `a title of ${length} characters is longer than the ${max} that Moodle keeps`,
    hint: () => "200 characters at most are safe everywhere",
  },
  HV4639: {
    message: ({ href, fault }) => `\`${href}\` ${hrefs[fault]}`,
    hint: () => "references are relative to the top of the package, with `/`",
  },
  HV4640: {
    message: () => "nothing in the package can be opened",
    hint: () => "an item has to open a resource, or a unit a page",
  },
  HV4641: {
    message: ({ title }) => `the item \`${title}\` opens nothing and has no items in it`,
    hint: () => "give it an `identifierref`, or leave it out",
  },
  HV4642: {
    message: () => "a `mapInfo` has no `targetObjectiveID`, which the standard requires",
    hint: () => "write the objective that it maps to, or leave it out",
  },
  HV4643: {
    message: ({ element, after }) =>
      `\`${element}\` stands behind \`${after}\`, and belongs before it`,
  },
  HV4644: {
    message: ({ element, attribute }) => `\`${element}\` has no \`${attribute}\``,
  },
  HV4645: {
    message: ({ first, launch }) =>
      `what Open edX opens is the first resource, \`${first}\`, and not \`${launch}\``,
    hint: () => "list the resource that is opened first",
  },
  HV4647: {
    message: ({ value }) => `\`${value}\` is no complete IRI`,
    hint: () => "such as `https://hoc.example/khoa-hoc/bai-1`; nothing has to be found there",
  },
  HV4648: {
    message: ({ parameter }) =>
      `the address of the unit uses \`${parameter}\`, which the platform adds itself`,
    hint: () => "rename it",
  },
  HV4650: {
    message: ({ path }) => `\`${path}\` is not in the package`,
    hint: ({ actual }) =>
      actual === undefined ? "" : `there is \`${actual}\`: case counts on servers`,
  },
  HV4651: {
    message: ({ url }) =>
      `\`${url}\` is fetched without encryption, which pages of an https platform may not do`,
    hint: () => "take the file into the package, or write `https:`",
  },
  HV4652: {
    message: ({ hosts, more }) => `pages fetch from other servers: ${named(hosts, more)}`,
    hint: () =>
      "without a network, or once they are gone, this part is missing; they also see who learns",
  },
  HV4660: {
    message: ({ api }) => `no script looks for the platform's interface \`${api}\``,
    hint: () =>
      "without it nothing is reported; export it as SCORM once more, or take it as an asset",
  },
  HV4661: {
    message: ({ call }) => `no script calls \`${call}\``,
    hint: () => "before it, every other call fails",
  },
  HV4662: {
    message: ({ call }) => `no script calls \`${call}\``,
    hint: () => "call it when the page goes away, in `pagehide`",
  },
  HV4663: {
    message: ({ version, api }) =>
      `the manifest says SCORM ${version}, and the scripts look for another version's interface than \`${api}\``,
    hint: () => "export it for one version",
  },
  HV4664: {
    message: ({ call }) => `the interface has no \`${call}\``,
    hint: ({ suggestion }) => `did you mean \`${suggestion}\`?`,
  },
  HV4665: {
    message: () => "what is saved in `unload` may be lost: many browsers no longer give that event",
    hint: () => "save at each step, and once more in `pagehide`",
  },
  HV4666: {
    message: () =>
      "a synchronous request stops the page, and browsers drop it while the page goes away",
    hint: () => "use `fetch`, with `keepalive` while leaving",
  },
  HV4667: {
    message: ({ element }) => `no script sets \`${element}\`, so that nobody completes the course`,
    hint: () => "set it once everything was seen or the test is done",
  },
  HV4668: {
    message: () => "a timer commits again and again, whether or not anything changed",
    hint: () => "commit when something that matters has changed",
  },
  HV4669: {
    message: ({ element, parent }) => `\`${element}\` has no place in \`${parent}\``,
    hint: ({ known, suggestion }) =>
      suggestion
        ? `perhaps \`${suggestion}\` is meant`
        : known.length === 0
          ? "nothing stands in it"
          : `the standard has there: ${listed(known)}`,
  },
  HV4670: {
    message: ({ attribute, element }) => `\`${element}\` has no attribute \`${attribute}\``,
    hint: ({ suggestion }) =>
      suggestion
        ? `perhaps \`${suggestion}\` is meant`
        : "take it out; what other standards add has their prefix",
  },
  HV4671: {
    message: ({ element, parent }) => `\`${parent}\` has more than one \`${element}\``,
    hint: () => "the standard has one; which of them counts is up to the platform",
  },
  HV4672: {
    message: ({ element }) => `text stands in \`${element}\`, which holds elements alone`,
    hint: () => "take it out, or put it into the element that it is meant for",
  },
  HV4673: {
    message: ({ actual }) =>
      actual === ""
        ? "the manifest's root element has no namespace"
        : `\`${actual}\` is no namespace of this standard`,
    hint: ({ expected }) => `write it as \`xmlns="${expected}"\``,
  },
  HV4674: {
    message: ({ reason }) => `it cannot be played: ${reason}`,
    hint: () => "open its start page in a browser, and look at what it says on the console",
  },
  HV4675: {
    message: () => "a phone shows an empty page, even after half a minute",
    hint: () => "open it in a window of 360 pixels, and look at the console",
  },
  HV4676: {
    message: ({ text, count }) => `an error while it plays${times(count)}: ${text}`,
    hint: () => "",
  },
  HV4677: {
    message: ({ paths, more }) =>
      `while it plays it asks for what is not in the package: ${named(paths, more)}`,
    hint: () => "put it into the package, or take the reference out",
  },
  HV4678: {
    message: ({ hosts, more }) => `while it plays it asks other hosts: ${named(hosts, more)}`,
    hint: () =>
      "nothing was let through here; on a network without them it plays as it did now, and each host learns who learns what",
  },
  HV4679: {
    message: ({ call }) => `it was opened, and never said \`${call}\``,
    hint: () => "so the platform knows nothing of the visit",
  },
  HV4680: {
    message: ({ call }) => `it was left, and did not say \`${call}\``,
    hint: () => "end the session on `pagehide`; else the platform may lose what came last",
  },
  HV4681: {
    message: ({ rule, count }) => `a call breaks the standard${times(count)}: ${rule}`,
    hint: () => "a strict platform refuses it; what it would have kept is lost",
  },
  HV4682: {
    message: ({ length, most }) =>
      `its state grew to ${length} characters while it was walked; the standard has room for ${most}`,
    hint: () => "a platform by the standard keeps none of it, and the learner begins anew",
  },
  HV4683: {
    message: ({ commits }) => `it commits ${commits} times a minute`,
    hint: () => "commit after a pause, and when something is handed in; each is a request",
  },
  HV4684: {
    message: ({ pixels }) => `the page is ${pixels} pixels wider than a phone's window`,
    hint: () => "a learner has to push it to and fro; let it follow the window's width",
  },
  HV4685: {
    message: ({ rule, help, count }) =>
      `not everybody can use the page${times(count)}: ${help} (${rule})`,
    hint: ({ example }) => `first at \`${example}\``,
  },
  HV4686: {
    message: ({ title, seconds, status, commits, state }) =>
      `played \`${title}\` for ${seconds} s: status ${status || "none"}, ${commits} commits, ${state} characters of state`,
    hint: () => "",
  },
  HV4687: {
    message: ({ refusal, count }) =>
      `the platform refuses what it sends${times(count)}: ${refusal}`,
    hint: () => "what is refused is not kept",
  },
  HV4688: {
    message: ({ seconds }) =>
      `the page hangs: its script ran on for ${seconds} s, so that nothing could be pressed`,
    hint: () =>
      "find the loop that does not end; a script has to return before a learner's next press is heard",
  },
  HV4690: {
    message: ({ platform, imports, plays, grades, resumes }) =>
      `on ${platform}: imports ${answers[imports]}, plays ${answers[plays]}, grades ${answers[grades]}, resumes ${answers[resumes]}`,
    hint: ({ because, sources, seen }) =>
      [
        ...(because.length === 0 ? [] : [`because of ${because.join(", ")}`]),
        ...(sources.length === 0 ? [] : [`known from ${sources.join("; ")}`]),
        ...(seen ? ["tried on the platform itself"] : []),
      ].join("; "),
  },
} satisfies Partial<Catalogue["messages"]>;
