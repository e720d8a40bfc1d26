import { digest, randomToken } from "../secrets/digest.ts";
import type { Service } from "../service.ts";

/** How long a link may lie in a terminal before somebody follows it. */
const DAY_MS = 24 * 60 * 60 * 1000;

/** A new address that lets whoever opens it first into the administration, once. Only its hash is kept. */
export async function makeAdminLink({
  store,
  publicUrl,
  now,
}: Pick<Service, "store" | "publicUrl" | "now">): Promise<string> {
  const token = randomToken();
  const at = now();
  await store.db
    .insertInto("admin_token")
    .values({
      token_hash: digest(token),
      kind: "link",
      created_at: at,
      expires_at: new Date(at.getTime() + DAY_MS),
      used_at: null,
    })
    .execute();
  return `${publicUrl}/admin/enter?token=${token}`;
}
