import { type Diagnostic, diagnostic, didYouMean, type Place } from "@hocvu/diagnostics";
import type { ScormVersion } from "../manifest/scorm.ts";
import { placer } from "../manifest/xml.ts";
import type { TextFile } from "./read-texts.ts";
import { scriptsIn } from "./references.ts";

const CALLS_12 = [
  ...["LMSInitialize", "LMSFinish", "LMSGetValue", "LMSSetValue", "LMSCommit"],
  ...["LMSGetLastError", "LMSGetErrorString", "LMSGetDiagnostic"],
];
const CALLS_2004 = [
  ...["Initialize", "Terminate", "GetValue", "SetValue", "Commit"],
  ...["GetLastError", "GetErrorString", "GetDiagnostic"],
];

/** What is wrong with how the scripts of a SCORM package talk to the platform, as far as reading them shows. */
export function* checkScripts(
  texts: readonly TextFile[],
  version: ScormVersion,
  launch: Place | undefined,
): Iterable<Diagnostic> {
  const scripts = texts
    .filter(({ kind }) => kind === "html" || kind === "script")
    .map((file) => ({ file, code: file.kind === "html" ? scriptsIn(file.text) : file.text }));
  const says = (form: RegExp) => scripts.some(({ code }) => form.test(code));
  const calls = version === "1.2" ? CALLS_12 : CALLS_2004;
  const [initialize = "", finish = ""] = calls;
  const speaks12 = says(
    /\bLMS(?:Initialize|SetValue)\b|\.\s{0,9}API\b(?!_)|\[\s{0,9}["']API["']\s{0,9}\]/,
  );
  const speaks2004 = says(/\bAPI_1484_11\b/);
  const speaks = version === "1.2" ? speaks12 : speaks2004;
  const speaksOther = version === "1.2" ? speaks2004 : speaks12;
  if (!speaks && speaksOther) {
    yield diagnostic("HV4663", { version, api: version === "1.2" ? "API" : "API_1484_11" }, launch);
    return;
  }
  if (!speaks) {
    yield diagnostic("HV4660", { api: version === "1.2" ? "API" : "API_1484_11" }, launch);
    return;
  }
  const named = (call: string) =>
    says(new RegExp(`\\b${call}\\b|["']${call.replace(/^LMS/, "")}["']`));
  if (!named(initialize)) yield diagnostic("HV4661", { call: initialize }, launch);
  if (!named(finish)) yield diagnostic("HV4662", { call: finish }, launch);
  const status =
    version === "1.2"
      ? /lesson_status|\.status\b|["']status["']/
      : /completion_status|success_status|["']status["']/;
  if (!says(status)) {
    yield diagnostic(
      "HV4667",
      { element: version === "1.2" ? "cmi.core.lesson_status" : "cmi.completion_status" },
      launch,
    );
  }
  for (const { file } of scripts) yield* checkFile(file, [...CALLS_12, ...CALLS_2004], calls);
}

// Bounded, so that no text makes them slow.
const PATTERNS = [
  [
    "HV4665",
    /\b(?:addEventListener\s{0,9}\(\s{0,9}["'](?:unload|beforeunload)["']|on(?:before)?unload\s{0,9}=)/,
  ],
  [
    "HV4666",
    /\.open\s{0,9}\(\s{0,9}["'](?:GET|POST|PUT)["']\s{0,9},[^,;()]{1,200},\s{0,99}(?:false|!1)\b/i,
  ],
  ["HV4668", /\bsetInterval\s{0,9}\([^;]{0,200}?\b(?:LMS)?Commit\b/],
] as const;

/** One of each kind a file: that it does so is the fault, not how often. */
function* checkFile(
  { path, text }: TextFile,
  known: readonly string[],
  calls: readonly string[],
): Iterable<Diagnostic> {
  const at = placer(text, path);
  for (const [code, form] of PATTERNS) {
    const found = form.exec(text);
    if (found)
      yield diagnostic(
        code,
        {},
        at(found.index, found.index + (found[0].split("\n", 1)[0] ?? "").length),
      );
  }
  const reported = new Set<string>();
  for (const found of text.matchAll(
    /\b(?:API|api|API_1484_11|scormAPI)\.([A-Za-z]{4,40})\s{0,9}\(/g,
  )) {
    const call = found[1] ?? "";
    // A wrapper for both versions has the calls of both.
    if (known.includes(call) || reported.has(call)) continue;
    const suggestion = didYouMean(call, calls);
    if (suggestion === undefined) continue;
    reported.add(call);
    const start = found.index + found[0].indexOf(call);
    yield diagnostic("HV4664", { call, suggestion }, at(start, start + call.length));
  }
}
