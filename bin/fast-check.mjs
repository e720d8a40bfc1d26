// What tests import as fast-check. `npm test` has to give the same answer for the same code, so there properties are
// tried on a fixed sample; `npm run test:all`, which sets HOCVU_SEEDS, draws anew each time and prints what failed.
import { createRequire } from "node:module";

const { default: fc } = createRequire(import.meta.url)("fast-check");
if (!process.env.HOCVU_SEEDS) fc.configureGlobal({ seed: 16 });

export default fc;
