import { compileAsync } from "sass";
import { transform } from "esbuild";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Sass gathers, esbuild makes it small: it also merges what Sass leaves apart. */
export async function styles(folder, debug) {
  const gathered = await compileAsync("styles/app.scss", {
    loadPaths: ["."],
    quietDeps: true,
    style: debug ? "expanded" : "compressed",
    sourceMap: debug,
    sourceMapIncludeSources: debug,
  });
  if (debug) {
    await writeFile(join(folder, "app.css.map"), JSON.stringify(gathered.sourceMap));
    await writeFile(join(folder, "app.css"), `${gathered.css}\n/*# sourceMappingURL=app.css.map */\n`);
    return;
  }
  const { code } = await transform(gathered.css, { loader: "css", minify: true, target: "es2020" });
  await writeFile(join(folder, "app.css"), code);
}
