import type { Args } from "../../codes.ts";
import type { Damage } from "../../exchange-codes.ts";
import type { Message } from "../catalogue.ts";

interface Words {
  message(format: string): string;
  readonly hint: string;
}

const damages: Readonly<Record<Damage, Words>> = {
  columns: {
    message: () => "no column is known to hold the question or its answer",
    hint: "name the columns in the first row: Question, A, B, C, D, Answer",
  },
  zip: {
    message: () => "the file is damaged, or only part of it was downloaded",
    hint: "download it again, or export it again from the program that made it",
  },
  unfolds: {
    message: () => "the zip unfolds to far more than any bank or course has, and was not unpacked",
    hint: "if it is a file of yours, part it into smaller ones; if a stranger sent it, leave it closed",
  },
  paths: {
    message: () => "the zip holds names that lead out of its folder, and was not unpacked",
    hint: "it may have been made to do harm: ask whoever sent it",
  },
  password: {
    message: () => "the zip is protected by a password",
    hint: "take the password off and zip the files again",
  },
  xml: {
    message: (format) => `this file cannot be read as ${format}: its XML is not well-formed here`,
    hint: "export it again from the program that made it; if it was edited by hand, look at the place",
  },
  manifest: {
    message: (format) =>
      `this cannot be read as ${format}: it has no imsmanifest.xml to say what is in it`,
    hint: "export it again from the program that made it; if it is only question files zipped, unzip and import each",
  },
  empty: {
    message: (format) => `the ${format} file has neither questions nor lessons in it`,
    hint: "look whether it is the right file, and export it again with its questions",
  },
};

/** Of HV4505: what the author can act on, else what a library said. */
export const damage: Message<Args["HV4505"]> = {
  message: ({ format, reason }) =>
    wordsOf(reason)?.message(format) ?? `this file cannot be read as ${format}: ${reason}`,
  hint: ({ reason }) =>
    wordsOf(reason)?.hint ?? "open it in the program that made it and export it again",
};

function wordsOf(reason: string): Words | undefined {
  return Object.hasOwn(damages, reason) ? damages[reason as Damage] : undefined;
}
