import { Hono } from "hono";
import { renderSVG } from "uqr";
import type { Door } from "./door.ts";

/** What the window shows to be read by a phone. */
export interface PhoneCode {
  readonly address: string;
  /** The address as a QR code. */
  readonly svg: string;
}

/** `POST /phone`: a new code for one device; 404 where no other device can reach the preview. */
export function phoneRoutes(door: Door, name: string | undefined): Hono {
  const app = new Hono();
  app.post("/phone", (c) => {
    if (name === undefined) return c.text("", 404);
    const port = /:(\d+)$/.exec(c.req.header("host") ?? "")?.[1];
    const address = phoneAddress(name, port ?? "80", door.issue("guest"));
    return c.json({ address, svg: renderSVG(address, { border: 2 }) } satisfies PhoneCode);
  });
  return app;
}

export function phoneAddress(name: string, port: string | number, code: string): string {
  return `http://${name}:${port}/?key=${code}`;
}
