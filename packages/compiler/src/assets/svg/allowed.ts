// What a drawing may be made of: SVG 1.1 and what browsers have of SVG 2, without what runs, frames, leads elsewhere or
// brings in another language.

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

export const ELEMENTS = words(`
  svg g defs symbol use switch a title desc style image
  path rect circle ellipse line polyline polygon text tspan textPath
  linearGradient radialGradient stop pattern clipPath mask marker
  filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap
  feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode
  feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence
  animate animateMotion animateTransform mpath
`);

/** Elements that change an attribute of another: which one they name is looked at. */
export const ANIMATIONS = words("animate animateTransform");

/** Harmless and of no use to whoever looks at the drawing: left out without a word. */
export const UNSEEN = words("metadata view cursor font font-face");

/** Attributes that are properties of CSS as well. */
export const PROPERTIES = words(`
  alignment-baseline baseline-shift clip-path clip-rule color color-interpolation color-interpolation-filters direction
  display dominant-baseline fill fill-opacity fill-rule filter flood-color flood-opacity font-family font-size
  font-size-adjust font-stretch font-style font-variant font-weight image-rendering isolation letter-spacing
  lighting-color marker-end marker-mid marker-start mask mask-type mix-blend-mode opacity overflow paint-order
  pointer-events shape-rendering stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap
  stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-anchor text-decoration text-rendering transform
  transform-origin unicode-bidi vector-effect visibility word-spacing writing-mode
`);

/** Properties that only a style can set. */
export const STYLE_ONLY = words("font line-height marker white-space");

/** What says where and how large a thing is. */
export const GEOMETRY = words(`
  cx cy r rx ry x y x1 x2 y1 y2 fx fy fr dx dy width height d points pathLength rotate offset viewBox
  gradientTransform patternTransform
`);

export const ATTRIBUTES = words(`
  role aria-hidden class lang type version preserveAspectRatio textLength lengthAdjust startOffset method
  spacing side gradientUnits spreadMethod patternUnits patternContentUnits clipPathUnits maskUnits maskContentUnits
  markerUnits markerWidth markerHeight refX refY orient filterUnits primitiveUnits in in2 result stdDeviation mode
  values operator k1 k2 k3 k4 order kernelMatrix divisor bias targetX targetY edgeMode preserveAlpha surfaceScale
  diffuseConstant specularConstant specularExponent limitingConeAngle azimuth elevation pointsAtX pointsAtY pointsAtZ z
  scale xChannelSelector yChannelSelector tableValues slope intercept amplitude exponent radius baseFrequency numOctaves
  seed stitchTiles begin dur end repeatCount repeatDur fill from to by additive accumulate calcMode keyTimes keySplines
  keyPoints path attributeName attributeType min max restart
  data-width data-lines
`);

/** What `data-field` may name: a text that stands on a certificate. */
export const FIELDS = words(
  "title certifies learner completed course score date issuer signatory reference proof",
);

/** Attributes that hold text for people. */
export const TEXTS = words("aria-label");

/** Attributes that name ids, several apart by blanks. */
export const ID_LISTS = words("aria-labelledby aria-describedby");

/** Elements that bring in others by `href`; all others only lead away by it. */
export const USERS = words(
  "use image feImage textPath linearGradient radialGradient pattern filter mpath",
);

/** Functions that a value may call, in small letters; none of them fetches. `url` is looked at by itself. */
export const FUNCTIONS = words(`
  rgb rgba hsl hsla hwb lab lch oklab oklch calc min max clamp matrix translate translatex translatey scale scalex scaley
  rotate skewx skewy polygon circle ellipse inset path blur brightness contrast drop-shadow grayscale hue-rotate invert
  opacity saturate sepia url
`);
