import { keyVersionOf } from "../versions.ts";
import { columnAt, columnKey } from "./columns.ts";
import { dateOf } from "./dates.ts";
import { learnerIn } from "./learner-in.ts";
import type { Sink } from "./sink.ts";
import { shareOf, type TableReader } from "./table-reader.ts";
import { evened } from "./text.ts";

// Moodle 5.1, mod/scorm/report/{basic,interactions}: name, identity fields, attempt, start, finish, score, a column a SCO, then
// for each interaction, counted from 0, what the settings ask for: its id, the response, what is right, the result.
const ATTEMPT = ["attempt", "lần thử", "số lần thử", "lần làm bài"];
const STARTED = ["started on", "started", "bắt đầu lúc", "bắt đầu vào lúc", "bắt đầu"];
const LAST = [
  "last accessed on",
  "last access",
  "truy cập lần cuối",
  "truy cập lần cuối lúc",
  "truy cập cuối",
];
const SCORE = ["score", "điểm", "điểm số"];
const PARTS = {
  question: ["question", "cau hoi"],
  response: ["response", "tra loi", "cau tra loi", "phan hoi"],
  right: ["right answer", "cau tra loi dung", "dap an dung", "tra loi dung"],
  result: ["result", "ket qua"],
} as const;

type Part = keyof typeof PARTS;
type Places = Partial<Record<Part, number>>;

export const moodleScorm: TableReader = {
  id: "moodle-scorm",
  fits: (header) =>
    columnAt(header, ATTEMPT) >= 0 &&
    columnAt(header, SCORE) >= 0 &&
    columnAt(header, STARTED) >= 0,
  namesNoQuestions: (header) => {
    const interactions = interactionsIn(header);
    return interactions.length > 0 && interactions.every(({ question }) => question === undefined);
  },
  begin(header, sink, options) {
    const learnerOf = learnerIn(header, sink, options);
    const course = options.course ?? "";
    const [attempt, started, last, score] = [ATTEMPT, STARTED, LAST, SCORE].map((names) =>
      columnAt(header, names),
    ) as [number, number, number, number];
    const interactions = interactionsIn(header);
    const firstPart = Math.min(header.length, ...interactions.flatMap((one) => Object.values(one)));
    return (cells) => {
      const learner = learnerOf(cells);
      if (learner === "") return false;
      const number = Number(cells[attempt]);
      if (!Number.isInteger(number) || number < 1) {
        // Enrolled, and never there: Moodle shows dashes.
        sink.standing({ learner, course });
        return true;
      }
      const at = dateOf(cells[last] ?? "");
      tellStanding(
        cells.slice(score + 1, firstPart),
        { learner, course, startedAt: dateOf(cells[started] ?? ""), at, passing: options.passing },
        shareOf(cells[score] ?? "", 100),
        sink,
      );
      for (const places of interactions)
        tellResponse(cells, places, { learner, course, attempt: number, at }, sink);
      return true;
    };
  },
};

/** The columns of each interaction, by the number behind their names. */
function interactionsIn(header: readonly string[]): readonly Places[] {
  const found = new Map<number, Places>();
  header.forEach((name, at) => {
    const [, words = "", number] = /^(.*\S)\s+(\d+)$/.exec(columnKey(name)) ?? [];
    if (number === undefined) return;
    const part = (Object.keys(PARTS) as Part[]).find((one) =>
      (PARTS[one] as readonly string[]).includes(words),
    );
    if (!part) return;
    const places = found.get(Number(number)) ?? {};
    places[part] ??= at;
    found.set(Number(number), places);
  });
  return [...found.values()];
}

/** What a SCO's column says: its points, or, without any, its status in words. */
function tellStanding(
  scos: readonly string[],
  about: {
    readonly learner: string;
    readonly course: string;
    readonly startedAt: number;
    readonly at: number;
    readonly passing: number | undefined;
  },
  total: number | undefined,
  sink: Sink,
): void {
  const { learner, course, startedAt, at, passing } = about;
  const words = scos.map((cell) => columnKey(cell));
  const says = (...names: readonly string[]) => words.some((word) => names.includes(word));
  const scored = scos.flatMap((cell) => shareOf(cell, 100) ?? []);
  const score = scored.length > 0 ? Math.max(...scored) : total === 0 ? undefined : total;
  const passed =
    says("passed", "dat", "da dat") || (passing !== undefined && (score ?? -1) >= passing);
  const finished =
    passed ||
    score !== undefined ||
    says("completed", "hoan thanh", "da hoan thanh", "failed", "khong dat");
  sink.standing({
    ...{ learner, course, started: true, startedAt, score },
    ...(finished ? { finished, finishedAt: at } : {}),
    ...(passed ? { passed, passedAt: at } : {}),
  });
}

function tellResponse(
  cells: readonly string[],
  places: Places,
  about: {
    readonly learner: string;
    readonly course: string;
    readonly attempt: number;
    readonly at: number;
  },
  sink: Sink,
): void {
  const cell = (part: Part) => unescaped(cells[places[part] ?? -1] ?? "");
  const id = cell("question");
  if (id === "") return;
  // Ours end with the attempt that they were given in (`q-<question>-<attempt>`): several share one attempt of the platform.
  const [, own, number] = /^q-(.+)-(\d+)$/.exec(id) ?? [];
  const result = cell("result").toLowerCase();
  const [given, key] = [cell("response"), cell("right")];
  if (result === "" && key === "") return;
  const right = result === "" ? given === key : result === "correct";
  const type = typeOf(given, key);
  const { learner, course, at } = about;
  sink.response({
    ...{ learner, course, type, right, at },
    question: own ?? id,
    version: keyVersionOf(type, patternOf(type, key)),
    attempt: number === undefined ? about.attempt : Number(number),
    response: patternOf(type, given),
    share: right ? 1 : 0,
    max: 1,
    seconds: Number.NaN,
  });
}

/** What kind of interaction it was: the report does not say. */
function typeOf(given: string, key: string): string {
  const told = key || given;
  if (/^[tf]$/.test(told)) return "true-false";
  if (/^\w\.\w(,\w\.\w)*$/.test(told)) return "matching";
  if (!/^\w(,\w)*$/.test(told)) return "fill-in";
  const letters = told.split(",");
  return letters.join() === [...letters].sort().join() ? "choice" : "sequencing";
}

/** SCORM 1.2's way to write a response in SCORM 2004's. */
function patternOf(type: string, text: string): string {
  if (type === "true-false") return text === "t" ? "true" : text === "f" ? "false" : "";
  if (type === "matching") return text.replaceAll(".", "[.]").replaceAll(",", "[,]");
  return type === "fill-in" ? text : text.replaceAll(",", "[,]");
}

/** Moodle escapes what it shows as HTML, also in what is downloaded. */
function unescaped(text: string): string {
  return evened(text)
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&#0?39;/g, "'")
    .replace(/&amp;/g, "&");
}
