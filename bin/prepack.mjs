// Before `npm pack` and `npm publish` of whatever is installed: what is bundled is fresh.
import { ensureBundle } from "./setup.mjs";

await ensureBundle();
