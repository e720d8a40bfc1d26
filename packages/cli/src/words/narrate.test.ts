import { expect, test } from "vitest";
import { narrateInEnglish, narrateInVietnamese } from "./narrate.ts";

test.each([
  ["win32", ".msi", "https://github.com/espeak-ng/espeak-ng/releases"],
  ["darwin", "Homebrew", "brew install espeak-ng"],
  ["linux", "Debian", "apt install espeak-ng"],
  ["freebsd", "Debian", "apt install espeak-ng"],
])(
  "who has nothing that speaks is told how to get it on %s, and of no other system",
  (system, ...said) => {
    for (const { nothingSpeaks } of [narrateInEnglish, narrateInVietnamese]) {
      const told = nothingSpeaks(system);
      for (const part of said) expect(told).toContain(part);
      expect([".msi", "brew ", "apt "].filter((way) => told.includes(way))).toHaveLength(1);
    }
  },
);
