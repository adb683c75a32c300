// Neither package brings its own types. Only what is used here is described.
declare module "govuk-frontend" {
  export function isSupported(): boolean;
  export function createAll(component: unknown, config?: unknown, scope?: Element | Document): unknown[];
  export const Button: unknown;
  export const CharacterCount: unknown;
  export const Checkboxes: unknown;
  export const ErrorSummary: unknown;
  export const NotificationBanner: unknown;
  export const PasswordInput: unknown;
  export const Radios: unknown;
  export const ServiceNavigation: unknown;
  export const SkipLink: unknown;
}

declare module "@ministryofjustice/frontend/moj/components/sortable-table/sortable-table.mjs" {
  export const SortableTable: unknown;
}

declare module "accessible-autocomplete" {
  interface Options {
    selectElement: HTMLSelectElement;
    defaultValue?: string;
    autoselect?: boolean;
    confirmOnBlur?: boolean;
    showAllValues?: boolean;
    displayMenu?: "inline" | "overlay";
    minLength?: number;
    placeholder?: string;
    onConfirm?: (chosen: string | undefined) => void;
    tNoResults?: () => string;
    tAssistiveHint?: () => string;
  }
  const autocomplete: { enhanceSelectElement(options: Options): void };
  export default autocomplete;
}
