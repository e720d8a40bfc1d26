import type { Readable, Writable } from "node:stream";
import { didYouMean, formatPage, type Language, parsePage, severities } from "@hocvu/diagnostics";
import { pages } from "@hocvu/diagnostics/pages";
import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { z } from "zod";
import type { Targets } from "../workspace/course-desk.ts";
import { assistedCourse, Refused } from "./course.ts";

export interface AssistantOptions {
  readonly root: string;
  readonly input: Readable;
  readonly output: Writable;
  readonly targets: Targets;
  readonly version: string;
  readonly language: Language;
  /** Whether it may change files; if not, it has no tool for that. */
  readonly write: boolean;
  readonly failed: (error: unknown) => void;
}

const INSTRUCTIONS = `A course written as Markdown files in one folder, compiled by Hocvu. Read \`outline\` first: it names files, pages,
questions and outcomes with their lines. After each change look at \`check\`; \`explain\` tells what a code means, with an example
that is wrong and the same mended. Ids carry learners' saved answers: keep them.`;

/** Serves a writing assistant, over the Model Context Protocol, until it goes. */
export async function serveAssistant(options: AssistantOptions): Promise<void> {
  const { root, input, output, targets, version, language, write, failed } = options;
  const course = assistedCourse(root, targets, language);
  const server = new McpServer({ name: "hocvu", version }, { instructions: INSTRUCTIONS });
  // One after the other: each looks at the course as the one before left it.
  let queue: Promise<unknown> = Promise.resolve();
  const answering = (work: () => Promise<object | string>) => {
    const answer = queue.then(async () => {
      try {
        const said = await work();
        const text = typeof said === "string" ? said : JSON.stringify(said, null, 1);
        return { content: [{ type: "text" as const, text }] };
      } catch (error) {
        if (!(error instanceof Refused)) failed(error);
        return {
          content: [{ type: "text" as const, text: String((error as Error).message) }],
          isError: true,
        };
      }
    });
    queue = answer;
    return answer;
  };
  const reads = { readOnlyHint: true, openWorldHint: false };

  server.registerTool(
    "check",
    {
      description:
        "Everything that is wrong with the course: code, sentence, hint, file and lines.",
      annotations: reads,
    },
    () => answering(() => course.check()),
  );
  server.registerTool(
    "explain",
    {
      description:
        "What a diagnostic's code means, with an example that fails and the same mended.",
      inputSchema: { code: z.string().describe("such as HV2103") },
      annotations: reads,
    },
    ({ code }) => answering(async () => explained(code, language)),
  );
  server.registerTool(
    "outline",
    {
      description:
        "The course's modules, pages, questions and outcomes, with their files, lines and ids.",
      annotations: reads,
    },
    () => answering(() => course.outline()),
  );
  server.registerTool(
    "search",
    {
      description: "Lines of the course that hold these words, with or without accents.",
      inputSchema: { words: z.string() },
      annotations: reads,
    },
    ({ words }) => answering(() => course.search(words)),
  );
  server.registerTool(
    "read",
    {
      description: "Lines of one of the course's Markdown files, from 1.",
      inputSchema: {
        file: z.string().describe("relative to the course folder, such as 01-dam-may.md"),
        from: z.int().min(1).default(1),
        to: z.int().min(1).default(400),
      },
      annotations: reads,
    },
    ({ file, from, to }) => answering(() => course.read(file, from, to)),
  );
  if (write) {
    server.registerTool(
      "patch",
      {
        description:
          "Puts other lines in place of some of a Markdown file. Nothing is written if that makes an error, or if the lines are not those that were expected.",
        inputSchema: {
          file: z.string(),
          from: z.int().min(1).describe("first line that is replaced, from 1"),
          to: z
            .int()
            .min(0)
            .describe("last line that is replaced; one less than `from` to put lines in"),
          expected: z.string().describe("the lines as they are now, without the last line end"),
          text: z.string().describe("the lines that take their place; empty to take them out"),
        },
        annotations: { readOnlyHint: false, destructiveHint: true, openWorldHint: false },
      },
      (patch) => answering(() => course.patch(patch)),
    );
  }
  const ended = new Promise<void>((done) => {
    server.server.onclose = done;
    input.once("end", () => void server.close());
  });
  await server.connect(new StdioServerTransport(input, output));
  await ended;
}

function explained(name: string, language: Language): string {
  const code = name.toUpperCase();
  if (!Object.hasOwn(severities, code)) {
    const meant = didYouMean(code, Object.keys(severities));
    throw new Refused(`there is no code ${name}${meant ? `; perhaps ${meant}` : ""}`);
  }
  return formatPage(parsePage(pages[code as keyof typeof pages]), language);
}
