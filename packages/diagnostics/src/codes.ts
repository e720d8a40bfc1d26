import type { Diagnostic, Place, Related, Severity } from "./diagnostic.ts";
import { type ExchangeArgs, exchangeSeverities } from "./exchange-codes.ts";
import type { FileKind, kindGroup } from "./file-kind.ts";
import { type PackageArgs, packageSeverities } from "./package-codes.ts";
import { type ResultsArgs, resultsSeverities } from "./results-codes.ts";

/**
 * What can be wrong, with what a message has to know to say it. Codes are permanent and never reused:
 * 1xxx files and front matter, 2xxx questions and course, 3xxx a target's limits, 4xxx found in a package,
 * 5xxx results.
 */
export interface Args extends ExchangeArgs, ResultsArgs, PackageArgs {
  /** `courses` are folders below it that hold one. */
  HV1001: { path: string; actual?: string; courses?: readonly string[] };
  /** `file`: something is there, but no folder. */
  HV1002: { path: string; file?: true };
  HV1003: Record<string, never>;
  HV1004: Record<string, never>;
  HV1005: { kind: "course" | "module" };
  /** `aliases`: it refers to its parts too often; `key`: the name before a colon is no text. Else it cannot be read for a rarer reason. */
  HV1006: { aliases?: true; key?: true };
  HV1007: { key: string; suggestion?: string; allowed: readonly string[] };
  /** `line`: as it was probably meant. */
  HV1008: { key: string; expected: ValueKind; found: ValueKind; line?: string };
  HV1009: { key: string };
  HV1010: { key: string; value: string; allowed: readonly string[] };
  HV1011: { id: string; suggestion: string };
  HV1012: { path: string; suggestion?: string };
  HV1013: { path: string };
  HV1014: { path: string; actual: string };
  HV1015: { url: string; scheme: string };
  HV1016: { url: string };
  HV1017: { module: string };
  HV1018: { value: string; suggestion?: string };
  HV1019: { value: string; suggestion?: string };
  HV1021: { key: string; value: string; minimum: number };
  HV1022: { number: string };
  HV1023: { path: string };
  HV1024: { path: string };
  HV1025: { name: string; suggestion?: string };
  HV1026: { value: string; suggestion?: string };
  HV1027: Record<string, never>;
  HV1028: { what: string };
  HV1029: { path: string; why?: "empty" | "page" };
  HV1030: { path: string; size: number; max: number };
  HV1031: { size: number; max: number };
  HV1032: { max: number };
  HV1033: { max: number };
  HV1034: { path: string; other: string };
  HV1035: { module: string };
  HV1036: { sign: string; max: number };
  HV1037: { path: string };
  HV1038: { path: string; suggestion?: string };
  /** `name`: what the file is called without its folders. */
  HV1040: { path: string; name: string };
  HV1041: { path: string };
  /** `more`: how often it stands in the file besides. */
  HV1045: { character: string; more: number };
  HV1046: { path: string; character: string };
  HV1050: { counted: Counted; max: number };
  HV1051: { max: number };
  HV1052: { repeated: "transcripts" | "footnotes" | "definitions"; max: number };
  HV1053: { path: string; measure: PictureMeasure; size: number; max: number };
  HV1054: { max: number };
  HV1060: { line: string };
  HV1061: {
    key: string;
    value: string;
    form: "color" | "address" | "drawing" | "short" | "size";
    suggestion?: string;
  };
  HV1062: { lang: string };
  HV1063: { line: string; missing: "blank" | "colon" };
  HV1064: { sign?: string };
  HV1065: { cause: "blank" | "text" | "sign"; sign: string };
  HV1066: { line: string };
  HV1067: { line: string; sign: string };
  HV1068: { line: string };
  HV1069: { line: string };
  HV1070: { key: string };
  HV1071: { sign: string; line: string };
  HV1072: { sign: string; line: string };
  HV1073: { line: string };
  HV1074: { line: string };
  HV1075: { line: string };
  HV1100: { path: string; name: string };
  HV1101: { path: string; name: string };
  HV1102: { path: string; name: string };
  HV1103: { path: string; name: string };
  HV1105: { path: string; kind: FileKind; group: ReturnType<typeof kindGroup> };
  HV1106: {
    path: string;
    kind: FileKind;
    group: ReturnType<typeof kindGroup>;
    role: "audio" | "video";
  };
  HV1107: { path: string; why: "empty" | "encoding" | "format" | "cues" };
  HV1108: { path: string; why: "empty" | "cut" };
  HV1109: { path: string };
  HV1110: { size: number; max: number; path: string };
  /** `pattern`: it stands for several folders. */
  HV1111: { path: string; pattern?: true; suggestion?: string };
  HV1112: { path: string; suggestion?: string };
  HV1113: { path: string; suggestion?: string };
  HV1114: { option: string; targets: readonly string[]; heeded: readonly string[] };
  /** `sign`: the one that Windows refuses; nothing where `why` is another. */
  HV1115: { path: string; name: string; why: "sign" | "reserved" | "end" | "long"; sign?: string };
  /** Of `theme.css`, as all up to HV1121; `allowed` are all that it may set. */
  HV1116: { property: string; suggestion?: string; allowed: readonly string[] };
  /** `forced`: for readers whose system chooses the colours. */
  HV1117: { property: string; value: string; forced?: true };
  /** In rem. */
  HV1118: { property: string; value: string; least: number; most: number };
  HV1119: { name: string; what: "selector" | "at-rule" | "media" | "property" | "important" };
  HV1120: {
    property: string;
    value: string;
    against: string;
    scheme: "light" | "dark";
    /** As N in N:1, with one decimal and never rounded up. */
    ratio: number;
    needed: number;
  };
  HV1121: { unclosed?: true };
  HV1122: { path: string };
  HV1123: { property: string };
  /** Of the cues of a page's voice, as all up to HV1127; times are `1:02.5`. */
  HV1124: { path: string; why: "empty" | "encoding" | "format" | "cues" };
  /** `ends`: a cue at `at`, before it begins at `other`; `begins`: at `at`, before the one above ends at `other`. */
  HV1125: { path: string; why: "ends" | "begins"; at: string; other: string };
  HV1126: { path: string; sound: string; at: string; end: string };
  HV1127: { path: string; sound: string; at: string; end: string };
  /** `fault`: what the system said where the library is installed and does not load. */
  HV1141: { photos: number; fault?: string };
  HV2101: { target: string; suggestion?: string };
  HV2102: { id: string };
  HV2103: { id: string };
  HV2104: { id: string };
  HV2105: { id: string };
  HV2107: { path: string };
  HV2108: { name: string; suggestion?: string };
  /** `instead`: what the course language has for it; `literal`: it is only spoken of. */
  HV2109: { html: string; instead?: string; literal?: true };
  HV2110: { title: string };
  HV2111: { text: string };
  HV2112: { name: string; suggestion?: string };
  /** `open`: other values than these are allowed too. */
  HV2113: { name: string; value: string; allowed: readonly string[]; open?: true };
  HV2114: { name: string };
  HV2115: { title: string };
  HV2116: { name: string; attribute: string };
  HV2117: { block: EmptyBlock };
  HV2118: { kind: "page" | "question" };
  HV2119: { attribute: string; html: string };
  /** `sign`: the command that there is not, or the sign that cannot stand there. */
  HV2120: { problem: "command" | "open" | "sign" | "other"; sign: string };
  HV2121: Record<string, never>;
  HV2122: Record<string, never>;
  HV2123: Record<string, never>;
  HV2124: { name: string };
  HV2125: { name: string; inner: string };
  HV2126: { text: string; suggestion?: string };
  HV2127: { hashes: string };
  HV2128: Record<string, never>;
  HV2129: Record<string, never>;
  HV2130: { text: string };
  HV2131: { name: "check" | "hint" | "answer" | "rubric" };
  HV2132: { count: number };
  HV2133: { text: string };
  HV2134: { text: string; html: string };
  HV2135: { mark: string; sign: string; line: string };
  HV2136: { cells: number; columns: number };
  HV2137: { text: string };
  HV2139: { name: string; value: string };
  HV2140: { html: string };
  HV2141: { term: string };
  HV2142: { term: string; suggestion?: string };
  HV2143: { term: string };
  HV2144: { path: string };
  HV2160: { code: Code; more: number };
  HV2170: { text: string; suggestion?: string };
  HV2171: { sign: string; numbered?: true };
  HV2172: { line: string };
  HV2173: { text: string; suggestion?: string };
  HV2174: { line: string; columns: number };
  HV2175: { text: string; suggestion?: string };
  HV2176: { text: string; instead?: string };
  HV2177: { name: string };
  HV2178: { text: string; suggestion?: string };
  HV2179: { label: string; missing: "note" | "mark" };
  HV2180: Record<string, never>;
  HV2181: Record<string, never>;
  HV2201: { id: string; shape?: UnreadShape };
  HV2202: { id: string };
  HV2203: { id: string; type: string; right: number };
  HV2204: { id: string; count: number; header?: true };
  HV2205: { text: string };
  HV2206: { id: string; count: number; max: number };
  HV2207: { outcome: string; suggestion?: string };
  HV2208: { outcome: string };
  HV2209: { id: string };
  HV2210: { id: string };
  HV2211: { type: string; allowed: readonly string[] };
  HV2212: Record<string, never>;
  HV2213: { id: string };
  HV2214: { id: string };
  HV2215: { id: string };
  HV2216: { text: string };
  HV2217: { mark: string; meant?: "[x]" | "[ ]" };
  /** `bar`: code with its bar written so that it does not part cells. */
  HV2220: { id: string; bar?: string };
  HV2221: { id: string };
  HV2222: Record<string, never>;
  HV2223: Record<string, never>;
  HV2224: { text: string; meant?: string };
  HV2225: { id: string };
  HV2226: { name: string; type: string; types: readonly string[] };
  HV2230: { text: string };
  HV2231: { title: string; signs: string };
  HV2232: Record<string, never>;
  HV2233: Record<string, never>;
  HV2234: { text: string; under: "list" | "table" };
  HV2235: { source: string };
  HV2236: { text: string };
  HV2237: { text: string; where: "table" | "list" | "other" };
  HV2238: { text: string };
  HV2239: { mark: string; answer: string };
  HV2240: { text: string };
  HV2241: { text: string; meant: string };
  HV2242: { groups: readonly string[]; things: readonly string[] };
  HV2243: { left: string; right: string };
  HV2244: { column: string };
  HV2245: Record<string, never>;
  HV2246: Record<string, never>;
  HV2247: { notation: Notation };
  HV2248: { kind: "list" | "notation" };
  HV2250: { text: string; line: string };
  HV2251: { mark: string };
  HV2252: { text: string };
  HV2253: Record<string, never>;
  HV2254: { label: string };
  HV2301: { asked: number; available: number };
  HV2302: { asked: number };
  HV2303: { sum: number; asked: number };
  HV2304: { part: string; suggestion?: string };
  HV2305: { part: string; wanted: number; available: number };
  HV2306: { module: string; wanted: number; available: number };
  HV2310: Record<string, never>;
  HV2311: {
    reason: "opinion" | "written" | "practice" | "exam" | "blueprint";
    module: string;
    questions: number;
  };
  HV2312: Record<string, never>;
  HV2313: { module: string; without: number; modules: number; stated: string };
  HV2401: { course: string; suggestion?: string };
  HV2402: { module: string; title: string; course: string; similar?: string };
  HV2403: { outcome: string; module: string; suggestion?: string; elsewhere?: string };
  HV2404: { outcome: string; asked: number; needed: number };
  HV2405: { course: string; wanted: number; asked?: number };
  HV2406: { content: string; module: string };
  HV2407: { course: string };
  /** `count`: in how many places it stands. */
  HV2410: { text: string; count: number };
  /** `proposal`: the name that a variable of these letters would have. */
  HV2411: { name: string; known: readonly string[]; proposal: string; suggestion?: string };
  /** Of a comment that a reviewer sent: who says what. */
  HV2412: { name: string; text: string };
  /** Likewise; `quote`: what it is on, as it was then. */
  HV2413: { name: string; text: string; quote: string };
  HV2414: { name: string; text: string; quote: string };
  /** `course`: the one that it is about. `more`: how many are left out. */
  HV2415: {
    path: string;
    trouble: "json" | "other" | "size" | "course" | "entries" | "many";
    course?: string;
    more?: number;
  };
  /** Of `questions` that the clue tells apart, it tells the right choice in `told`. */
  /** `part`: what alone may stand in `name`. */
  HV2416: { name: string; part: string };
  HV2417: { name: string; part: string };
  HV2418: { name: "timeline" | "hotspots" };
  HV2419: { name: "gallery" | "hotspots" };
  /** `written`: the place as it is; empty where there is none. */
  HV2420: { written: string };
  HV2421: { url: string; hosts: readonly string[] };
  HV2422: { id: string };
  HV2423: Record<string, never>;
  HV2429: { id: string };
  HV2430: { id: string };
  HV2431: { id: string };
  HV2432: Record<string, never>;
  HV2433: { written: string };
  HV2434: { targets: readonly string[]; questions: number };
  HV2435: { id: string };
  HV2436: { written: string; all: number };
  /** Of a page's voice, as all up to HV2440. */
  HV2437: { said: string };
  HV2438: { path: string; matched: number; cues: number };
  HV2439: { page: string; first: string; path: string };
  HV2440: { pages: readonly string[]; voices: number };
  HV2441: { told: number; questions: number };
  HV2442: { told: number; questions: number };
  HV2443: { told: number; questions: number };
  HV2444: { told: number; questions: number };
  HV2445: { told: number; questions: number };
  HV2446: { right: number; questions: number };
  HV2447: { id: string; other: string };
  HV2448: { told: number; questions: number };
  HV2449: { told: number; questions: number };
  HV2450: { asked: number; questions: number };
  HV2451: { path: string };
  HV2452: { name: string };
  HV2453: Record<string, never>;
  HV2454: { opens: string; closes: string };
  HV2455: { feedback: string };
  HV2456: Record<string, never>;
  /** What is missing of a tie that is parted by guessing. */
  HV2457: { missing: "guess" | "tie" };
  HV2458: { key: string; fact: string; known: readonly string[]; suggestion?: string };
  HV2459: { targets: readonly string[] };
  HV2460: { value: string };
  HV2461: { path: string; suggestion?: string };
  HV2462: { part: string; difficulty: string; wanted: number; available: number };
  /** `others`: the parts before it that have questions in common with it. */
  HV2463: { part: string; others: readonly string[]; wanted: number; left: number };
  HV2464: { part: string };
  /** Of a question at a time of a film, as all up to HV2469; times are `1:20`. */
  HV2465: { value: string };
  HV2466: { at: string };
  HV2467: { at: string };
  HV2468: { at: string; before: string };
  HV2469: { at: string; end: string };
  HV2501: { longest: number; questions: number };
  HV2502: { position: number };
  HV2503: { id: string; text: string };
  HV2504: { word: string };
  HV2505: { a: string; b: string };
  HV2506: { id: string; other: string };
  HV2507: { kind: "video" | "audio" };
  HV2508: { title: string; words: number; max: number };
  HV2509: { title: string; from: number; to: number };
  HV2510: { text: string };
  HV2511: { label: string };
  HV3001: { what: string; length: number; max: number };
  HV3002: { length: number; max: number };
  HV3003: { iri: string };
  HV3004: Record<never, never>;
  HV3005: { modules: number; max: number };
  HV3006: { iri: string };
  /** `heeded` by these only, none of which is among `targets`. */
  HV3007: { option: string; targets: readonly string[]; heeded: readonly string[] };
  HV3008: { option: string; targets: readonly string[]; heeded: readonly string[] };
  /** Of the address that `--lti` names. */
  HV3009: { url: string; fault: ServiceAddressFault };
  /** `places` in the course open the service. */
  HV3010: { places: number };
  HV3011: { passport: string; places: number };
  HV3108: { differences: readonly OpenEdxDifference[] };
}

