import { describe, expect, test } from "vitest";
import { parsePage } from "./pages.ts";

const page = `# HV2103

An id names one question.
It carries answers.

Give one another id.

## vi

Mỗi câu hỏi có một mã.

## wrong

\`\`\`md 01-dam-may.quiz.md
## Hỏi? {#mo-lai}

- [x] A
\`\`\`

\`\`\`md course.md absent
\`\`\`

## right

\`\`\`\`md media/a.md
\`\`\`
mã
\`\`\`
\`\`\`\`
`;

describe("a page", () => {
  test("has prose in both languages and an example that is wrong and mended", () => {
    expect(parsePage(page)).toEqual({
      code: "HV2103",
      text: {
        en: "An id names one question.\nIt carries answers.\n\nGive one another id.",
        vi: "Mỗi câu hỏi có một mã.",
      },
      wrong: [
        { path: "01-dam-may.quiz.md", content: "## Hỏi? {#mo-lai}\n\n- [x] A\n" },
        { path: "course.md", content: null },
      ],
      right: [{ path: "media/a.md", content: "```\nmã\n```\n" }],
    });
  });

  test("may do without an example", () => {
    const { wrong, right } = parsePage("# HV1003\n\nText.\n\n## vi\n\nChữ.\n");
    expect([wrong, right]).toEqual([[], []]);
  });

  test("reads alike with the line ends of Windows", () => {
    expect(parsePage(page.replaceAll("\n", "\r\n"))).toEqual(parsePage(page));
  });

  test.each([
    ["another code than ours", "# HV0000\n\nText.\n\n## vi\n\nChữ.\n"],
    ["an unknown section", page.replace("## right", "## rigth")],
    ["no Vietnamese", page.replace("Mỗi câu hỏi có một mã.", "")],
    ["a block without a path", page.replace("```md 01-dam-may.quiz.md", "```md")],
    ["a block never closed", page.replace("mã\n```\n````", "mã\n```")],
    ["an example among the prose", page.replace("## wrong\n", "")],
    ["prose among the examples", page.replace("## right\n", "## right\n\nSo.\n")],
    ["a wrong example alone", page.slice(0, page.indexOf("## right"))],
  ])("with %s is refused", (_, source) => {
    expect(() => parsePage(source)).toThrow();
  });
});
