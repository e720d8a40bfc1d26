/** The certificate that a course has unless its author brings another: SVG with named fields. */
export declare const certificate: string;
