import type { Diagnostic } from "@hocvu/diagnostics";
import { describe, expect, test } from "vitest";
import { sanitizeSvg } from "./sanitize-svg.ts";

const svg = (body: string, root = "") =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"${root}>${body}</svg>`;

/** The whole document as it comes out, and what is said to be left out of it. */
function cleaned(document: string): { svg: string | undefined; left: string[] } {
  const diagnostics: Diagnostic[] = [];
  const clean = sanitizeSvg(document, "a.svg", diagnostics);
  return {
    svg: clean,
    left: diagnostics.map(({ code, args }) => ("what" in args ? args.what : code)),
  };
}

describe("a harmless drawing is written anew as it was", () => {
  test.each([
    '<image href="data:image/png;base64,AAAA"/>',
    "<title>Một &#x26; hai &#x3C; ba</title>",
    '<text x="1" y="2" font-family="\'Times New Roman\', serif">Chữ <tspan fill="#f00">đỏ</tspan></text>',
    '<g transform="translate(1 2) rotate(45)"><path d="M0 0h1"/></g>',
    '<circle r="1"><animate attributeName="r" values="1;2" dur="1s" repeatCount="indefinite"/></circle>',
    '<text data-field="learner" data-width="200" data-lines="2"/>',
    '<rect role="img" aria-label="Hình(1): nền" xml:space="preserve"/>',
  ])("%s", (body) => {
    expect(cleaned(svg(body))).toEqual({ svg: svg(body), left: [] });
  });

  test.each([
    ['<g id="a"/><use href="#a"/>', '<g id="user-content-a"/><use href="#user-content-a"/>'],
    [
      '<rect fill="url(#g)" aria-labelledby="a b"/>',
      '<rect fill="url(#user-content-g)" aria-labelledby="user-content-a user-content-b"/>',
    ],
    ['<rect style="fill:red;stroke-width:2"/>', '<rect fill="red" stroke-width="2"/>'],
    ['<rect fill="red" style="fill:blue"/>', '<rect fill="blue"/>'],
    ["<!-- chú --><?xml-stylesheet href='a.css'?><g/>", "<g/>"],
    ["<text><![CDATA[a < b]]></text>", "<text>a &#x3C; b</text>"],
    [
      '<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></metadata><g inkscape:label="x" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"/>',
      "<g/>",
    ],
    ['<s:rect xmlns:s="http://www.w3.org/2000/svg" s:x="1" x="2"/>', '<rect x="2"/>'],
  ])("%s", (body, expected) => {
    expect(cleaned(svg(body))).toEqual({ svg: svg(expected), left: [] });
  });

  test("with its styles for itself alone", () => {
    const css = "/* a */ .a > rect, #b { fill: url(#g); -inkscape-x: 1 } svg{font:1px serif}";
    expect(cleaned(svg(`<style type="text/css">${css}</style>`))).toEqual({
      svg: svg(
        '<style type="text/css">.user-content-drawing .a > rect,.user-content-drawing #user-content-b{fill:url(#user-content-g)}\nsvg.user-content-drawing{font:1px serif}</style>',
        ' class="user-content-drawing"',
      ),
      left: [],
    });
  });

  test("with the older address of what it uses", () => {
    const xlink = ' xmlns:xlink="http://www.w3.org/1999/xlink"';
    const { svg: clean, left } = cleaned(svg('<use xlink:href="#a"/>', xlink));
    expect(left).toEqual([]);
    expect(clean).toContain(`${xlink} viewBox="0 0 1 1"><use xlink:href="#user-content-a"/>`);
  });

  test("written twice, it is the same", () => {
    const once = cleaned(svg('<style>a{fill:red}</style><g style="fill:red;marker:none"/>')).svg;
    expect(cleaned(once?.replaceAll("user-content-", "") ?? "").svg).toBeDefined();
    expect(cleaned(svg("<g/>")).svg).toBe(cleaned(cleaned(svg("<g/>")).svg ?? "").svg);
  });
});

