import { build } from "esbuild";
import { join } from "node:path";

/** app.js is a module that fetches its heavy parts where a page needs them; enabled.js is small, and runs before the page is drawn. */
export async function scripts(folder, debug) {
  const shared = { bundle: true, minify: !debug, sourcemap: debug, target: "es2020", legalComments: "none", logLevel: "error" };
  await Promise.all([
    build({ ...shared, entryPoints: ["scripts/app.ts"], outdir: folder, format: "esm", splitting: true, chunkNames: "parts/[name]-[hash]" }),
    build({ ...shared, entryPoints: ["scripts/enabled.ts"], outfile: join(folder, "enabled.js"), format: "iife" }),
  ]);
}
