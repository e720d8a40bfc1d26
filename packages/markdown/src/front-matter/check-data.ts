import {
  type Diagnostic,
  diagnostic,
  didYouMean,
  type Place,
  type PlaceAt,
  type ValueKind,
} from "@hocvu/diagnostics";
import { slug } from "@hocvu/model";
import type { ErrorObject } from "ajv/dist/2020.js";
import { isUnfilled } from "../variables/placeholders.ts";
import { checkLanguageTag } from "./language-tag.ts";
import { colorMeant, durationMeant, shareMeant } from "./meant-values.ts";
import { escaped, unescaped } from "./pointer.ts";
import { type SchemaKind, validator } from "./schemas.ts";
import { themeNamed } from "./theme-named.ts";
import { quoted } from "./yaml-slips/yaml-slip.ts";

type Data = Record<string, unknown>;

/** Where and how data was written, by JSON pointer. */
export interface Written {
  readonly placeAt: PlaceAt;
  readonly keyAt: PlaceAt;
  readonly sourceAt: (pointer: string) => string | undefined;
  /** The key that was written where that is not the last of its pointer. */
  readonly keyName?: (pointer: string) => string | undefined;
  /** For what is said of the whole. */
  readonly top: Place;
}

/**
 * Checks what YAML holds against the schema of its kind and reports each fault at its key or value. What comes back is
 * the data without the refused values, so that one mistake isn't reported a second time further on.
 */
export function checkData(
  kind: SchemaKind,
  asWritten: unknown,
  places: Written,
  diagnostics: Diagnostic[],
): Data {
  const [data, written] = kind === "course" ? themeNamed(asWritten, places) : [asWritten, places];
  const validate = validator(kind);
  const good = structuredClone(data);
  if (!validate(data)) {
    const errors = validate.errors ?? [];
    const reported = misspeltKeys(errors);
    for (const error of errors) {
      // A value may break several rules (type and pattern); the first tells enough.
      const at = error.keyword === "additionalProperties" ? pointerOf(error) : error.instancePath;
      const key = error.keyword === "required" ? `${at}/${error.params.missingProperty}` : at;
      // What stands under a condition is told by itself.
      if (error.keyword === "if" || error.keyword === "propertyNames" || reported.has(key))
        continue;
      reported.add(key);
      if (isUnfilled(error.data)) {
        const text = String(error.data).trim();
        diagnostics.push(
          diagnostic("HV2410", { text, count: 1 }, written.placeAt(error.instancePath)),
        );
        remove(good, at);
        continue;
      }
      const found = toDiagnostic(error, written);
      if (found) diagnostics.push(found);
      if (error.keyword !== "required") remove(good, at);
    }
  }
  const checked = isData(good) ? good : {};
  if (kind === "course" && typeof checked.lang === "string") {
    const { ok, meant } = checkLanguageTag(checked.lang);
    if (!ok) {
      const args = { value: checked.lang, ...(meant ? { suggestion: meant } : {}) };
      diagnostics.push(diagnostic("HV1026", args, written.placeAt("/lang")));
      delete checked.lang;
    }
  }
  return checked;
}

/** Keys that are missing only because they are misspelt: that is one mistake, reported where it was made. */
function misspeltKeys(errors: readonly ErrorObject[]): Set<string> {
  const meant = new Set<string>();
  for (const error of errors) {
    if (error.keyword !== "additionalProperties") continue;
    const suggestion = didYouMean(String(error.params.additionalProperty), allowedKeys(error));
    if (suggestion) meant.add(`${error.instancePath}/${suggestion}`);
  }
  return new Set(
    errors.flatMap(({ keyword, instancePath, params }) => {
      const key = `${instancePath}/${params.missingProperty}`;
      return keyword === "required" && meant.has(key) ? [key] : [];
    }),
  );
}

function allowedKeys(error: ErrorObject): readonly string[] {
  return Object.keys((error.parentSchema as { properties?: object }).properties ?? {});
}

