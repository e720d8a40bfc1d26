// Marked as pure, so that a player that asks for none of it carries none.
const endings = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** What browsers run where it is opened: pages, scripts, and documents that may bring a style or a script along. */
const RUN_BY_BROWSERS = /* @__PURE__ */ endings(`
  htm html xht xhtm xhtml shtml mht mhtml htc hta js cjs mjs jse vbs xml xsl xslt xbl rdf atom rss wsdl mathml svgz swf
`);

/** What servers run where they find it: a course is unpacked on many. */
const RUN_BY_SERVERS = /* @__PURE__ */ endings(`
  php php3 php4 php5 php7 php8 phps phtml phar pht asp aspx ashx asmx jsp jspx jspf cfm shtml shtm stm
`);

/**
 * Whether a file of this name would be run where it is served or opened, as a page of the platform's own or on its server. Of
 * drawings (`.svg`) packages carry only what was written anew without anything that runs.
 */
export function isActiveFile(path: string): boolean {
  const [, ...found] = (path.split("/").at(-1) ?? path).toLowerCase().split(".");
  // Some servers go by any of a name's endings: `a.php.txt`.
  return RUN_BY_BROWSERS.has(found.at(-1) ?? "") || found.some((one) => RUN_BY_SERVERS.has(one));
}
