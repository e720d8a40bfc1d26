import { expect, test } from "vitest";
import { plainText } from "./plain-text.ts";

test.each([
  ["<p>Một <strong>ch</strong>ữ</p><p>hai</p>", "Một chữ hai"],
  ["<p>Xem <img src='a.svg' alt=\"Máy\">.</p>", "Xem Máy ."],
  ["<p>1 &#x3C; 2 &#x26; 3 &lt; 4</p>", "1 < 2 & 3 < 4"],
  ['<p>Điền <span class="blank" data-blank="0"></span> vào.</p>', "Điền vào."],
])("%s reads %s", (html, text) => {
  expect(plainText(html)).toBe(text);
});
