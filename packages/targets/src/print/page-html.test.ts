import { expect, test } from "vitest";
import { printHtml, type Surroundings } from "./page-html.ts";
import { vi } from "./vi.ts";

const surroundings: Surroundings = {
  words: vi,
  asset: (path) => `files/${path}`,
  section: () => undefined,
  scope: 1,
  deeper: 0,
};

test.each([
  [
    "both sides of a card",
    '<div class="cards"><details class="card"><summary>Mã OTP</summary><p>Dùng một lần.</p></details></div>',
    '<div class="cards"><div class="opened card"><p class="opened-title">Mã OTP</p><p>Dùng một lần.</p></div></div>',
  ],
  [
    "the address of a film, and nothing that would load it",
    '<figure class="embed"><p><a href="https://youtu.be/abcdefghijk" data-embed="https://www.youtube-nocookie.com/embed/abcdefghijk">Phim</a></p></figure>',
    '<figure class="embed"><p><a href="https://youtu.be/abcdefghijk" class="outward">Phim</a></p></figure>',
  ],
  [
    "a button as a link that says where it leads",
    '<p class="go"><a href="https://hoc.example/" class="button">Đăng ký</a></p>',
    '<p class="go"><a href="https://hoc.example/" class="outward">Đăng ký</a></p>',
  ],
  [
    "a picture with the list of what is in it",
    '<div class="hotspots"><p><img src="asset:a.png" alt="A"></p><ol><li data-at="10 20">Khóa</li></ol></div>',
    '<div class="hotspots"><p><img alt="A" src="files/a.png"></p><ol><li data-at="10 20">Khóa</li></ol></div>',
  ],
])("paper has %s", (_, html, printed) => {
  expect(printHtml(html, surroundings)).toBe(printed);
});