describe("what runs or fetches is left out and told", () => {
  test.each([
    ["<script>alert(1)</script><g/>", "<script>"],
    ["<g><foreignObject><p/></foreignObject></g>", "<foreignObject>"],
    ['<h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script>', "<h:script>"],
    ['<svg:script xmlns:svg="http://www.w3.org/2000/svg">alert(1)</svg:script>', "<svg:script>"],
    ['<g onload="alert(1)"/>', "onload"],
    ['<g ev:onload="alert(1)" xmlns:ev="http://www.w3.org/2001/xml-events"/>', "ev:onload"],
    ['<a href="javascript:alert(1)"><g/></a>', "href"],
    ['<a x:href="javascript:alert(1)" xmlns:x="http://www.w3.org/1999/xlink"/>', "x:href"],
    [
      '<use xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="https://example.com/a.svg#b"/>',
      "xlink:href",
    ],
    ['<set attributeName="href" to="javascript:alert(1)"/>', "<set>"],
    ['<a><animate attributeName="href" values="javascript:alert(1)"/></a>', "<animate>"],
    ['<a><animate attributeName="xlink:href" to="javascript:alert(1)"/></a>', "<animate>"],
    ['<g><animate attributeName="onload" to="alert(1)"/></g>', "<animate>"],
    ['<rect fill="url(https://example.com/a)"/>', "fill"],
    ["<rect fill=\"URL( '//example.com/a' )\"/>", "fill"],
    ['<rect fill="u\\72l(https://example.com/a)"/>', "fill"],
    ["<rect fill=\"image-set('https://example.com/a' 1x)\"/>", "fill"],
    ['<rect style="fill:u\\72l(https://example.com/a)"/>', "style"],
    ['<rect style="fill:url(https://example.com/a)"/>', "style"],
    ["<style>@import 'https://example.com/a.css';</style>", "<style>"],
    ["<style>@\\69mport u\\72l(https://example.com/a.css);</style>", "<style>"],
    ["<style>@font-face{font-family:a;src:url(https://example.com/a)}</style>", "<style>"],
    ["<style>rect{fill:url(https://example.com/a)}</style>", "<style>"],
    ["<style>rect{fill:red}} @import 'https://example.com/a'; a{x:y}</style>", "<style>"],
    ["<style>@media all{rect{fill:url(https://example.com/a)}}</style>", "<style>"],
    ["<style>a[href^='https://example.com']{fill:red}</style>", "<style>"],
    ['<image href="data:image/svg+xml,x"/>', "href"],
    ['<image href="data:image/png;base64,A&#34;onload=alert(1)"/>', "href"],
    ['<image src="https://example.com/a"/>', "src"],
  ])("%s loses %s", (body, what) => {
    const { svg: clean, left } = cleaned(svg(body));
    expect(left).toEqual([what]);
    expect(clean).not.toMatch(/script|alert|foreignObject|onload|example\.com|svg\+xml|import/);
  });

  test.each([
    '<!DOCTYPE svg [<!ATTLIST svg onload CDATA "alert(1)">]>',
    '<!DOCTYPE svg [<!ATTLIST g xlink:href CDATA "javascript:alert(1)">]>',
    '<?xml version="1.0"?><!DOCTYPE svg [ <!ENTITY a "x"> ]>',
  ])("%s", (doctype) => {
    const { svg: clean, left } = cleaned(doctype + svg("<g/>"));
    expect(left).toEqual(["<!DOCTYPE>"]);
    expect(clean).toBe(svg("<g/>"));
  });

  test("a document type that declares nothing goes without a word", () => {
    const type =
      '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">';
    expect(cleaned(type + svg("<g/>"))).toEqual({ svg: svg("<g/>"), left: [] });
  });

  test("an entity that unfolds without end is no picture", () => {
    const bomb = `<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>${svg("<text>&b;</text>")}`;
    expect(sanitizeSvg(bomb, "a.svg", []) ?? "").not.toContain("aaaaaaaa");
  });

  test.each([
    "<html xmlns='http://www.w3.org/1999/xhtml'/>",
    "<p/>",
    "",
    "<svg",
    "<svg xmlns='x'/>",
  ])("%s is no drawing", (document) => {
    const { svg: clean, left } = cleaned(document);
    expect(clean).toBeUndefined();
    expect(left).toContain("HV1029");
  });

  test("groups without end are cut, not followed", () => {
    const deep = svg("<g>".repeat(1000) + "</g>".repeat(1000));
    expect(cleaned(deep).left).toEqual(["<g>"]);
  });
});
