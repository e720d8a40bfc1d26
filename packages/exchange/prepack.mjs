// Before `npm pack` and `npm publish`: what is bundled is fresh.
import { ensureBundle } from "../../bin/setup.mjs";

await ensureBundle();
