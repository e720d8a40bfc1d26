import { PlatformServices } from "../lti/services/platform-services.ts";
import type { Service } from "../service.ts";
import { claimScores } from "./claim-scores.ts";
import { deliver } from "./deliver.ts";

/**
 * Sends what is due, a platform after the other, until nothing is due at this moment; how many were tried. Any number of processes
 * may do so at the same time. To be called every second or so.
 */
export async function sendDueScores(
  service: Service,
  services: PlatformServices = new PlatformServices(service),
): Promise<number> {
  let tried = 0;
  for (;;) {
    const claim = await claimScores(service);
    if (!claim) return tried;
    tried += claim.scores.length;
    await Promise.all(
      claim.scores.map((score) => deliver(service, services, claim.registration, score)),
    );
  }
}
