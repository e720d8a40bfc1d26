/** The page of the panel: the preview in a frame that fills it, and what both sides say to each other carried across. */
export function previewPage(url: string, title: string, nonce: string): string {
  const { origin } = new URL(url);
  const policy = `default-src 'none'; frame-src ${origin}; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
  return `<!doctype html>
<html>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${escaped(title)}</title>
<style nonce="${nonce}">html, body, iframe { margin: 0; padding: 0; border: 0; width: 100%; height: 100%; }</style>
</head>
<body>
<iframe id="preview" src="${escaped(url)}" title="${escaped(title)}" allow="clipboard-read; clipboard-write; fullscreen"></iframe>
<script nonce="${nonce}">
const editor = acquireVsCodeApi();
const frame = document.getElementById("preview");
addEventListener("message", ({ source, origin, data }) => {
  if (source === frame.contentWindow) {
    if (origin === ${JSON.stringify(origin)} && data && ["seen", "scrolled"].includes(data.hocvu)) editor.postMessage(data);
  } else if (data && ["show", "scroll"].includes(data.hocvu)) frame.contentWindow.postMessage(data, ${JSON.stringify(origin)});
});
</script>
</body>
</html>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