/** What was written for answers and is none: boxes without a dash, other bullets, letters, a list without boxes, … */
export type UnreadShape = "boxes" | "bullets" | "letters" | "list" | "bars" | "line";

/** Ways to write questions that other programs read. `letters`: the one of print, `A.` to `D.` and a line with the key. */
export type Notation =
  | "Aiken"
  | "GIFT"
  | "LiaScript"
  | "text2qti"
  | "Open edX"
  | "Cloze"
  | "Moodle XML"
  | "letters";

/** No address of the web; without encryption; with more than a host. */
export type ServiceAddressFault = "unreadable" | "plain" | "more";

/** What Open edX does otherwise than a course asks. */
export type OpenEdxDifference =
  | "attempts"
  | "feedback"
  | "time"
  | "parts"
  | "points"
  | "template"
  | "sheet";

/** What a text may have too much of, by itself or with all before it. */
export type Counted =
  | "lines"
  | "signs"
  | "signsOfBlock"
  | "marks"
  | "cells"
  | "linesOfCourse"
  | "signsOfCourse"
  | "textsOfCourse"
  | "usedFiles";

/** What a picture may have too much of: `pixels` in millions, `bytes` in kilobytes; `all`: the pixels of all pictures. */
export type PictureMeasure = "pixels" | "all" | "bytes" | "elements" | "depth";

