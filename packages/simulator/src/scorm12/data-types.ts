/**
 * The data types of SCORM 1.2 (RTE 3.4). A checker says what is wrong with a text, as the end of a sentence that
 * begins with the value; undefined when nothing is.
 */
export type DataType = (text: string) => string | undefined;

const ASCII = /^[\t\n\r -~]*$/;

/** A data type that `is` holds for; `otherwise` says what a text is not. */
function type(is: (text: string) => boolean, otherwise: string): DataType {
  return (text) => (is(text) ? undefined : otherwise);
}

function either(...types: readonly DataType[]): DataType {
  return (text) => {
    const faults = types.map((check) => check(text));
    return faults.includes(undefined) ? undefined : faults.join(" and ");
  };
}

function string(max: number): DataType {
  return (text) => {
    if (!ASCII.test(text)) return "is not ASCII";
    return text.length > max ? `has ${text.length} characters, more than ${max}` : undefined;
  };
}

export const string255 = string(255);
export const string4096 = string(4096);

// Letters, digits, `-` and `_`: no blanks, nothing unprintable. RTE 3.4 leaves more open; ADL's own tests and
// Moodle take a period for a part of the element's name.
export const identifier = type(
  (text) => /^[A-Za-z0-9_-]{1,255}$/.test(text),
  "is not a CMIIdentifier (1 to 255 letters, digits, hyphens and underscores)",
);

export const blank = type((text) => text === "", "is not blank");

const isDecimal = (text: string) => /^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(text);

export const decimal = type(isDecimal, "is not a CMIDecimal (digits and a period, no exponent)");

/** A score: a decimal from 0 to 100, or blank. */
export const score = either(
  blank,
  type(
    (text) => isDecimal(text) && Number(text) >= 0 && Number(text) <= 100,
    "is not a decimal from 0 to 100",
  ),
);

/** A whole number within limits, both included. */
export function integer(min: number, max: number): DataType {
  return type(
    (text) => /^[+-]?\d+$/.test(text) && Number(text) >= min && Number(text) <= max,
    `is not a whole number from ${min} to ${max}`,
  );
}

export const time = type(
  (text) => /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/.test(text),
  "is not a CMITime (HH:MM:SS or HH:MM:SS.SS)",
);

export const timespan = type(
  (text) => /^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/.test(text),
  "is not a CMITimespan (HHHH:MM:SS or HHHH:MM:SS.SS)",
);

export function vocabulary(...words: readonly string[]): DataType {
  const list = words.map((word) => JSON.stringify(word)).join(", ");
  return type((text) => words.includes(text), `is none of ${list}`);
}

const matching = type(
  (text) => /^[a-z0-9]\.[a-z0-9](,[a-z0-9]\.[a-z0-9])*$/.test(unbraced(text)),
  "is not a list of pairs of single characters (1.c,2.b)",
);

const characters = (text: string) => /^[a-z0-9](,[a-z0-9])*$/.test(text);
const distinct = (text: string) => new Set(text.split(",")).size === text.split(",").length;

/** The response or pattern of an interaction, by the interaction's type (CMIFeedback, RTE 3.4). */
export const feedback: Readonly<Record<string, DataType>> = {
  "true-false": vocabulary("0", "1", "t", "f"),
  choice: type(
    (text) => characters(unbraced(text)) && distinct(unbraced(text)),
    "is not a list of different single characters (a,c)",
  ),
  "fill-in": string255,
  numeric: decimal,
  likert: either(
    blank,
    type((text) => /^[a-z0-9]$/.test(text), "is not a single character"),
  ),
  matching,
  performance: string255,
  sequencing: type(characters, "is not a list of single characters (a,c,b)"),
};

/** Braces around a list say that all of it is needed. */
function unbraced(text: string): string {
  return text.startsWith("{") && text.endsWith("}") ? text.slice(1, -1) : text;
}