function toDiagnostic(
  error: ErrorObject,
  { placeAt, keyAt, sourceAt, keyName, top }: Written,
): Diagnostic | undefined {
  const { instancePath, keyword, params, data } = error;
  // An item of a list has no name of its own, and neither has the whole but its file's.
  const name = instancePath
    .replace(/(?:\/\d+)+$/, "")
    .split("/")
    .at(-1);
  const key = keyName?.(instancePath) ?? (name ? unescaped(name) : top.file);
  const value = placeAt(instancePath) ?? top;
  const special = (error.parentSchema as Data | undefined)?.["x-diagnostic"];
  if (error.propertyName !== undefined) {
    const id = error.propertyName;
    return diagnostic(
      "HV1011",
      { id, suggestion: slug(id) },
      keyAt(`${instancePath}/${escaped(id)}`),
    );
  }
  switch (keyword) {
    case "additionalProperties": {
      const allowed = allowedKeys(error);
      const name = String(params.additionalProperty);
      const suggestion = didYouMean(name, allowed);
      return diagnostic(
        "HV1007",
        { key: name, allowed, ...(suggestion ? { suggestion } : {}) },
        keyAt(pointerOf(error)),
      );
    }
    case "required":
      return diagnostic(
        "HV1009",
        { key: String(params.missingProperty) },
        instancePath === "" ? top : keyAt(instancePath),
      );
    case "enum":
      return diagnostic(
        "HV1010",
        { key, value: String(data), allowed: params.allowedValues },
        value,
      );
    case "minimum":
      return diagnostic("HV1021", { key, value: String(data), minimum: params.limit }, value);
    case "minItems":
    case "minLength":
      return diagnostic(
        "HV1008",
        { key, expected: keyword === "minItems" ? "list" : "text", found: "nothing" },
        value,
      );
    case "type":
      if (special === "HV1018") return passingDiagnostic(data, value);
      if (special === "HV1019") return durationDiagnostic(data, value);
      return typeDiagnostic(error, key, sourceAt(instancePath), value);
    default:
      if (special === "HV1011") {
        return diagnostic("HV1011", { id: String(data), suggestion: slug(String(data)) }, value);
      }
      if (special === "HV1018") return passingDiagnostic(data, value);
      if (special === "HV1019") return durationDiagnostic(data, value);
      if (special === "HV1008") {
        return diagnostic("HV1008", { key, expected: "text", found: "nothing" }, value);
      }
      if (special === "HV1037" || special === "HV2451")
        return diagnostic(special, { path: String(data) }, value);
      if (special === "HV2460") return diagnostic("HV2460", { value: String(data) }, value);
      if (special === "HV1112") return pathDiagnostic(String(data), value);
      if (special === "HV1026") {
        const { meant } = checkLanguageTag(String(data));
        const args = { value: String(data), ...(meant ? { suggestion: meant } : {}) };
        return diagnostic("HV1026", args, value);
      }
      return formDiagnostic(key, String(data), value);
  }
}

/** `50` and `0.5` are what people write for 50 %; the hint says which share was meant. */
function passingDiagnostic(data: unknown, place: Place): Diagnostic {
  const suggestion = shareMeant(String(data));
  const args = { value: String(data), ...(suggestion ? { suggestion } : {}) };
  return diagnostic("HV1018", args, place);
}

function durationDiagnostic(data: unknown, place: Place): Diagnostic {
  const suggestion = durationMeant(String(data));
  const args = { value: String(data), ...(suggestion ? { suggestion } : {}) };
  return diagnostic("HV1019", args, place);
}

/** Of Windows, and meant for there, are signs that lead nowhere elsewhere. */
function pathDiagnostic(path: string, place: Place): Diagnostic {
  const forward = path.replaceAll("\\", "/");
  const mendable = forward !== path && !/^\/|:|(^|\/)\.\.(\/|$)/.test(forward);
  return diagnostic("HV1112", { path, ...(mendable ? { suggestion: forward } : {}) }, place);
}

