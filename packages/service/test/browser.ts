export { Visitor as Browser } from "../src/serve/self-test/visitor.ts";
