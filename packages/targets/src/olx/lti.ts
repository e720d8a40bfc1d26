import { createHash } from "node:crypto";
import type { Course, Id } from "@hocvu/model";
import type { LtiTool } from "../target.ts";
import type { Block } from "./block.ts";
import { EXAM_FORMAT } from "./exam.ts";
import { wordsFor } from "./words.ts";

/** What a course's LTI passport is called; its key and secret are entered in Studio and stand in no file. */
export const PASSPORT = "hocvu";

/**
 * The course as places that a service is opened at: one for each module and its practice, and one for the exam, which alone is
 * graded. Chapters are called as they are without a service.
 */
export function ltiChapters(course: Course, tool: LtiTool): readonly Block[] {
  const { modules, exam, lang } = course;
  const words = wordsFor(lang);
  const place = (
    name: string,
    title: string,
    part: string,
    more: Readonly<Record<string, string>> = {},
  ): Block => {
    const attributes = { display_name: title };
    const consumer: Block = {
      type: "lti_consumer",
      name: `${name}_lti`,
      attributes: { ...attributes, ...toolAttributes(course, tool, part) },
    };
    const unit: Block = {
      type: "vertical",
      name: `${name}_lti_unit`,
      attributes,
      children: [consumer],
    };
    return {
      type: "sequential",
      name: `${name}_section`,
      attributes: { ...attributes, ...more },
      children: [unit],
    };
  };
  const chapter = (name: string, title: string, children: readonly Block[]): Block => ({
    type: "chapter",
    name: `${name}_chapter`,
    attributes: { display_name: title },
    children,
  });
  const examAttributes = { graded: "true", format: EXAM_FORMAT };
  return [
    ...modules.map(({ id, title, quiz, bank }) =>
      chapter(id, title, [
        place(`${id}_lessons`, title, `module:${id}`),
        ...(quiz && bank.length > 0
          ? [place(`${id}_practice`, words.practice, `practice:${id}`)]
          : []),
      ]),
    ),
    ...(exam
      ? [chapter("_exam", words.exam, [place("_exam", words.exam, "exam", examAttributes)])]
      : []),
  ];
}

/** The unit that leads to a page: its module's. */
export function placeOfPage({ modules }: Course, page: Id): string {
  const module = modules.find(({ pages }) => pages.some(({ id }) => id === page));
  return `${module?.id}_lessons_lti_unit`;
}

/** How many blocks open the service: so many registrations LTI 1.3 takes where blocks share none. */
export function countPlaces({ modules, exam }: Course): number {
  const practices = modules.filter(({ quiz, bank }) => quiz && bank.length > 0).length;
  return modules.length + practices + (exam ? 1 : 0);
}

/** The fields of Open edX's LTI consumer (xblock-lti-consumer 3 to 11); those that a release doesn't know it leaves aside. */
function toolAttributes(
  { id }: Course,
  { url, version }: LtiTool,
  part: string,
): Readonly<Record<string, string>> {
  const launch = `${url}/lti/launch`;
  const common = {
    // A copied or exported course keeps these, whatever becomes of its blocks' ids.
    custom_parameters: JSON.stringify([`course=${id}`, `part=${part}`]),
    launch_target: "iframe",
    inline_height: "900",
    // Only where the operator lets courses tell names; certificates and class lists need them.
    ask_to_send_full_name: "true",
    // Without it no grade is taken at all.
    has_score: String(part === "exam"),
    ...(part === "exam" ? { weight: "1.0" } : {}),
  };
  switch (version) {
    case "1.1":
      return { lti_version: "lti_1p1", lti_id: PASSPORT, launch_url: launch, ...common };
    case "1.3":
      return {
        lti_version: "lti_1p3",
        lti_1p3_passport_id: passportId(url),
        lti_1p3_launch_url: launch,
        lti_1p3_oidc_url: `${url}/lti/login`,
        lti_1p3_redirect_uris: JSON.stringify([launch, `${url}/lti/deep-link`]),
        lti_1p3_tool_key_mode: "keyset_url",
        lti_1p3_tool_keyset_url: `${url}/lti/jwks`,
        lti_advantage_ags_mode: "declarative",
        ...common,
      };
  }
}

/**
 * The same for all blocks that open one service: since April 2026 Open edX gives them one client id, so that the platform is
 * registered once, whatever the number of blocks and courses. A UUID of version 8 (RFC 9562), made of the service's address.
 */
export function passportId(url: string): string {
  const bytes = createHash("sha256").update(`hocvu lti passport ${url}`).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
