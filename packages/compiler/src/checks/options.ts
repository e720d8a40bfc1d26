import { type Diagnostic, diagnostic, type ServiceAddressFault } from "@hocvu/diagnostics";
import type { Edition, LtiTool, Release, Structure } from "@hocvu/targets";

export interface BuildOptions {
  readonly edition: Edition;
  readonly structure: Structure;
  readonly release: Release;
  readonly lti?: LtiTool | undefined;
}

/** Which targets heed an option; the others build the same with it and without. */
export const heeding = {
  structure: ["scorm12", "scorm2004", "cmi5"],
  edition: ["scorm2004"],
  release: ["olx"],
  lti: ["olx", "cc", "cc13"],
} as const;

/** Whether an option changes anything for one of `targets`. */
export function heeds(option: keyof typeof heeding, targets: readonly string[]): boolean {
  return heeding[option].some((id) => targets.includes(id));
}

/** What was asked for and changes nothing about the packages of `targets`. */
export function checkOptions(
  { edition, structure, release, lti }: BuildOptions,
  targets: readonly string[],
): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const idle = (option: string, heeded: readonly string[]) => {
    if (targets.length === 0 || heeded.some((id) => targets.includes(id))) return false;
    found.push(diagnostic("HV3007", { option, targets, heeded }));
    return true;
  };
  if (edition === 3) idle("--edition 3", heeding.edition);
  if (lti && !idle("--lti", heeding.lti)) found.push(...checkAddress(lti));
  if (release === "teak") idle("--release teak", heeding.release);
  if (structure === "modules" && !idle("--structure modules", heeding.structure)) {
    // The model and what is on paper are the same however the course is packed.
    const others = targets.filter((id) => !["json", "print", ...heeding.structure].includes(id));
    if (others.length > 0) {
      const args = { option: "--structure modules", targets: others, heeded: heeding.structure };
      found.push(diagnostic("HV3008", args));
    }
  }
  return found;
}

/** A service has an origin, and launches lie below it. Pages of a platform, which is https, open no other. */
function checkAddress({ url }: LtiTool): readonly Diagnostic[] {
  const fault = faultOf(url);
  return fault ? [diagnostic("HV3009", { url, fault })] : [];
}

/** The service by its origin; undefined where its address is none. */
export function serviceAt(tool: LtiTool): LtiTool | undefined {
  return faultOf(tool.url) ? undefined : { ...tool, url: new URL(tool.url).origin };
}

function faultOf(url: string): ServiceAddressFault | undefined {
  if (!URL.canParse(url)) return "unreadable";
  const { protocol, hostname, pathname, search, hash, username } = new URL(url);
  if (protocol !== "https:" && protocol !== "http:") return "unreadable";
  if (pathname !== "/" || search + hash + username !== "") return "more";
  // Where service and platform are tried on one machine.
  const isHere = ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
  return protocol === "https:" || isHere ? undefined : "plain";
}
