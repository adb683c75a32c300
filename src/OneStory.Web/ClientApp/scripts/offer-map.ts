import { circleMarker, divIcon, latLngBounds, map, marker, tileLayer, type LatLng } from "leaflet/dist/leaflet-src.esm.js";
import { make } from "./page";

const authority = () => getComputedStyle(document.documentElement).getPropertyValue("--authority-colour").trim() || "#1d4f73";

/** Draws the results on a map when it is unfolded. Without tiles it is points and the names of towns; nothing is asked of anybody else. */
export function offerMap(fold: HTMLDetailsElement): void {
  const ground = fold.querySelector("[data-offer-map]");
  const cards = [...document.querySelectorAll<HTMLElement>(".offer-card[data-latitude]")];
  if (!(ground instanceof HTMLElement) || cards.length === 0) return;
  let isDrawn = false;
  const unfolded = () => {
    if (!fold.open || isDrawn) return;
    isDrawn = true;
    void styles(ground.dataset.styles ?? "").then(() => draw(ground, cards));
  };
  fold.addEventListener("toggle", unfolded);
  fold.hidden = false;
}

function styles(address: string): Promise<unknown> {
  const link = make("link");
  link.rel = "stylesheet";
  link.href = address;
  document.head.append(link);
  return new Promise((done) => ["load", "error"].forEach((event) => link.addEventListener(event, done)));
}

function draw(ground: HTMLElement, cards: HTMLElement[]): void {
  const drawn = map(ground, { scrollWheelZoom: false, attributionControl: !!ground.dataset.tiles });
  if (ground.dataset.tiles) tileLayer(ground.dataset.tiles, { attribution: make("span", "", ground.dataset.attribution).innerHTML, maxZoom: 18 }).addTo(drawn);
  else for (const [name, latitude, longitude] of JSON.parse(ground.dataset.towns ?? "[]") as [string, number, number][])
    marker([latitude, longitude], { icon: divIcon({ className: "offer-map__town", html: make("span", "", name), iconSize: undefined }), interactive: false, keyboard: false }).addTo(drawn);
  const points = cards.map((card) => {
    const link = card.querySelector("a");
    const point = circleMarker([Number(card.dataset.latitude), Number(card.dataset.longitude)], { radius: 8, weight: 2, color: "#ffffff", fillColor: authority(), fillOpacity: 1 });
    if (link) point.bindPopup(popup(link)).bindTooltip(make("span", "", link.textContent ?? ""));
    return point.addTo(drawn).getLatLng();
  });
  drawn.fitBounds(latLngBounds(points as LatLng[]), { padding: [30, 30], maxZoom: 14 });
}

function popup(to: HTMLAnchorElement): HTMLElement {
  const link = make("a", "govuk-link", to.textContent ?? "");
  link.href = to.href;
  return link;
}
