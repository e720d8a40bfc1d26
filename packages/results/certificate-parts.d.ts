/** The script and style of the page that verifies certificates, whole. */
export declare const pageScript: string;
export declare const pageStyle: string;
/** Where the files of the typeface are. */
export declare const fonts: Readonly<Record<"regular" | "bold" | "italic", URL>>;
