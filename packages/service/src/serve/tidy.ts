import { dropVersions } from "../courses/drop-versions.ts";
import { forgetRates } from "../http/shared-rate.ts";
import { deleteUnseen } from "../pages/admin/learner-data.ts";
import { dropParts } from "../publish/parts.ts";
import type { Service } from "../service.ts";

/** Takes away what is good no more, and after `retentionDays` whoever was not seen; any number of processes may do so. */
export async function tidy(
  service: Pick<Service, "store" | "now">,
  retentionDays: number | undefined,
): Promise<void> {
  const { db } = service.store;
  const now = service.now();
  // Of launches the rest goes with the next one; see `lti/login-state.ts`.
  await db.deleteFrom("admin_token").where("expires_at", "<", now).execute();
  await forgetRates(db, now);
  await dropVersions(db, now);
  await dropParts(db, now);
  if (retentionDays !== undefined) await deleteUnseen(service, retentionDays);
}
