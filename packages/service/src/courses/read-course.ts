import { createHash, createHmac } from "node:crypto";
import { buffer } from "node:stream/consumers";
import type { PackageFile } from "@hocvu/archive";
import { type CompileResult, compile, type SourceFile, watchSources } from "@hocvu/compiler";
import type { Course, Question } from "@hocvu/model";
import { layOutForService, type ServedCourse, type Target } from "@hocvu/targets";
import { shuffleQuestion } from "../learning/shuffle-question.ts";

/** A course as the service plays it; `version` is the digest of all of it. */
export interface ServableCourse {
  readonly version: string;
  /** The digest of the files that it was made from; the same sources may give another version with another hocvu. */
  readonly sources: string;
  /** Never served: the keys are in it. */
  readonly model: CourseModel;
  readonly files: readonly ServableFile[];
}

/** What grading takes. */
export interface CourseModel {
  readonly course: Course;
  /** The questions that the exam may draw, and those that a teacher marks, with the addresses that their HTML has among the files. */
  readonly bank: readonly Question[];
}

export interface ServableFile {
  readonly path: string;
  readonly content: Uint8Array;
  /** SHA-256 in hex. */
  readonly digest: string;
}

export interface ReadCourse extends Pick<CompileResult, "diagnostics" | "sourceOf"> {
  /** Nothing where the course has an error. */
  readonly value?: ServableCourse;
}

/**
 * Checks and compiles the course folder `root`. Questions that the exam shuffles are played in an order, and with letters, that
 * `secret` decides: whoever reads the service's files learns nothing of the order in which their author wrote them.
 */
export async function readCourse(root: string, secret: Uint8Array): Promise<ReadCourse> {
  let played: Course | undefined;
  let served: ServedCourse | undefined;
  const target: Target = {
    id: "service",
    title: "Service",
    container: "file",
    layOut(course, kit) {
      played = withoutOrder(course, secret);
      served = layOutForService(played, kit);
      return served.files;
    },
  };
  const { read, sourcesOf } = await watchSources(root);
  const { value, diagnostics, sourceOf } = await compile(root, [target], {
    read,
    comments: false,
    contest: "whole",
  });
  if (!value || !played || !served) return { diagnostics, sourceOf };
  const model = { course: played, bank: served.bank };
  const files = await Promise.all(served.files.map(readFile));
  const sources = await digestSources(await sourcesOf(value.course));
  const version = versionOf(model, files);
  return { diagnostics, sourceOf, value: { version, sources, model, files } };
}

function withoutOrder(course: Course, secret: Uint8Array): Course {
  if (!course.exam?.shuffle) return course;
  const seedOf = ({ id }: Question) =>
    createHmac("sha256", secret).update(`order\0${id}`).digest().readUInt32BE();
  const modules = course.modules.map((module) => ({
    ...module,
    bank: module.bank.map((one) => (one.exam ? shuffleQuestion(one, seedOf(one)) : one)),
  }));
  return { ...course, modules };
}

async function digestSources(files: readonly SourceFile[]): Promise<string> {
  const hash = createHash("sha256");
  for (const { path, open } of files) {
    const content = createHash("sha256");
    for await (const chunk of open()) content.update(chunk as Buffer);
    hash.update(JSON.stringify([path, content.digest("hex")]));
  }
  return hash.digest("hex");
}

async function readFile({ path, content }: PackageFile): Promise<ServableFile> {
  const bytes =
    typeof content === "function"
      ? await buffer(content())
      : typeof content === "string"
        ? Buffer.from(content)
        : content;
  return { path, content: bytes, digest: createHash("sha256").update(bytes).digest("hex") };
}

function versionOf(model: CourseModel, files: readonly ServableFile[]): string {
  const told = [model, files.map(({ path, digest }) => [path, digest])];
  return createHash("sha256").update(JSON.stringify(told)).digest("hex").slice(0, 20);
}
