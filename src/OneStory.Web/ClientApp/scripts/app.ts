import "./enabled";
import {
  Button,
  CharacterCount,
  Checkboxes,
  createAll,
  ErrorSummary,
  isSupported,
  NotificationBanner,
  PasswordInput,
  Radios,
  ServiceNavigation,
  SkipLink,
} from "govuk-frontend";
import { SortableTable } from "@ministryofjustice/frontend/moj/components/sortable-table/sortable-table.mjs";
import { autosave } from "./autosave";
import { dragBoard } from "./board-drag";
import { each } from "./page";
import { passkey } from "./passkey";
import { checkLanguage } from "./plan-language";
import { openBeforePrint } from "./print-open";
import { readAloud } from "./read-aloud";
import { recordVoice } from "./record-voice";
import { upload } from "./upload-drop";
import { worklistKeys } from "./worklist-keys";

if (isSupported()) {
  const used = [Button, CharacterCount, Checkboxes, ErrorSummary, NotificationBanner, PasswordInput, Radios, ServiceNavigation, SkipLink];
  for (const component of [...used, SortableTable]) createAll(component);
}

// Half of all our script, for the few pages with a long list.
if (document.querySelector("select[data-autocomplete]"))
  void import("./autocomplete").then(({ searchable }) => each("select[data-autocomplete]", HTMLSelectElement, searchable));

// A map, for the one page that has one.
if (document.querySelector("[data-offer-map]")) void import("./offer-map").then(({ offerMap }) => each("[data-offer-map-fold]", HTMLDetailsElement, offerMap));

each("form[data-autosave]", HTMLFormElement, autosave);
each("textarea[data-language-check]", HTMLTextAreaElement, checkLanguage);
each("table[data-keys]", HTMLTableElement, worklistKeys);
each("[data-board]", HTMLElement, dragBoard);
each("[data-upload]", HTMLElement, upload);
each("[data-record-voice]", HTMLElement, recordVoice);
each("[data-read-aloud]", HTMLElement, readAloud);
each("form[data-passkey]", HTMLFormElement, passkey);
openBeforePrint();
