// Puts every example of the README on one page, gallery.html, beside the built styles: node build/gallery.mjs [folder]
import { readFile, writeFile } from "node:fs/promises";

const assets = process.argv[2] ?? "../wwwroot/assets";
const readme = await readFile("README.md", "utf8");
const examples = [...readme.matchAll(/```html\n([\s\S]*?)```/g)].map((match) => match[1]);
const [header, ...rest] = examples;
const footer = rest.findIndex((html) => html.startsWith("<footer"));
const [foot] = rest.splice(footer, 1);
const page = `<!doctype html>
<html lang="en" class="govuk-template"><head><meta charset="utf-8"><title>Styles</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="${assets}/app.css">
<script type="module" src="${assets}/app.js"></script></head>
<body class="govuk-template__body"><script src="${assets}/enabled.js"></script>
${header}<div class="govuk-width-container"><main class="govuk-main-wrapper" id="main-content">
${rest.join('\n<hr class="govuk-section-break govuk-section-break--xl govuk-section-break--visible">\n')}
</main></div>${foot}</body></html>
`;
await writeFile("gallery.html", page);
