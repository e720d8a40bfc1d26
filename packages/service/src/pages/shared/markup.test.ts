import fc from "fast-check";
import { expect, test } from "vitest";
import { html, named } from "./markup.ts";

test("what is put in is text, between tags and in attributes alike", () => {
  const name = `"><script>alert('x')</script>&`;
  expect(html`<p title="${name}">${name}</p>`.text).toBe(
    `<p title="&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;">&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;</p>`,
  );
});

test("HTML put into HTML stays what it is; nothing is written for what is absent", () => {
  expect(
    html`<ul>${[1, 2].map((one) => html`<li>${one}</li>`)}${undefined}${null}${false}</ul>`.text,
  ).toBe("<ul><li>1</li><li>2</li></ul>");
  expect(named("Lan & Huệ").text).toBe("<bdi>Lan &amp; Huệ</bdi>");
});

test("no text whatever begins a tag or ends an attribute", () => {
  const hostile = fc.array(
    fc.oneof(fc.constantFrom("<", ">", '"', "'", "&", "&lt;", "</", "<!--", "\0", "‮"), fc.string()),
  );
  fc.assert(
    fc.property(hostile, (pieces) => {
      const written = html`${pieces.join("")}`.text;
      expect(written).not.toMatch(/[<>"']/);
      expect(unescaped(written)).toBe(pieces.join(""));
    }),
  );
});

function unescaped(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}

test("what looks like our own HTML but came as data is text", () => {
  const forged = JSON.parse(`{"text":"<b>"}`) as string;
  expect(html`${String(forged)}`.text).not.toContain("<b>");
});
