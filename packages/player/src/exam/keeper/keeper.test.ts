import { expect, test } from "vitest";
import type { Keeper } from "./keeper.ts";
import * as local from "./local.ts";
import * as server from "./server.ts";

test("whoever keeps the exam does all that a keeper does, and nothing besides that screens could come to rely on", () => {
  const keepers: readonly Keeper[] = [local, server];
  const [one, other] = keepers.map((keeper) => Object.keys(keeper).sort());
  expect(one).toEqual(other);
});
