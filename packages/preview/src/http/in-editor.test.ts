import { Hono } from "hono";
import { expect, test } from "vitest";
import { inEditor } from "./in-editor.ts";

test("an editor may show the window within its own, and nothing else changes", async () => {
  const app = new Hono();
  app.use(inEditor());
  app.get("/", (c) =>
    c.text("", 200, { "content-security-policy": "default-src 'none'; frame-ancestors 'none'" }),
  );
  app.get("/plain", (c) => c.text(""));
  const policy = async (path: string) =>
    (await app.request(path)).headers.get("content-security-policy");
  expect(await policy("/")).toBe(
    "default-src 'none'; frame-ancestors 'self' vscode-webview: vscode-file: https://*.vscode-cdn.net",
  );
  expect(await policy("/plain")).toBeNull();
});
