#!/usr/bin/env node
// What npm installs as `hocvu`. Kept in old JavaScript up to the version check, so that an old Node.js says what it
// lacks instead of a syntax error.
var version = process.versions.node.split(".").map(Number);
if (version[0] < 20 || (version[0] === 20 && version[1] < 19)) {
  process.stderr.write(`hocvu needs Node.js 20.19 or newer; this is ${process.version}\n`);
  process.exit(2);
}
import("../dist/hocvu.js");
