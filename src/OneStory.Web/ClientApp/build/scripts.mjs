import { build } from "esbuild";
import { join } from "node:path";

/** app.js is a module; enabled.js is small enough to stand in the way of the page, and has to. */
export async function scripts(folder, debug) {
  const shared = { bundle: true, minify: !debug, sourcemap: debug, target: "es2020", legalComments: "none", logLevel: "error" };
  await Promise.all([
    build({ ...shared, entryPoints: ["scripts/app.ts"], outfile: join(folder, "app.js"), format: "esm" }),
    build({ ...shared, entryPoints: ["scripts/enabled.ts"], outfile: join(folder, "enabled.js"), format: "iife" }),
  ]);
}
