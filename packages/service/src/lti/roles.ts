import type { Platform } from "../platforms/platform.ts";

export type Role = "learner" | "teacher";

const VOCABULARY = "http://purl.imsglobal.org/vocab/lis/v2/";
const TEACHING = /^(Instructor|Administrator|ContentDeveloper|Manager|Mentor)$/;
const IN_COURSE = /^membership[#/](?:([A-Za-z]+)#)?([A-Za-z]+)$/;

/**
 * What somebody is in the course. Nobody is a teacher for what they are elsewhere, unless the platform tells no role in the
 * course at all; whoever nothing is known of is a learner.
 */
export function roleOf(roles: readonly string[], platform: Pick<Platform, "teachers">): Role {
  const inCourse = roles.flatMap(roleInCourse);
  if (inCourse.some((role) => TEACHING.test(role))) return "teacher";
  if (inCourse.length > 0 || platform.teachers === "course") return "learner";
  return roles.some(isTeacherElsewhere) ? "teacher" : "learner";
}

/** The principal role: `membership#Instructor`, `membership/Instructor#TeachingAssistant`, or the short `Instructor`. */
function roleInCourse(role: string): readonly string[] {
  // LTI 1.3 core, 5.3.7.1: simple names are allowed for roles in the course.
  if (/^[A-Za-z]+$/.test(role)) return [role];
  if (!role.startsWith(VOCABULARY)) return [];
  const found = IN_COURSE.exec(role.slice(VOCABULARY.length));
  const name = found?.[1] ?? found?.[2];
  // A teaching assistant sees the class; a grader or a guest instructor does, too.
  return name ? [name] : [];
}

function isTeacherElsewhere(role: string): boolean {
  return [
    `${VOCABULARY}institution/person#Instructor`,
    `${VOCABULARY}institution/person#Administrator`,
    `${VOCABULARY}system/person#Administrator`,
  ].includes(role);
}