export type Code = keyof Args;

/** What an author opened and closed with nothing in it. */
export type EmptyBlock = "callout" | "quote" | "card" | "column" | "tab" | "reveal";

/** The kinds of value that front matter holds, as a reader of YAML would call them. */
export type ValueKind = "text" | "number" | "integer" | "yes-no" | "list" | "map" | "nothing";

/** An error means that no correct package can be made; a warning that one can, but somebody will probably suffer. */
export const severities: Readonly<Record<Code, Severity>> = {
  HV1001: "error",
  HV1002: "error",
  HV1003: "error",
  HV1004: "error",
  HV1005: "error",
  HV1006: "error",
  HV1007: "error",
  HV1008: "error",
  HV1009: "error",
  HV1010: "error",
  HV1011: "error",
  HV1012: "error",
  HV1013: "error",
  HV1014: "error",
  HV1015: "error",
  HV1016: "error",
  HV1017: "error",
  HV1018: "error",
  HV1019: "error",
  HV1021: "error",
  HV1022: "error",
  HV1023: "error",
  HV1024: "error",
  HV1025: "warning",
  HV1026: "error",
  HV1027: "error",
  HV1028: "warning",
  HV1029: "error",
  HV1030: "error",
  HV1031: "error",
  HV1032: "error",
  HV1033: "error",
  HV1034: "error",
  HV1035: "error",
  HV1036: "error",
  HV1037: "error",
  HV1038: "error",
  HV1040: "warning",
  HV1041: "warning",
  HV1045: "error",
  HV1046: "error",
  HV1050: "error",
  HV1051: "error",
  HV1052: "error",
  HV1053: "error",
  HV1054: "error",
  HV1060: "error",
  HV1061: "error",
  HV1062: "note",
  HV1063: "error",
  HV1064: "error",
  HV1065: "error",
  HV1066: "error",
  HV1067: "error",
  HV1068: "error",
  HV1069: "error",
  HV1070: "error",
  HV1071: "error",
  HV1072: "error",
  HV1073: "error",
  HV1074: "error",
  HV1075: "error",
  HV1100: "error",
  HV1101: "error",
  HV1102: "warning",
  HV1103: "warning",
  HV1105: "error",
  HV1106: "error",
  HV1107: "error",
  HV1108: "error",
  HV1109: "warning",
  HV1110: "warning",
  HV1111: "error",
  HV1112: "error",
  HV1113: "error",
  HV1114: "warning",
  HV1115: "warning",
  HV1116: "error",
  HV1117: "error",
  HV1118: "error",
  HV1119: "error",
  HV1120: "warning",
  HV1121: "error",
  HV1122: "warning",
  HV1123: "error",
  HV1124: "error",
  HV1125: "error",
  HV1126: "warning",
  HV1127: "warning",
  HV1141: "note",
  HV2101: "error",
  HV2102: "error",
  HV2103: "error",
  HV2104: "error",
  HV2105: "error",
  HV2107: "warning",
  HV2108: "error",
  HV2109: "warning",
  HV2110: "warning",
  HV2111: "error",
  HV2112: "error",
  HV2113: "error",
  HV2114: "error",
  HV2115: "warning",
  HV2116: "error",
  HV2117: "warning",
  HV2118: "error",
  HV2119: "warning",
  HV2120: "error",
  HV2121: "error",
  HV2122: "error",
  HV2123: "error",
  HV2124: "error",
  HV2125: "error",
  HV2126: "error",
  HV2127: "warning",
  HV2128: "error",
  HV2129: "error",
  HV2130: "warning",
  HV2131: "error",
  HV2132: "error",
  HV2133: "warning",
  HV2134: "warning",
  HV2135: "warning",
  HV2136: "warning",
  HV2137: "warning",
  HV2139: "error",
  HV2140: "warning",
  HV2141: "error",
  HV2142: "error",
  HV2143: "warning",
  HV2144: "warning",
  HV2160: "note",
  HV2170: "warning",
  HV2171: "warning",
  HV2172: "warning",
  HV2173: "warning",
  HV2174: "warning",
  HV2175: "warning",
  HV2176: "warning",
  HV2177: "warning",
  HV2178: "warning",
  HV2179: "warning",
  HV2180: "error",
  HV2181: "warning",
  HV2201: "error",
  HV2202: "error",
  HV2203: "error",
  HV2204: "error",
  HV2205: "error",
  HV2206: "error",
  HV2207: "error",
  HV2208: "warning",
  HV2209: "warning",
  HV2210: "warning",
  HV2211: "error",
  HV2212: "warning",
  HV2213: "warning",
  HV2214: "error",
  HV2215: "error",
  HV2216: "error",
  HV2217: "error",
  HV2220: "error",
  HV2221: "error",
  HV2222: "error",
  HV2223: "error",
  HV2224: "error",
  HV2225: "error",
  HV2226: "warning",
  HV2230: "error",
  HV2231: "error",
  HV2232: "error",
  HV2233: "warning",
  HV2234: "warning",
  HV2235: "error",
  HV2236: "error",
  HV2237: "error",
  HV2238: "error",
  HV2239: "warning",
  HV2240: "warning",
  HV2241: "warning",
  HV2242: "error",
  HV2243: "warning",
  HV2244: "error",
  HV2245: "warning",
  HV2246: "error",
  HV2247: "error",
  HV2248: "warning",
  HV2250: "error",
  HV2251: "warning",
  HV2252: "error",
  HV2253: "warning",
  HV2254: "warning",
  HV2301: "error",
  HV2302: "error",
  HV2303: "error",
  HV2304: "error",
  HV2305: "error",
  HV2306: "error",
  HV2310: "warning",
  HV2311: "warning",
  HV2312: "warning",
  HV2313: "warning",
  HV2401: "error",
  HV2402: "error",
  HV2403: "error",
  HV2404: "error",
  HV2405: "error",
  HV2406: "warning",
  HV2407: "error",
  HV2410: "warning",
  HV2411: "error",
  HV2412: "note",
  HV2413: "note",
  HV2414: "note",
  HV2415: "warning",
  HV2416: "error",
  HV2417: "error",
  HV2418: "error",
  HV2419: "error",
  HV2420: "error",
  HV2421: "error",
  HV2422: "error",
  HV2423: "warning",
  HV2429: "error",
  HV2430: "error",
  HV2431: "error",
  HV2432: "error",
  HV2433: "error",
  HV2434: "warning",
  HV2435: "error",
  HV2436: "error",
  HV2437: "warning",
  HV2438: "warning",
  HV2439: "error",
  HV2440: "warning",
  HV2441: "warning",
  HV2442: "warning",
  HV2443: "warning",
  HV2444: "warning",
  HV2445: "warning",
  HV2446: "warning",
  HV2447: "warning",
  HV2448: "warning",
  HV2449: "warning",
  HV2450: "warning",
  HV2451: "error",
  HV2452: "warning",
  HV2453: "error",
  HV2454: "error",
  HV2455: "error",
  HV2456: "error",
  HV2457: "error",
  HV2458: "error",
  HV2459: "error",
  HV2460: "error",
  HV2461: "warning",
  HV2462: "error",
  HV2463: "warning",
  HV2464: "warning",
  HV2465: "error",
  HV2466: "error",
  HV2467: "warning",
  HV2468: "error",
  HV2469: "error",
  HV2501: "warning",
  HV2502: "warning",
  HV2503: "warning",
  HV2504: "warning",
  HV2505: "warning",
  HV2506: "warning",
  HV2507: "warning",
  HV2508: "warning",
  HV2509: "warning",
  HV2510: "warning",
  HV2511: "warning",
  HV3001: "error",
  HV3002: "warning",
  HV3003: "warning",
  HV3004: "warning",
  HV3005: "warning",
  HV3006: "note",
  HV3007: "warning",
  HV3008: "note",
  HV3009: "error",
  HV3010: "note",
  HV3011: "note",
  HV3108: "note",
  ...exchangeSeverities,
  ...resultsSeverities,
  ...packageSeverities,
};

/** A diagnostic of `code`, with the severity that code has. */
export function diagnostic<C extends Code>(
  code: C,
  args: Args[C],
  place?: Place,
  related?: readonly Related[],
): Diagnostic {
  return {
    code,
    severity: severities[code],
    args,
    ...(place ? { place } : {}),
    ...(related && related.length > 0 ? { related } : {}),
  };
}
