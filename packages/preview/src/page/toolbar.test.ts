import { PROFILES } from "@hocvu/simulator/scorm12";
import { expect, test } from "vitest";
import { vi } from "../words/vi.ts";
import { toolbar } from "./toolbar.ts";

test("in Vietnamese a platform is named by its own name or in Vietnamese", async () => {
  const shown = String(await toolbar(vi));
  expect(shown).toContain("Moodle, mạng yếu");
  const own = ["Moodle", "Chamilo"];
  for (const { title } of Object.values(PROFILES))
    if (!own.includes(title)) expect(shown).not.toContain(`>${title}</option>`);
});
