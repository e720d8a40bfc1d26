/** Places that are drawn on a picture. */
export const SPOT_STYLE = `
:is(.spots, .captions)[hidden], :is(.spots, .captions) [hidden] { display: none; }
.spot-pad { position: relative; justify-self: start; max-width: 100%; line-height: 0; border: 1px solid var(--line); cursor: crosshair; touch-action: none; user-select: none; -webkit-user-select: none; background: #fff; }
.spot-pad img { display: block; max-width: 100%; max-height: 60vh; min-width: 8rem; min-height: 4rem; pointer-events: none; }
.spot { position: absolute; box-sizing: border-box; padding: 0; margin: 0; border: 3px solid #fff; outline: 2px solid #1b1b1b; outline-offset: 0; background: rgb(255 255 255 / 0.25); font: inherit; line-height: 1; cursor: move; touch-action: none; }
.spot.drawn { border-style: dashed; pointer-events: none; }
.spot .which { position: absolute; left: -0.6rem; top: -0.6rem; min-width: 1.3rem; padding: 0.15rem; text-align: center; font-size: 0.85rem; font-weight: 700; line-height: 1rem; color: #fff; background: #1b1b1b; border-radius: 0.65rem; box-sizing: border-box; }
.spot.point { width: 2.2rem; height: 2.2rem; margin: -1.1rem 0 0 -1.1rem; border-radius: 50%; background: #1b1b1b; }
.spot.point .which { position: static; background: none; }
.spot .grip { position: absolute; right: -0.75rem; bottom: -0.75rem; width: 1.5rem; height: 1.5rem; cursor: nwse-resize; touch-action: none; box-sizing: border-box; border: 3px solid #1b1b1b; border-radius: 50%; background: #fff; }
.spot:focus-visible, .spot:focus { outline: 4px solid var(--focus, var(--primary)); z-index: 1; }
.captions .lacks { font-weight: 600; color: var(--ink); }
.spot-tools { flex-wrap: wrap; gap: var(--2); }
@media (forced-colors: active) {
  .spot .grip { forced-color-adjust: none; }
}
`;
