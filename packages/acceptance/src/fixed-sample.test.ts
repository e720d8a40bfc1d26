import fc from "fast-check";
import { expect, test } from "vitest";

test("`npm test` tries properties on the same sample each time, `npm run test:all` on a new one", () => {
  const { seed } = fc.readConfigureGlobal();
  const draw = () =>
    fc.sample(fc.integer(), { numRuns: 3, ...(seed === undefined ? {} : { seed }) });
  const fixed = process.env.HOCVU_SEEDS === undefined;
  expect(seed !== undefined).toBe(fixed);
  if (fixed) expect(draw()).toEqual(draw());
});
