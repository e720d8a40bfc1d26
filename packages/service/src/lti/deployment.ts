import { platformOf } from "../platforms/table.ts";
import type { Service } from "../service.ts";
import { LaunchRefused } from "./refused.ts";
import type { Registration } from "./registration.ts";

/** Lets a known deployment pass, and a new one of an active registration where its platform's record says so. */
export async function checkDeployment(
  { store, now }: Service,
  registration: Registration,
  deploymentId: string,
): Promise<void> {
  const known = await store.db
    .selectFrom("deployment")
    .select("deployment_id")
    .where("platform_id", "=", registration.id)
    .limit(1000)
    .execute();
  if (known.some(({ deployment_id }) => deployment_id === deploymentId)) return;
  const { deployments } = platformOf(registration.kind);
  if (deployments === "of anybody" || (deployments === "one" && known.length > 0)) {
    throw new LaunchRefused("deployment", "not one that was accepted");
  }
  if (known.length >= 1000) throw new LaunchRefused("deployment", "too many");
  await store.db
    .insertInto("deployment")
    .values({ platform_id: registration.id, deployment_id: deploymentId, created_at: now() })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
