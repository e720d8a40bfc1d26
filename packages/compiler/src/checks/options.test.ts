import { expect, test } from "vitest";
import { checkOptions } from "./options.ts";

const preset = { edition: 4, structure: "single", release: "maple" } as const;

test.each([
  [{}, ["web", "olx"], []],
  [{ structure: "modules" }, ["scorm12", "cmi5", "json", "print"], []],
  [{ structure: "modules" }, ["web"], ["HV3007 --structure modules: web"]],
  [{ structure: "modules" }, ["web", "olx"], ["HV3007 --structure modules: web, olx"]],
  [{ structure: "modules" }, ["scorm12", "web"], ["HV3008 --structure modules: web"]],
  [{ edition: 3 }, ["scorm12"], ["HV3007 --edition 3: scorm12"]],
  [{ edition: 3 }, ["scorm12", "scorm2004"], []],
  [{ release: "teak" }, ["web"], ["HV3007 --release teak: web"]],
  [{ release: "teak" }, ["web", "olx"], []],
  [{ lti: { url: "no address", version: "1.3" } }, ["web"], ["HV3007 --lti: web"]],
  [{ lti: { url: "https://hoc.example", version: "1.3" } }, ["web", "olx"], []],
] as const)("%j for %j", (options, targets, expected) => {
  const told = checkOptions({ ...preset, ...options }, targets).map(({ code, args }) => {
    const { option, targets: idle } = args as { option: string; targets: readonly string[] };
    return `${code} ${option}: ${idle.join(", ")}`;
  });
  expect(told).toEqual(expected);
});
