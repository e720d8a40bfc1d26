export * from "./validate-xml.ts";
