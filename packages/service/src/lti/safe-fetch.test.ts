import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { isPrivateAddress } from "./private-address.ts";
import { safeFetch } from "./safe-fetch.ts";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(listener: RequestListener): Promise<{ url: string; host: string }> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url: `http://${host}/`, host };
}

describe("addresses that others name", () => {
  test.each([
    "http://platform.example/keys",
    "ftp://platform.example/keys",
    "file:///etc/passwd",
    "https://127.0.0.1/",
    "https://2130706433/",
    "https://0x7f.1/",
    "https://[::1]/",
    "https://[::ffff:10.0.0.1]/",
    "https://[64:ff9b::7f00:1]/",
    "https://169.254.169.254/latest/meta-data",
    "https://10.1.2.3/",
    "https://user:secret@platform.example/",
    "https://localhost/",
  ])("%s is not fetched", async (url) => {
    await expect(safeFetch()(url)).rejects.toThrow(
      /only https|private network|password|not fetched/,
    );
  });

  test("a server within is not reached, unless an administrator vouches for its host", async () => {
    let asked = 0;
    const { url, host } = await serve((request, response) => {
      asked += 1;
      request.pipe(response);
    });
    await expect(safeFetch()(url)).rejects.toThrow();
    expect(asked).toBe(0);
    const answer = await safeFetch({ allow: [host] })(url, { method: "POST", body: "chào" });
    expect(await answer.text()).toBe("chào");
  });

  test("what a connection kept open has not heard is asked once more, and nothing that could count twice", async () => {
    const heard = new Set<unknown>();
    const { url, host } = await serve(({ socket }, response) => {
      if (heard.has(socket)) return socket.destroy();
      heard.add(socket);
      response.end("keys");
    });
    const fetch = safeFetch({ allow: [host] });
    for (let n = 0; n < 3; n++) expect(await (await fetch(url)).text()).toBe("keys");
    expect(heard.size).toBe(3);
    await expect(fetch(url, { method: "POST", body: "score" })).rejects.toThrow();
  });

  test("a redirect is not followed", async () => {
    const { url, host } = await serve((_, response) => {
      response.writeHead(302, { location: "http://127.0.0.1:1/" }).end();
    });
    await expect(safeFetch({ allow: [host] })(url)).rejects.toThrow("redirected");
  });

  test("an endless answer is left after so many bytes", async () => {
    const { url, host } = await serve((_, response) => {
      const more = () => {
        while (response.write("x".repeat(1000)));
      };
      response.on("drain", more);
      more();
    });
    await expect(safeFetch({ allow: [host], maxBytes: 10_000 })(url)).rejects.toThrow(
      "more than 10000 bytes",
    );
  });

  test("an answer that doesn't come is not waited for", async () => {
    const { url, host } = await serve(() => undefined);
    await expect(safeFetch({ allow: [host], timeout: 50 })(url)).rejects.toThrow(/abort|time/i);
  });
});

test.each([
  ["8.8.8.8", false],
  ["172.15.255.255", false],
  ["172.16.0.1", true],
  ["100.64.0.1", true],
  ["2606:4700::1111", false],
  ["::ffff:8.8.8.8", true],
  ["fe80::1", true],
  ["fd00::1", true],
  ["2002:7f00:1::", true],
  ["not an address", true],
])("%s is private: %s", (address, expected) => {
  expect(isPrivateAddress(address)).toBe(expected);
});