/** A value of another type, with the line as it was meant where that can be told. */
function typeDiagnostic(
  { params, data, instancePath }: ErrorObject,
  key: string,
  source: string | undefined,
  place: Place,
): Diagnostic {
  const expected = kindOfType(params.type);
  const found = kindOf(data);
  const inLine = expected === "text" && source !== undefined && !source.includes("\n");
  const sign = inLine ? /^[[{]/.exec(source)?.[0] : undefined;
  const { start, end } = place;
  const point = (by: number) => {
    const width = Math.min(by, end.offset - start.offset);
    return { ...start, column: start.column + width, offset: start.offset + width };
  };
  const colon = inLine && found === "map" && !sign ? source.indexOf(": ") : -1;
  if (inLine && colon > 0) {
    const lead = /\/\d+$/.test(instancePath) ? "-" : `${key}:`;
    const at = { ...place, start: point(colon), end: point(colon + 1) };
    return diagnostic("HV1073", { line: `${lead} ${quoted(source)}` }, at);
  }
  if (inLine && sign) {
    return diagnostic(
      "HV1072",
      { sign, line: `${key}: ${quoted(source)}` },
      { ...place, end: point(1) },
    );
  }
  const line = lineMeant(key, expected, found, source);
  return diagnostic("HV1008", { key, expected, found, ...(line ? { line } : {}) }, place);
}

function lineMeant(
  key: string,
  expected: ValueKind,
  found: ValueKind,
  source = "",
): string | undefined {
  if (source.includes("\n")) return undefined;
  if (expected === "text" && ["number", "yes-no"].includes(found)) return `${key}: "${source}"`;
  const bare = source.replace(/^["']|["']$/g, "").trim();
  const number = /^\d{1,4}(?=\s*\p{L}*$)/u.exec(bare)?.[0];
  if (["integer", "number"].includes(expected) && number) return `${key}: ${number}`;
  if (expected !== "yes-no") return undefined;
  if (/^(?:yes|on|y|1|có|true|bật)$/iu.test(bare)) return `${key}: true`;
  return /^(?:no|off|n|0|không|false|tắt)$/iu.test(bare) ? `${key}: false` : undefined;
}

/** A value that has not the form of what it names. */
function formDiagnostic(key: string, value: string, place: Place): Diagnostic {
  const forms: Readonly<Record<string, "color" | "address" | "drawing" | "short" | "size">> = {
    primary: "color",
    iri: "address",
    lti: "address",
    "max-size": "size",
    template: "drawing",
    version: "short",
  };
  const form = forms[key] ?? "short";
  const suggestion =
    form === "color"
      ? colorMeant(value)
      : form === "address" && /^[\w-]+(?:\.[\w-]+)+/.test(value)
        ? `https://${value}`
        : undefined;
  return diagnostic("HV1061", { key, value, form, ...(suggestion ? { suggestion } : {}) }, place);
}

function pointerOf(error: ErrorObject): string {
  return `${error.instancePath}/${escaped(String(error.params.additionalProperty))}`;
}

function kindOfType(type: string): ValueKind {
  const kinds: Record<string, ValueKind> = {
    string: "text",
    integer: "integer",
    number: "number",
    boolean: "yes-no",
    array: "list",
    object: "map",
  };
  return kinds[type] ?? "text";
}

function kindOf(value: unknown): ValueKind {
  if (value === null || value === undefined || value === "") return "nothing";
  if (Array.isArray(value)) return "list";
  return kindOfType(typeof value);
}

function isData(value: unknown): value is Data {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function remove(data: unknown, pointer: string): void {
  const path = pointer.split("/").slice(1).map(unescaped);
  const last = path.pop();
  let parent: unknown = data;
  for (const part of path) parent = (parent as Data | undefined)?.[part];
  if (Array.isArray(parent)) parent[Number(last)] = undefined;
  else if (isData(parent) && last !== undefined) delete parent[last];
}
