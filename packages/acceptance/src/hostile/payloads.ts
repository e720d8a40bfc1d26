import fc from "fast-check";

/** What a text calls that manages to run; {@link openHostile} listens. */
const HIT = "hocvuHit(1)";
/** A host that no course has anything to do with. */
const ELSEWHERE = "//elsewhere.localhost/a";

/** Names that a page, a platform or the player goes by. */
const NAMES =
  "course app welcome main name location document cookie body parent top API API_1484_11 hocvu currentScript".split(
    " ",
  );

const MARKUP = [
  `<script>${HIT}</script>`,
  `</script><script>${HIT}</script>`,
  `<img alt="a" src=x onerror=${HIT}>`,
  `"><svg onload=${HIT}>`,
  `'><img alt=a src=x onerror='${HIT}'>`,
  `<a href="javascript:${HIT}">nhấn</a>`,
  `<a href="java&#10;script:${HIT}">nhấn</a>`,
  `<a href="asset:javascript:${HIT}">nhấn</a>`,
  `<img alt="a" src="asset:zz%22%20onerror=%22${HIT}">`,
  `<img alt="a" src="asset:%">`,
  `<a href="page:%22onclick=%22${HIT}">nhấn</a>`,
  `<iframe srcdoc="&lt;script&gt;parent.${HIT}&lt;/script&gt;"></iframe>`,
  `<iframe src="javascript:parent.${HIT}"></iframe>`,
  `<object data="data:text/html,<script>parent.${HIT}</script>"></object>`,
  `<embed src="${ELSEWHERE}">`,
  `<details open ontoggle=${HIT}><summary>a</summary></details>`,
  `<input autofocus onfocus=${HIT}>`,
  `<style>@import "${ELSEWHERE}"; *{background:url(${ELSEWHERE})}</style>`,
  `<b style="background:url(${ELSEWHERE})">a</b>`,
  `<link rel="stylesheet" href="${ELSEWHERE}">`,
  `<meta http-equiv="refresh" content="0;url=${ELSEWHERE}">`,
  `<base href="${ELSEWHERE}/">`,
  `<img alt="a" srcset="${ELSEWHERE} 1x" src="${ELSEWHERE}">`,
  `<video poster="${ELSEWHERE}" src="${ELSEWHERE}"></video>`,
  `<table background="${ELSEWHERE}"><tr><td>a</td></tr></table>`,
  `<form action="javascript:${HIT}"><button>a</button></form>`,
  `<noscript><p title="</noscript><img src=x onerror=${HIT}>"></noscript>`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=${HIT}&gt;">`,
  `<svg><style><img src=x onerror=${HIT}></style></svg>`,
  `<svg><foreignObject><iframe src="${ELSEWHERE}"></iframe></foreignObject></svg>`,
  `<svg><a xlink:href="javascript:${HIT}"><text y="9">a</text></a></svg>`,
  `<template><script>${HIT}</script></template>`,
  `<select><template><img src=x onerror=${HIT}></template></select>`,
  `<!--><img src=x onerror=${HIT}>-->`,
  `<![CDATA[<img src=x onerror=${HIT}>]]>`,
  `<?xml-stylesheet href="${ELSEWHERE}"?>`,
  `<!DOCTYPE svg [<!ATTLIST svg onload CDATA "${HIT}">]>`,
  `]]>&lt;img src=x onerror=${HIT}&gt;`,
  `&lt;script&gt;${HIT}&lt;/script&gt;`,
  `\\<script>${HIT}\\</script>`,
  `<div class="check" data-check="thu"></div><span data-blank="0"></span>`,
  `<span class="math" data-tex="\\href{javascript:${HIT}}{a}">a</span>`,
];

const SCHEMES = [
  `javascript:${HIT}`,
  `JaVaScRiPt:${HIT}`,
  `data:text/html,<script>${HIT}</script>`,
  `data:text/javascript,${HIT}`,
  `vbscript:${HIT}`,
  `blob:https:${ELSEWHERE}`,
  `https:${ELSEWHERE}`,
  ELSEWHERE,
  `asset:" onerror="${HIT}`,
  'page:" onclick="hocvuHit(1)',
  `${"%"}`,
];

const SIGNS = [
  "\u0001",
  "\u001b[31m",
  "\u202e",
  "\ufeff",
  "\ue0000\ue001",
  "\u2028",
  "\u200b",
  '"',
  "'",
  "`",
  "<",
  "&",
  "\\",
];

const named = fc
  .tuple(
    fc.constantFrom(...NAMES),
    fc.constantFrom("p", "a", "details", "img", "form", "script", "b"),
  )
  .map(([name, tag]) => `<${tag} id="${name}" name="${name}">{"modules":[]}</${tag}>`);

/** Text that tries to be something else; one line. */
export const hostileText = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...MARKUP) },
      { weight: 3, arbitrary: named },
      { weight: 2, arbitrary: fc.constantFrom(...SCHEMES) },
      { weight: 1, arbitrary: fc.constantFrom(...SIGNS) },
    ),
    { minLength: 1, maxLength: 2 },
  )
  .map((parts) => parts.join(" "));

export const hostileAddress = fc.constantFrom(...SCHEMES);
export const hostileName = fc.constantFrom(...NAMES);

/** What a file may be called on Linux. */
export const hostileFile = fc
  .constantFrom(`"onerror="${HIT}`, `<script>${HIT}<`, `javascript:${HIT}`, "course", "a&b#c?d%22")
  .map((name) => name.replaceAll("/", ""));

/** What may stand in a drawing; one line. */
export const hostileDrawing = fc.constantFrom(
  `<script>${HIT}</script>`,
  `<g onload="${HIT}" onclick="${HIT}"/>`,
  `<!-- --><![CDATA[<img src=x onerror=${HIT}>]]>`,
  `<text><![CDATA[<img src=x onerror=${HIT}>]]></text>`,
  `<?xml-stylesheet href="${ELSEWHERE}"?>`,
  `<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><img src="x" onerror="${HIT}"/></body></foreignObject>`,
  `<a href="javascript:${HIT}"><animate attributeName="href" values="javascript:${HIT}" begin="0s"/><text y="9">a</text></a>`,
  `<set attributeName="onmouseover" to="${HIT}"/>`,
  `<style>@import "${ELSEWHERE}";</style>`,
  `<style>@\\69mport u\\72l(${ELSEWHERE});</style>`,
  `<style>* {background: url(${ELSEWHERE})} body{display:none} /* */ </style>`,
  `<rect style="fill:u\\72l(${ELSEWHERE})" width="9" height="9"/>`,
  `<image href="${ELSEWHERE}" width="9" height="9"/>`,
  `<image href="data:image/svg+xml,&lt;svg onload='${HIT}'/&gt;" width="9" height="9"/>`,
  `<use href="data:image/svg+xml,a#b"/>`,
  `<h:script xmlns:h="http://www.w3.org/1999/xhtml">${HIT}</h:script>`,
  `<g id="course"/><g id="app"/><g id="location"/>`,
  `<text data-field="constructor">a</text>`,
  `<mask id="m"><rect fill="url(${ELSEWHERE}#a)" width="9" height="9"/></mask>`,
);

/** What may stand before a drawing. */
export const hostileProlog = fc.constantFrom(
  "",
  `<!DOCTYPE svg [<!ATTLIST svg onload CDATA "${HIT}">]>`,
  `<?xml-stylesheet type="text/css" href="${ELSEWHERE}"?>`,
  "<!-- a -->",
);
