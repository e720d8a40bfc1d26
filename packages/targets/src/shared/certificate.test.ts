import type { Course } from "@hocvu/model";
import { describe, expect, test } from "vitest";
import type { LayoutKit } from "../target.ts";
import { certificateOf } from "./certificate.ts";

const course = {
  title: "An toàn & <tin giả>",
  lang: "vi",
  certificate: { issuer: "Nơi cấp mẫu" },
} as Course;
const kit = {} as LayoutKit;

describe("the certificate", () => {
  test("holds what is known when it is built, in the course's language", () => {
    const { svg } = certificateOf(course, kit);
    expect(svg).toContain(">GIẤY CHỨNG NHẬN</text>");
    expect(svg).toContain(">An toàn &#x26; &#x3C;tin giả></text>");
    expect(svg).toContain(">Nơi cấp mẫu</text>");
    expect(certificateOf({ ...course, lang: "en" }, kit).svg).toContain(">CERTIFICATE</text>");
  });

  test("leaves open what the player knows", () => {
    for (const name of ["learner", "date", "score", "reference"]) {
      expect(certificateOf(course, kit).svg).toMatch(new RegExp(`data-field="${name}"[^>]*/>`));
    }
  });

  test("has the course's colour, or the author's own template", () => {
    const themed = certificateOf({ ...course, theme: { primary: "#7a1fa2" } }, kit).svg;
    expect(themed).toContain("#7a1fa2");
    expect(themed).not.toContain("#0b6b3a");
    const content = new TextEncoder().encode('<svg><text data-field="title">x</text></svg>');
    const own = { asset: () => ({ path: "a.svg", content, digest: "" }) } as unknown as LayoutKit;
    const certificate = { template: "media/a.svg" };
    expect(certificateOf({ ...course, certificate }, own)).toEqual({
      svg: '<svg><text data-field="title">GIẤY CHỨNG NHẬN</text></svg>',
      styles: [],
      styled: false,
    });
  });

  test.each([undefined, "hien-dai", "gon"] as const)(
    "is drawn in the design %s, in the course's colour, with room for all that it says",
    (design) => {
      const certificate = { issuer: "Nơi cấp mẫu", ...(design ? { design } : {}) };
      const theme = { primary: "#7a1fa2" };
      const { svg, styled } = certificateOf({ ...course, theme, certificate }, kit);
      const fields = [...svg.matchAll(/data-field="(\w+)"/g)].map(([, name]) => name);
      expect(fields.sort()).toEqual(
        "certifies completed course date issuer learner proof reference score signatory title".split(
          " ",
        ),
      );
      expect(svg).toContain("#7a1fa2");
      expect(svg).not.toContain("#0b6b3a");
      expect(styled).toBe(false);
    },
  );

  test("tells of the styles that its page has to let it have", () => {
    const content = "<svg><style>a > b{fill:red}</style><g style='fill:red;marker:none'/></svg>";
    const own = { asset: () => ({ path: "a.svg", content, digest: "" }) } as unknown as LayoutKit;
    const drawing = certificateOf({ ...course, certificate: { template: "a.svg" } }, own);
    expect(drawing).toMatchObject({ styles: ["a > b{fill:red}"], styled: true });
  });

  test("fills a field whatever else stands in its element, once and as text", () => {
    const content = `<svg><text data-field="title" title="x > y ${" ".repeat(10_000)}"/><text data-field="constructor">a</text></svg>`;
    const own = { asset: () => ({ path: "a.svg", content, digest: "" }) } as unknown as LayoutKit;
    const { svg } = certificateOf({ ...course, certificate: { template: "a.svg" } }, own);
    expect(svg).toContain(">GIẤY CHỨNG NHẬN</text>");
    expect(svg).toContain('<text data-field="constructor">a</text>');
  });
});
