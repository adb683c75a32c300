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

declare module "leaflet/dist/leaflet-src.esm.js" {
  export interface LatLng {
    lat: number;
    lng: number;
  }
  type Place = LatLng | [number, number];
  export interface LeafletMap {
    fitBounds(bounds: unknown, options?: { padding?: [number, number]; maxZoom?: number }): LeafletMap;
  }
  interface Layer {
    addTo(map: LeafletMap): this;
  }
  interface CircleMarker extends Layer {
    bindPopup(content: HTMLElement): this;
    bindTooltip(content: HTMLElement): this;
    getLatLng(): LatLng;
  }
  export function map(element: HTMLElement, options?: { scrollWheelZoom?: boolean; attributionControl?: boolean }): LeafletMap;
  export function tileLayer(url: string, options?: { attribution?: string; maxZoom?: number }): Layer;
  export function marker(at: Place, options?: { icon?: unknown; interactive?: boolean; keyboard?: boolean }): Layer;
  export function divIcon(options: { className?: string; html?: HTMLElement; iconSize?: [number, number] | undefined }): unknown;
  export function circleMarker(at: Place, options?: { radius?: number; weight?: number; color?: string; fillColor?: string; fillOpacity?: number }): CircleMarker;
  export function latLngBounds(points: LatLng[]): unknown;
}
