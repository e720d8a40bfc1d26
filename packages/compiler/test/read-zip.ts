/** For tests of packages that may not know archives themselves. */
export { readZip } from "@hocvu/archive";
