// Loaded first in the body and not as a module, so that the page is drawn once and not twice.
document.body.classList.add("js-enabled");
if ("noModule" in HTMLScriptElement.prototype) document.body.classList.add("govuk-frontend-supported");
