import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/**
 * Where the published schemas lie that the project doesn't carry: what `HOCVU_SCHEMAS` names, else beside the checkout.
 * Undefined where they are not; then what needs them is left out, unless `CI` is `true`, where it fails.
 */
export function schemasFolder(): string | undefined {
  const beside = fileURLToPath(new URL("../../../../../shared/schemas/", import.meta.url));
  const folder = process.env.HOCVU_SCHEMAS ?? beside;
  if (existsSync(folder)) return folder;
  if (process.env.CI === "true") throw new Error(`there are no schemas at ${folder}`);
  return undefined;
}
