import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/**
 * Where the published schemas lie that the project may not carry: what `HOCVU_SCHEMAS` names, else beside the checkout.
 * Undefined where they are not beside it, as on most machines; then what needs them is left out. Throws where they are not
 * where they are said to be.
 */
export function schemasFolder(): string | undefined {
  const named = process.env.HOCVU_SCHEMAS;
  const folder = named ?? fileURLToPath(new URL("../../../../../shared/schemas/", import.meta.url));
  if (existsSync(folder)) return folder;
  if (named !== undefined) throw new Error(`there are no schemas at ${folder}`);
  return undefined;
}
