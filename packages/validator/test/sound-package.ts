/** A whole small package of SCORM 1.2 with nothing wrong in it; the examples of pages stand in it. */
export const soundPackage: Readonly<Record<string, string>> = {
  "imsmanifest.xml": `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="khoa-hoc" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
  <organizations default="cau-truc">
    <organization identifier="cau-truc">
      <title>Kỹ năng số</title>
      <item identifier="bai-1" identifierref="trang">
        <title>Bài 1</title>
        <adlcp:masteryscore>50</adlcp:masteryscore>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="trang" type="webcontent" adlcp:scormtype="sco" href="index.html">
      <file href="index.html"/>
      <file href="chay.js"/>
    </resource>
  </resources>
</manifest>
`,
  "index.html": `<!doctype html>
<title>Bài 1</title>
<script src="chay.js"></script>
<p>Đám mây giữ tệp ở máy chủ.</p>
`,
  "chay.js": `const api = window.parent.API;
api.LMSInitialize("");
api.LMSSetValue("cmi.core.lesson_status", "incomplete");
addEventListener("pagehide", () => {
  api.LMSSetValue("cmi.core.lesson_status", "completed");
  api.LMSFinish("");
});
`,
};

/** A `cmi5.xml` for the same page. */
export const soundCmi5 = `<?xml version="1.0" encoding="UTF-8"?>
<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
  <course id="https://hoc.example/khoa-hoc">
    <title><langstring lang="vi">Kỹ năng số</langstring></title>
    <description><langstring lang="vi">Dùng đám mây.</langstring></description>
  </course>
  <au id="https://hoc.example/khoa-hoc/bai-1" moveOn="Passed" masteryScore="0.5">
    <title><langstring lang="vi">Bài 1</langstring></title>
    <description><langstring lang="vi">Bài đầu.</langstring></description>
    <url>index.html</url>
  </au>
</courseStructure>
`;
