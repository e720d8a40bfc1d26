import { readFileSync } from "node:fs";
import { test } from "vitest";
import { readDocument } from "./parts/read-document.ts";
import { readQuestions } from "../read-questions.ts";
test("dbg", async () => {
  const path = process.env.DBG as string;
  const bytes = readFileSync(path);
  const doc = await readDocument(bytes);
  console.log(JSON.stringify(doc.blocks, null, 0).slice(0, 6000));
  const found = await readQuestions({ path, bytes });
  console.log(JSON.stringify(found.diagnostics.map(({ code, args, place }) => [code, args, place?.start.line])));
  console.log(JSON.stringify(found.questions.map(({question})=>question)).slice(0,3000));
});
