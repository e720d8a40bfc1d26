import { describe, expect, test } from "vitest";
import { validateManifest } from "./validate-manifest.ts";

const GOOD = `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="m" version="1.0"
  xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"
  xmlns:imsmd="http://www.imsglobal.org/xsd/imsmd_rootv1p2p1">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
    <imsmd:lom><imsmd:general>
      <imsmd:title><imsmd:langstring xml:lang="vi">Kỹ năng số</imsmd:langstring></imsmd:title>
      <imsmd:language>vi</imsmd:language>
    </imsmd:general></imsmd:lom>
  </metadata>
  <organizations default="o">
    <organization identifier="o">
      <title>Kỹ năng số</title>
      <item identifier="i" identifierref="r" isvisible="true">
        <title>Kỹ năng số</title>
        <adlcp:masteryscore>50</adlcp:masteryscore>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="r" type="webcontent" adlcp:scormtype="sco" href="index.html">
      <file href="index.html"/>
    </resource>
  </resources>
</manifest>`;

test("a sound manifest has no fault", () => {
  expect(validateManifest(GOOD)).toEqual([]);
});

describe("a fault is found, with its line:", () => {
  test.each([
    [
      "children in the wrong order",
      "<schema>ADL SCORM</schema>\n    <schemaversion>1.2</schemaversion>",
      "<schemaversion>1.2</schemaversion><schema>ADL SCORM</schema>",
      /line 7: .*schema/,
    ],
    [
      "an extension before the title it follows",
      "<title>Kỹ năng số</title>\n        <adlcp:masteryscore>50</adlcp:masteryscore>",
      "<adlcp:masteryscore>50</adlcp:masteryscore><title>Kỹ năng số</title>",
      /title/,
    ],
    [
      "scormType as SCORM 2004 has it",
      "adlcp:scormtype",
      "adlcp:scormType",
      /line 24: .*scormType/,
    ],
    ["an identifier that begins with a digit", 'identifier="m"', 'identifier="1m"', /line 5: .*1m/],
    ["a manifest without identifier", ' identifier="m"', "", /line 5: .*identifier/],
    ["an item without identifier", ' identifier="i"', "", /line 17: .*identifier/],
    ["the same identifier twice", 'identifier="i"', 'identifier="o"', /line 17/],
    [
      "metadata in the wrong order",
      "<imsmd:language>vi</imsmd:language>\n    </imsmd:general>",
      "</imsmd:general><imsmd:general/>",
      /general/,
    ],
    ["XML that is not well-formed", "</manifest>", "", /not well-formed/],
  ])("%s", (_, right, wrong, message) => {
    const xml = GOOD.replace(right, wrong);
    expect(xml).not.toBe(GOOD);
    const faults = validateManifest(xml);
    expect(faults).not.toEqual([]);
    expect(faults.join("\n")).toMatch(message);
  });
});
