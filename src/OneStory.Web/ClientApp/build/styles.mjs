import { compileAsync } from "sass";
import { transform } from "esbuild";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Sass gathers; what says nothing new is left out; esbuild makes the rest small. Only the page with a map asks for map.css. */
export async function styles(folder, debug) {
  await Promise.all(["app", "map"].map((name) => sheet(folder, name, debug)));
}

async function sheet(folder, name, debug) {
  const gathered = await compileAsync(`styles/${name}.scss`, {
    loadPaths: ["."],
    quietDeps: true,
    style: debug ? "expanded" : "compressed",
    sourceMap: debug,
    sourceMapIncludeSources: debug,
  });
  if (debug) {
    await writeFile(join(folder, `${name}.css.map`), JSON.stringify(gathered.sourceMap));
    await writeFile(join(folder, `${name}.css`), `${gathered.css}\n/*# sourceMappingURL=${name}.css.map */\n`);
    return;
  }
  const { code } = await transform(name === "app" ? withoutRepeats(gathered.css) : gathered.css, { loader: "css", minify: true, target: "es2020" });
  await writeFile(join(folder, `${name}.css`), code);
}

// GOV.UK Frontend gives the font and its smoothing to every element afresh, and every colour twice: 35 kB in all.
// The page has the font, and :root has every colour, so each of these says what is so already.
function withoutRepeats(css) {
  const smoothing = "-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale";
  const [first, ...rest] = css.split(smoothing);
  return (first + smoothing + rest.join(""))
    .replace(/@media print\{[^{}]*\{font-family:inherit\}\}/g, "")
    .replace(/var\((--govuk-[a-z-]+-colour), ?#[0-9a-f]{6}\)/g, "var($1)");
}
