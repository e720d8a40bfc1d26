import { type Launch, launchesOf, type OpenPackage } from "@hocvu/validator";
import { cmi5Desk, xapiDesk } from "./desk.ts";
import { type Kind, openPlatform, type Platform } from "./serve.ts";

/** A platform that plays one package. */
export interface Opened {
  readonly kind: Kind;
  readonly launches: readonly Launch[];
  readonly platform: Platform;
  /** Why no platform takes its course structure; then nothing of it can be launched. */
  readonly failure?: unknown;
}

/** Undefined for packages that no browser opens. */
export async function openFor(opened: OpenPackage): Promise<Opened | undefined> {
  const found = await launchesOf(opened);
  if (!found) return undefined;
  const { kind, manifest, launches } = found;
  const platform = await openPlatform(opened);
  try {
    if (kind === "cmi5") platform.desk = cmi5Desk(manifest, platform.origin);
    if (kind === "xapi") platform.desk = xapiDesk(platform.origin);
    return { kind, launches, platform };
  } catch (failure) {
    return { kind, launches, platform, failure };
  }
}
