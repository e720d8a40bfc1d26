import { readdirSync } from "node:fs";
import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { writeTarGz } from "@hocvu/archive";
import { compile, type LtiVersion } from "@hocvu/compiler";
import { type Diagnostic, hasErrors, hasProblems } from "@hocvu/diagnostics";
import { type Course, examBank } from "@hocvu/model";
import { targets } from "@hocvu/targets";
import { beforeAll, describe, expect, test } from "vitest";
import { blocksBelow, type OlxBlock, type OlxCourse, readOlx, readTarGz } from "./read-course.ts";

const courses = fileURLToPath(new URL("../../../../courses/", import.meta.url));
const roots = [
  ...readdirSync(courses, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${courses}${name}`),
  fileURLToPath(new URL("../../test/open-edx", import.meta.url)),
  fileURLToPath(new URL("../../test/every-type", import.meta.url)),
];

/** As packed for a service at `url`; nothing where it isn't packed at all. */
async function packed(root: string, url: string, version: LtiVersion = "1.3") {
  const target = targets.get("olx");
  const result = await compile(root, target ? [target] : [], { lti: { url, version } });
  const files = result.value?.packages[0]?.files;
  if (!files || !result.value) return { diagnostics: result.diagnostics };
  const output = new PassThrough();
  const [bytes] = await Promise.all([buffer(output), writeTarGz(files, output)]);
  return { diagnostics: result.diagnostics, bytes, course: result.value.course };
}

/** What is still to be filled in, and that there is more of it. */
const OPEN: readonly string[] = ["HV2410", "HV2160"];
const codes = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.map(({ code }) => code).filter((code) => !OPEN.includes(code));

describe.each(roots)("%s for a service, as Open edX reads it", (root) => {
  let course: Course;
  let diagnostics: readonly Diagnostic[];
  let files: ReadonlyMap<string, Buffer>;
  let olx: OlxCourse;
  let consumers: readonly OlxBlock[];
  beforeAll(async () => {
    const found = await packed(root, "https://hoc.example");
    ({ diagnostics, course = expect.fail() } = found);
    files = await readTarGz(found.bytes ?? expect.fail());
    olx = readOlx(files);
    consumers = blocksBelow(olx.course).filter(({ type }) => type === "lti_consumer");
  }, 60_000);

  test("is built with one note, which says how many registrations it takes", () => {
    expect(hasProblems(diagnostics.filter(({ code }) => !OPEN.includes(code)))).toBe(false);
    expect(codes(diagnostics)).toEqual(["HV3010"]);
    const note = diagnostics.find(({ code }) => code === "HV3010");
    expect(note?.args).toEqual({ places: consumers.length });
  });

  test("has a place for each module, each practice and the exam, in their order", () => {
    const { modules, exam } = course;
    const parts = consumers.map(({ attributes }) => JSON.parse(attributes.custom_parameters ?? ""));
    const place = (part: string) => [`course=${course.id}`, `part=${part}`];
    expect(parts).toEqual([
      ...modules.flatMap(({ id, quiz, bank }) => [
        place(`module:${id}`),
        ...(quiz && bank.length > 0 ? [place(`practice:${id}`)] : []),
      ]),
      ...(exam ? [place("exam")] : []),
    ]);
    // Open edX takes no other (CUSTOM_PARAMETER_REGEX), and splits at the first sign.
    for (const written of parts.flat()) expect(written).toMatch(/^[\w-]+=[\w:.-]+$/);
  });

  test("gives each block all that LTI 1.3 needs, and one passport", () => {
    const passports = new Set(consumers.map(({ attributes }) => attributes.lti_1p3_passport_id));
    expect(passports.size).toBe(consumers.length > 0 ? 1 : 0);
    for (const { attributes } of consumers) {
      expect(attributes).toMatchObject({
        lti_version: "lti_1p3",
        lti_1p3_passport_id: expect.stringMatching(
          /^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
        ),
        lti_1p3_launch_url: "https://hoc.example/lti/launch",
        lti_1p3_oidc_url: "https://hoc.example/lti/login",
        lti_1p3_redirect_uris:
          '["https://hoc.example/lti/launch","https://hoc.example/lti/deep-link"]',
        lti_1p3_tool_key_mode: "keyset_url",
        lti_1p3_tool_keyset_url: "https://hoc.example/lti/jwks",
        lti_advantage_ags_mode: "declarative",
      });
      expect(Object.keys(attributes).filter((name) => /^(lti_id|launch_url)$/.test(name))).toEqual(
        [],
      );
    }
    expect(olx.policy.advanced_modules).toEqual(["lti_consumer"]);
  });

  test("grades the exam alone, in the part that counts", () => {
    const isGraded = ({ attributes }: OlxBlock) => attributes.has_score === "true";
    const graded = consumers.filter(isGraded);
    expect(graded.map(({ attributes }) => attributes.weight)).toEqual(course.exam ? ["1.0"] : []);
    const sections = blocksBelow(olx.course).filter(({ attributes }) => attributes.graded);
    expect(sections.flatMap(blocksBelow).filter(({ type }) => type === "lti_consumer")).toEqual(
      graded,
    );
    expect(olx.grading.GRADER.map(({ type }) => type)).toEqual(
      sections.map(({ attributes }) => attributes.format),
    );
    // The service keeps the clock.
    expect(JSON.stringify([olx.course.attributes, sections])).not.toMatch(/timed|time_limited/);
  });

  test("holds no page and no question: whoever takes the file apart learns nothing", () => {
    const all = [...files]
      .filter(([path]) => !path.startsWith("course/static/"))
      .map(([, content]) => content.toString())
      .join("\n");
    expect(all).not.toMatch(/<problem|<html |library_content|itembank/);
    for (const { id, stem } of examBank(course)) {
      const words = stem.replace(/<[^>]*>/g, "").trim();
      expect([id, words.length > 20 && all.includes(words)]).toEqual([id, false]);
    }
  });

  test("has the files that it names and no others", () => {
    const named = [...olx.overview.matchAll(/\/static\/([^"]+)"/g)].map(([, path]) => path);
    expect([...olx.media].sort()).toEqual(
      [...new Set([...named, olx.course.attributes.course_image])].sort(),
    );
    const units = new Set(blocksBelow(olx.course).map(({ name }) => name));
    for (const [, unit = ""] of olx.overview.matchAll(/\/jump_to_id\/([^"]+)"/g)) {
      expect(units).toContain(unit);
    }
  });

  test("by LTI 1.1 has the passport of the course, and neither key nor secret", async () => {
    const old = await packed(root, "https://hoc.example/", "1.1");
    expect(codes(old.diagnostics)).toEqual(["HV3011"]);
    const read = readOlx(await readTarGz(old.bytes ?? expect.fail()));
    const blocks = blocksBelow(read.course).filter(({ type }) => type === "lti_consumer");
    expect(blocks.map(({ name }) => name)).toEqual(consumers.map(({ name }) => name));
    for (const { attributes } of blocks) {
      expect(attributes).toMatchObject({
        ...{ lti_version: "lti_1p1", lti_id: "hocvu" },
        launch_url: "https://hoc.example/lti/launch",
      });
      expect(JSON.stringify(attributes)).not.toContain("lti_1p3_");
    }
    expect(read.policy.lti_passports).toBeUndefined();
  });
});

const some = roots.at(-1) ?? "";

test.each([
  ["http://hoc.example", "plain"],
  ["ftp://hoc.example", "unreadable"],
  ["hoc.example", "unreadable"],
  ["", "unreadable"],
  ["https://hoc.example/lti", "more"],
  ["https://hoc.example/?a=b", "more"],
  ["https://hoc.example/#a", "more"],
  ["https://me:secret@hoc.example", "more"],
])("the address %j is no service's", async (url, fault) => {
  const { diagnostics, bytes } = await packed(some, url);
  expect(bytes).toBeUndefined();
  expect(hasErrors(diagnostics)).toBe(true);
  expect(diagnostics[0]).toMatchObject({ code: "HV3009", args: { url, fault } });
});

test.each(["http://localhost:8420", "http://127.0.0.1:8420/", "https://HOC.example:8443"])(
  "the address %s is",
  async (url) => {
    expect((await packed(some, url)).bytes).toBeDefined();
  },
);

test("one service has one passport, whichever the course, and another has another", async () => {
  const passport = async (root: string, url: string) => {
    const olx = readOlx(await readTarGz((await packed(root, url)).bytes ?? expect.fail()));
    const found = blocksBelow(olx.course).find(({ type }) => type === "lti_consumer");
    return found?.attributes.lti_1p3_passport_id;
  };
  const [one, other] = [roots.at(-1) ?? "", roots.at(-2) ?? ""];
  const first = await passport(one, "https://hoc.example");
  expect(await passport(other, "https://hoc.example/")).toBe(first);
  expect(await passport(one, "https://khac.example")).not.toBe(first);
});
