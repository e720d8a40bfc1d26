import { expect, test } from "vitest";
import { html4Faults } from "./html4.ts";

// As lxml 4.9.2 with libxml2 2.9.14 reads them: `HTMLParser(recover=False)`.
test.each([
  "<p>a<br>b <em>c</em> &amp; &#x26; &nbsp;</p>",
  "<ul><li><p>a</p><ul><li>b</li></ul></li></ul>",
  "<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>",
  "<dl><dt>a</dt><dd><p>b</p></dd></dl>",
  '<a href="#x"><div>a</div></a>',
  '<div><input type="checkbox" id="a"><label for="a">a</label></div>',
  "<h3><div><p>a</p></div></h3>",
  '<script>if (a < b && c) d("<aside>")</script>',
])("%s is taken", (html) => {
  expect(html4Faults(html)).toEqual([]);
});

test.each([
  ["<aside>a</aside>", "<aside> is unknown"],
  ["<p>a<wbr>b</p>", "<wbr> is unknown"],
  ["<p><div>a</div></p>", "</p> ends what is not open"],
  ["<b><p>a</p></b>", "</b> ends what is not open"],
  ["<h3><p>a</p></h3>", "</h3> ends what is not open"],
  ['<p id="a">b</p><p id="a">c</p>', "the id a is there twice"],
  ['<p class="a" class="b">c</p>', "<p> has class twice"],
  ["<p>a & b</p>", "an ampersand names no character"],
  ['<a href="?a=1&b=2">c</a>', "an ampersand names no character"],
])("%s is refused", (html, fault) => {
  expect(html4Faults(html)).toContain(fault);
});
