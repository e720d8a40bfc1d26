import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";
import { endChild } from "./end-child.ts";

test("what was started ends", async () => {
  const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
  const closed = once(child, "close");
  endChild(child);
  await closed;
});

test("on Windows what its shell has started ends with it", () => {
  const orders: string[] = [];
  const shell = {
    pid: 4321,
    kill: () => {
      throw new Error("the shell alone is ended");
    },
  };
  endChild(shell, "win32", (program, args) => orders.push([program, ...args].join(" ")));
  expect(orders).toEqual(["taskkill /pid 4321 /t /f"]);
});
