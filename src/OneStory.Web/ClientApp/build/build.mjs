// Builds styles and scripts into wwwroot/assets: node build/build.mjs <debug|release> <folder> [stamp]
import { copyFile, mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { spawnSync } from "node:child_process";
import { dirname, join, relative, sep } from "node:path";
import { alone, timeOf } from "./lock.mjs";
import { scripts } from "./scripts.mjs";
import { styles } from "./styles.mjs";

const [kind = "debug", output = "../wwwroot/assets", stamp = "../obj/assets/by-hand.built"] = process.argv.slice(2);
const debug = kind !== "release";
const next = join(dirname(stamp), `next-${process.pid}`);
const asked = Date.now();

await alone(join(dirname(stamp), "building.lock"), async () => {
  if ((await timeOf(stamp)) >= asked) return;
  const types = spawnSync(process.execPath, ["node_modules/typescript/bin/tsc", "--noEmit", "--project", "tsconfig.json"], { stdio: "inherit" });
  if (types.status !== 0) {
    process.exitCode = 1;
    return;
  }
  try {
    await mkdir(next, { recursive: true });
    await Promise.all([styles(next, debug), scripts(next, debug), images(next)]);
    await moveInto(next, output);
    await otherStampsAway();
    await writeFile(stamp, "");
  } finally {
    await rm(next, { recursive: true, force: true });
  }
});

async function images(folder) {
  const moj = "node_modules/@ministryofjustice/frontend/moj/assets/images";
  const used = ["icon-close-cross-black", "icon-tag-remove-cross", "icon-tag-remove-cross-white", "icon-toggle-plus-minus", "icon-document"];
  await mkdir(join(folder, "images"), { recursive: true });
  const ours = (await readdir("images")).map((name) => join("images", name));
  const copies = [...ours, ...used.map((name) => join(moj, `${name}.svg`))];
  await Promise.all(copies.map((file) => copyFile(file, join(folder, "images", file.split(sep).at(-1)))));
}

// Each file is put in place whole, so that a server running meanwhile never sends half a stylesheet.
async function moveInto(from, to) {
  const built = await filesUnder(from);
  for (const file of built) {
    await mkdir(dirname(join(to, file)), { recursive: true });
    await rename(join(from, file), join(to, file));
  }
  // Maps stay: a debug build beside this one may be reading its own. A release build does not register them.
  const left = (await filesUnder(to)).filter((file) => !built.includes(file) && !file.endsWith(".map"));
  await Promise.all(left.map((file) => rm(join(to, file))));
}

// The folder holds one kind of build; a stamp of the other kind would say that it is up to date.
async function otherStampsAway() {
  const folder = dirname(stamp);
  const stamps = (await readdir(folder)).filter((name) => name.endsWith(".built"));
  await Promise.all(stamps.map((name) => rm(join(folder, name), { force: true })));
}

async function filesUnder(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)));
}
