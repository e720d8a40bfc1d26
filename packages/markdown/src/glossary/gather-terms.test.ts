import type { Diagnostic } from "@hocvu/diagnostics";
import { describe, expect, test } from "vitest";
import { watchRepeats } from "../repeats.ts";
import { gatherTerms } from "./gather-terms.ts";
import { readGlossary } from "./read-glossary.ts";

const here = {
  file: "01-bai.md",
  start: { line: 1, column: 1, offset: 0 },
  end: { line: 1, column: 1, offset: 0 },
};

/** The terms of a course with this glossary, and what is reported of them. */
function terms(text: string) {
  const diagnostics: Diagnostic[] = [];
  const glossary = readGlossary({ path: "../tu-ngu.yml", text }, diagnostics);
  return { terms: gatherTerms(glossary, watchRepeats(diagnostics), diagnostics), diagnostics };
}

describe("a term without a definition", () => {
  test.each(["đám mây", "Đám mây", " ĐÁM \n mây ", "đám mây".normalize("NFD")])(
    "takes the glossary's, spelt %j",
    (written) => {
      const { terms: course, diagnostics } = terms("đám mây: Kho trên mạng\n");
      expect(course.define(written, undefined, here)).toBe("Kho trên mạng");
      expect(course.listed("vi")).toEqual([{ term: "đám mây", definition: "Kho trên mạng" }]);
      expect(diagnostics).toEqual([]);
    },
  );

  test("that the glossary lacks is told the nearest one", () => {
    const { terms: course, diagnostics } = terms("mã OTP: Dãy số\nmã QR: Ô vuông\n");
    expect(course.define("mã OTB", undefined, here)).toBeUndefined();
    expect(diagnostics).toMatchObject([
      { code: "HV2142", args: { term: "mã OTB", suggestion: "mã OTP" }, place: here },
    ]);
  });

  test("whose definition the glossary has refused is no second mistake", () => {
    const { terms: course, diagnostics } = terms("mã OTP: 6\n");
    expect(course.define("mã OTP", undefined, here)).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(["HV1008"]);
  });

  test("of a glossary that could not be read is no second mistake", () => {
    const { terms: course, diagnostics } = terms("mã OTP: [\n");
    expect(course.define("mã OTP", undefined, here)).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(["HV1006"]);
  });
});

describe("a term with two meanings", () => {
  test("opens the one that stands beside it, and lists the one that all courses share", () => {
    const { terms: course, diagnostics } = terms("mây: Kho\n");
    expect(course.define("mây", "Máy chủ", here)).toBe("Máy chủ");
    expect(course.listed("vi")).toEqual([{ term: "mây", definition: "Máy chủ" }]);
    expect(course.define("mây", undefined, here)).toBe("Kho");
    expect(course.define("Mây", "Máy chủ", here)).toBe("Máy chủ");
    expect(course.listed("vi")).toEqual([{ term: "mây", definition: "Kho" }]);
    expect(diagnostics.map(({ code }) => code)).toEqual(["HV2143", "HV2143"]);
  });

  test("has one where only spaces differ", () => {
    const { terms: course, diagnostics } = terms("mây: >-\n  Kho trên\n  mạng\n");
    expect(course.define("mây", "Kho  trên mạng ", here)).toBe("Kho  trên mạng ");
    expect(diagnostics).toEqual([]);
  });
});

test("a term that the glossary has three times is reported once, and its first meaning counts", () => {
  const { terms: course, diagnostics } = terms("mây: Một\nMây: Hai\nMÂY: Ba\n");
  expect(course.define("mây", undefined, here)).toBe("Một");
  expect(diagnostics).toMatchObject([
    {
      code: "HV2141",
      place: { file: "../tu-ngu.yml", start: { line: 2, column: 1 } },
      related: [{ place: { start: { line: 1, column: 1 } }, role: "firstUsed" }],
    },
  ]);
});
