import type { MiddlewareHandler } from "hono";

/** Where editors show pages within their own windows: VS Code, on a desk and in a browser. */
const EDITORS = "'self' vscode-webview: vscode-file: https://*.vscode-cdn.net";

/** Lets the window, and the course in it, stand within an editor's. */
export function inEditor(): MiddlewareHandler {
  return async (c, next) => {
    await next();
    const policy = c.res.headers.get("content-security-policy");
    if (!policy) return;
    const opened = policy.replace(/frame-ancestors[^;]*/, `frame-ancestors ${EDITORS}`);
    c.header("content-security-policy", opened);
  };
}
