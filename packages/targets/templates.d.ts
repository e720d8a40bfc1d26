/**
 * The certificates that a course has unless its author brings another, by their designs' names; `default` where none is named.
 * SVG with named fields.
 */
export declare const certificates: Readonly<Record<string, string>>;
