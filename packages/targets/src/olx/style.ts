import type { Course } from "@hocvu/model";
import { courseColour } from "../web/icon.ts";

/** In `static/`; every lesson names it. */
export const STYLE_NAME = "hocvu.css";

/** What our call-outs, steps and tables need to look like themselves among Open edX's own styles. */
export function lessonStyle(course: Course): string {
  return `.hocvu{max-width:42rem;line-height:1.65;overflow-wrap:break-word;--tone:${courseColour(course)}}
.hocvu img{display:block;max-width:100%;height:auto;margin:1rem auto}
.hocvu video,.hocvu audio{display:block;width:100%}
.hocvu .table-scroll,.hocvu div.math{overflow-x:auto}
.hocvu table{width:100%;border-collapse:collapse}
.hocvu th,.hocvu td{padding:.5rem .75rem;border:1px solid #d5d9d0;text-align:left;vertical-align:top}
.hocvu .callout{margin:1rem 0;padding:.75rem 1rem;border-left:.3rem solid #1d4f86;border-radius:.6rem;background:#eaf1f9}
.hocvu .callout-tip{border-color:#0b6b3a;background:#e6f3e9}
.hocvu .callout-warning{border-color:#8a5200;background:#fdf3dc}
.hocvu .callout-example{border-color:#7d877f;background:#fff}
.hocvu .callout-title{margin:0 0 .5rem;font-weight:700}
.hocvu .steps li{margin-bottom:.75rem}
.hocvu .opens{margin:1rem 0;padding:.5rem 1rem;border:1px solid #d5d9d0;border-radius:.6rem}
.hocvu .opens>input{width:1.25rem;height:1.25rem;margin:0 .75rem 0 0;vertical-align:middle}
.hocvu .opens>label{display:inline;min-height:2.75rem;color:var(--tone);font-weight:600;line-height:2.75rem;cursor:pointer}
.hocvu .opens>input:not(:checked)~.opened{display:none}
.hocvu .figcaption{margin-top:.25rem;font-size:.9em}
.hocvu .mark{background:#fdf3a8}
.hocvu .rt,.hocvu .rp{font-size:.8em}
.hocvu dfn{border-bottom:2px dotted var(--tone);font-style:normal;cursor:help}
.hocvu dt{margin-top:1rem;font-weight:700}
.hocvu dd{margin:0}
.hocvu .download{display:inline-block;padding:.5rem 1rem;border:2px solid var(--tone);border-radius:.6rem;font-weight:600;text-decoration:none}
.hocvu .button{display:inline-block;padding:.5rem 1.5rem;border-radius:.6rem;background:var(--tone);color:#fff;font-weight:600;text-decoration:none}
.hocvu .quote{margin:1rem 0;padding-left:1.5rem;border-left:.3rem solid var(--tone);font-size:1.25em}
.hocvu .quote .figcaption:before{content:"— "}
.hocvu .timeline ul,.hocvu .timeline ol{padding-left:1.25rem;border-left:2px solid #d5d9d0;list-style:none}
.hocvu .gallery,.hocvu .columns,.hocvu .cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(14rem,1fr));grid-gap:1rem}
.hocvu .embed{margin:1rem 0;padding:1rem;border:1px solid #d5d9d0;border-radius:.6rem}
@media print{.hocvu .opens>.opened{display:block!important}}
`;
}
