/** What of an extension's `package.json` goes into the manifest of its package. */
export interface Extension {
  readonly name: string;
  readonly displayName: string;
  readonly description: string;
  readonly version: string;
  readonly publisher: string;
  readonly engines: { readonly vscode: string };
  readonly categories: readonly string[];
  readonly keywords: readonly string[];
  readonly extensionKind: readonly string[];
}

/** `extension.vsixmanifest`, as VS Code and its gallery read it. */
export function vsixManifest(about: Extension): string {
  const { name, displayName, description, version, publisher, engines, categories, keywords } =
    about;
  const property = (id: string, value: string) =>
    `      <Property Id="Microsoft.VisualStudio.Code.${id}" Value="${escaped(value)}"/>`;
  const asset = (type: string, path: string) =>
    `    <Asset Type="Microsoft.VisualStudio.${type}" Path="extension/${path}" Addressable="true"/>`;
  return `<?xml version="1.0" encoding="utf-8"?>
<PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011">
  <Metadata>
    <Identity Language="en-US" Id="${escaped(name)}" Version="${escaped(version)}" Publisher="${escaped(publisher)}"/>
    <DisplayName>${escaped(displayName)}</DisplayName>
    <Description xml:space="preserve">${escaped(description)}</Description>
    <Tags>${escaped(keywords.join(","))}</Tags>
    <Categories>${escaped(categories.join(","))}</Categories>
    <GalleryFlags>Public</GalleryFlags>
    <Properties>
${property("Engine", engines.vscode)}
${property("ExtensionKind", about.extensionKind.join(","))}
    </Properties>
    <License>extension/LICENSE.txt</License>
  </Metadata>
  <Installation>
    <InstallationTarget Id="Microsoft.VisualStudio.Code"/>
  </Installation>
  <Dependencies/>
  <Assets>
${asset("Code.Manifest", "package.json")}
${asset("Services.Content.Details", "README.md")}
${asset("Services.Content.License", "LICENSE.txt")}
  </Assets>
</PackageManifest>
`;
}

const TYPES: Readonly<Record<string, string>> = {
  cjs: "application/javascript",
  js: "application/javascript",
  json: "application/json",
  md: "text/markdown",
  txt: "text/plain",
  vsixmanifest: "text/xml",
};

/** `[Content_Types].xml` of a package with files of these names (ECMA-376, part 2). */
export function contentTypes(paths: readonly string[]): string {
  const endings = [...new Set(paths.map((path) => path.split(".").at(-1) ?? ""))].sort();
  const each = endings.map((ending) => {
    const type = TYPES[ending] ?? "application/octet-stream";
    return `  <Default Extension=".${escaped(ending)}" ContentType="${type}"/>`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
${each.join("\n")}
</Types>
`;
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
