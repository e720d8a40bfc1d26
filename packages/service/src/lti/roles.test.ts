import { expect, test } from "vitest";
import { roleOf } from "./roles.ts";

const role = (...roles: string[]) =>
  roles.map((one) => (one.includes("#") ? `http://purl.imsglobal.org/vocab/lis/v2/${one}` : one));

test.each([
  [role("membership#Instructor"), "teacher", "teacher"],
  [role("membership/Instructor#TeachingAssistant"), "teacher", "teacher"],
  [role("Instructor"), "teacher", "teacher"],
  [role("membership#Learner", "institution/person#Instructor"), "learner", "learner"],
  [role("institution/person#Student"), "learner", "learner"],
  [role("institution/person#Instructor"), "learner", "teacher"],
  [role("system/person#Administrator"), "learner", "teacher"],
  [role("membership#Observer"), "learner", "learner"],
  [["http://evil.example/membership#Instructor"], "learner", "learner"],
  [["urn:lti:role:ims/lis/Instructor"], "learner", "learner"],
  [[], "learner", "learner"],
])("%j is a %s, and a %s where only roles elsewhere are told", (roles, course, institution) => {
  expect(roleOf(roles, { teachers: "course" })).toBe(course);
  expect(roleOf(roles, { teachers: "institution" })).toBe(institution);
});
