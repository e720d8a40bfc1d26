import type { Kysely, Selectable } from "kysely";
import type { PlatformTable, Tables } from "../store/schema.ts";
import { LaunchRefused } from "./refused.ts";

export type Registration = Selectable<PlatformTable>;

/** The registration that a login is for. The client id may be left out (it is optional there) where only one fits. */
export async function findRegistration(
  db: Kysely<Tables>,
  issuer: string,
  clientId: string | undefined,
): Promise<Registration> {
  const found = await db
    .selectFrom("platform")
    .selectAll()
    .where("issuer", "=", issuer)
    .where("consumer_secret", "is", null)
    .$if(clientId !== undefined, (query) => query.where("client_id", "=", clientId ?? ""))
    .limit(3)
    .execute();
  const candidates = clientId === undefined ? found.filter(isActive) : found;
  const [registration, another] = candidates.length > 0 ? candidates : found;
  if (!registration || another) {
    throw new LaunchRefused("unknown-platform", another ? "no client_id" : `issuer ${issuer}`);
  }
  if (!isActive(registration)) throw new LaunchRefused("inactive-platform", registration.status);
  return registration;
}

function isActive({ status }: Pick<Registration, "status">): boolean {
  return status === "active";
}
