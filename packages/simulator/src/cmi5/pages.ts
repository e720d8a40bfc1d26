const STYLE = "html,body,iframe{margin:0;width:100%;height:100%;border:0;display:block}";

/** The page around an AU in a frame; it passes on what `watch` notes. */
export function framePage(launchUrl: string, session: number): string {
  const source = launchUrl.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  return page(
    `<iframe title="AU" src="${source}"></iframe>`,
    `<script>hocvuNote = (what) => navigator.sendBeacon("/note?session=${session}", what);</script>`,
  );
}

/** Where the returnURL leads, and any other page that is no AU. */
export function emptyPage(): string {
  return page("<main></main>");
}

function page(body: string, head = ""): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>LMS</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">
<style>${STYLE}</style>${head}</head><body>${body}</body></html>`;
}
