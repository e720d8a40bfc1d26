import type { OpenPackage } from "@hocvu/validator";
import { openFor } from "./platform/open-for.ts";

/** A package on a simulated platform, for somebody to play. */
export interface ByHand {
  readonly launches: readonly { readonly title: string; readonly address: string }[];
  close(): Promise<void>;
}

/** Undefined for packages that no browser opens, or no platform takes. */
export async function openForHand(opened: OpenPackage): Promise<ByHand | undefined> {
  const found = await openFor(opened);
  if (!found) return undefined;
  const { kind, launches, platform, failure } = found;
  if (failure !== undefined) {
    await platform.close();
    return undefined;
  }
  return {
    launches: launches.map((launch) => ({
      title: launch.title,
      address: platform.launch(kind, launch),
    })),
    close: platform.close,
  };
}
