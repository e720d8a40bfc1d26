import { expect, test } from "vitest";
import { isActiveFile } from "./active-file.ts";

test.each([
  ..."a.html b/c.HTM a.xhtml a.xht a.js a.mjs a.xml a.svgz a.mht a.shtml a.php a.php.txt a.phtml.b".split(
    " ",
  ),
])("%s is run where it is opened or served", (path) => {
  expect(isActiveFile(path)).toBe(true);
});

test.each([
  ..."a.pdf a.docx a.html.zip html js a.b/c a.txt a.svg a.png a.mp4 a.vtt a.py a.json a".split(" "),
  "xml.d/a.csv",
])("%s is not", (path) => {
  expect(isActiveFile(path)).toBe(false);
});
