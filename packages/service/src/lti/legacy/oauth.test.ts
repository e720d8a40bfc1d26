import { signature, baseString as theirs } from "@hocvu/simulator/lti";
import fc from "fast-check";
import { expect, test } from "vitest";
import { authorization, baseString, isSignature, sign } from "./oauth.ts";

test("the base string is the one of RFC 5849, 3.4.1.1", () => {
  const query = new URL("http://x/?b5=%3D%253D&a3=a&c%40=&a2=r%20b").searchParams;
  const parameters = [
    ...query,
    ["c2", ""],
    ["a3", "2 q"],
    ["oauth_consumer_key", "9djdj82h48djs9d2"],
    ["oauth_token", "kkk9d7dh3k39sjv7"],
    ["oauth_signature_method", "HMAC-SHA1"],
    ["oauth_timestamp", "137131201"],
    ["oauth_nonce", "7d8f3e4a"],
    ["realm", "Example"],
    ["oauth_signature", "bYT5CMsGcbgUdFHObYMEfcx6bsw="],
  ] as [string, string][];
  expect(baseString("post", "http://EXAMPLE.COM:80/request", parameters)).toBe(
    "POST&http%3A%2F%2Fexample.com%2Frequest&a2%3Dr%2520b%26a3%3D2%2520q%26a3%3Da%26b5%3D%253D%25253D%26c%2540%3D%26c2%3D%26oauth_consumer_key%3D9djdj82h48djs9d2%26oauth_nonce%3D7d8f3e4a%26oauth_signature_method%3DHMAC-SHA1%26oauth_timestamp%3D137131201%26oauth_token%3Dkkk9d7dh3k39sjv7",
  );
});

test("a known signature comes out", () => {
  // RFC 5849, 1.2, whose request for temporary credentials is signed with no token.
  const parameters = [
    ["oauth_consumer_key", "dpf43f3p2l4k3l03"],
    ["oauth_signature_method", "HMAC-SHA1"],
    ["oauth_timestamp", "137131200"],
    ["oauth_nonce", "wIjqoxSwjlvTzX3hW4PcDA"],
    ["oauth_callback", "http://printer.example.com/ready"],
  ] as [string, string][];
  const text = baseString("POST", "https://photos.example.net/initiate", parameters);
  const right = signature(
    "POST",
    "https://photos.example.net/initiate",
    parameters,
    "kd94hf93k423kf44",
  );
  expect(sign("HMAC-SHA1", text, "kd94hf93k423kf44")).toBe(right);
});

test("whatever stands in it, two that were written apart agree", () => {
  const word = fc.string({ unit: "grapheme", maxLength: 12 });
  const pairs = fc.array(fc.tuple(word, word), { maxLength: 8 });
  fc.assert(
    fc.property(pairs, pairs, word, (form, query, secret) => {
      const address = "https://tool.example/lti/launch";
      const search = new URLSearchParams(query);
      const all = [...search, ...form];
      const text = baseString("POST", address, all);
      expect(text).toBe(theirs("POST", `${address}?${search}`, form));
      for (const method of ["HMAC-SHA1", "HMAC-SHA256"] as const) {
        const right = signature("POST", `${address}?${search}`, form, secret, method);
        expect(isSignature(sign(method, text, secret), right)).toBe(true);
        expect(isSignature(sign(method, text, `${secret}x`), right)).toBe(false);
      }
    }),
    { seed: 16 },
  );
});

test("a header holds each of its values in quotes", () => {
  expect(authorization([["a b", 'c"d, e=é']])).toBe('OAuth a%20b="c%22d%2C%20e%3D%C3%A9"');
});
