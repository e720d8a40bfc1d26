import { launchesOf, type OpenPackage } from "@hocvu/validator";
import { cmi5Desk, xapiDesk } from "./platform/desk.ts";
import { openPlatform } from "./platform/serve.ts";

/** A package on a simulated platform, for somebody to play. */
export interface ByHand {
  readonly launches: readonly { readonly title: string; readonly address: string }[];
  close(): Promise<void>;
}

/** Undefined for packages that no browser opens. Throws for a course structure that no platform takes. */
export async function openForHand(opened: OpenPackage): Promise<ByHand | undefined> {
  const found = await launchesOf(opened);
  if (!found) return undefined;
  const { kind, manifest, launches } = found;
  const platform = await openPlatform(opened);
  try {
    if (kind === "cmi5") platform.desk = cmi5Desk(manifest, platform.origin);
    if (kind === "xapi") platform.desk = xapiDesk(platform.origin);
    return {
      launches: launches.map((launch) => ({
        title: launch.title,
        address: platform.launch(kind, launch),
      })),
      close: platform.close,
    };
  } catch (error) {
    await platform.close();
    throw error;
  }
}
