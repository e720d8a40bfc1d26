import type { Shot } from "./shot.ts";

/** A row a place, in the order they were walked; pictures stand in `folder`, as a page of a thousand of them opens nowhere. */
export function pageOf(shots: readonly Shot[], folder: string): string {
  const places = [...new Set(shots.map(({ place }) => place))];
  const rows = places.map((place) => {
    const figures = shots
      .filter((shot) => shot.place === place)
      .map(
        ({ look, size, scheme, file }) =>
          `<figure><img alt="" loading="lazy" src="${folder}/${file}"><figcaption>${[look, size, scheme].join(", ")}</figcaption></figure>`,
      );
    return `<h2 id="${place}">${place}</h2><div>${figures.join("")}</div>`;
  });
  return `<!doctype html>
<meta charset="utf-8">
<title>Screens</title>
<style>body{font:16px system-ui;margin:2rem}nav a{margin-right:1rem}div{display:flex;gap:1rem;overflow-x:auto;align-items:flex-start}figure{margin:0}img{height:480px;border:1px solid #999}</style>
<nav>${places.map((place) => `<a href="#${place}">${place}</a>`).join("")}</nav>
${rows.join("\n")}
`;
}
