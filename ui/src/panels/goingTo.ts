// The way from a match to where its record is seen.

import { mirror } from "../document";
import type { Home, ImageId, TextMatch } from "../host";
import {
  type MapPlace,
  revealOn,
  revealPersona,
  revealRisk,
  revealTouchpoint,
  showMap,
} from "../session/navigation";
import { showOverlay } from "../session/overlay";

/** The place that a home names most nearly; nothing for what stands in no map. */
function placeOf(home: Home): MapPlace | null {
  if (home.link !== null) return { type: "link", link: home.link };
  if (home.card !== null) return { type: "card", card: home.card };
  if (home.step !== null) return { type: "step", step: home.step };
  return home.lane === null ? null : { type: "lane", lane: home.lane };
}

/** Brings the record of a match into sight: on its map, in its table, on its sheet or in the dialog of its kind. */
export function goTo({ home, place: { table, record } }: TextMatch): void {
  switch (table) {
    case "persona":
      revealPersona(record);
      break;
    case "expectation": {
      const persona = mirror().get("expectation", record)?.persona;
      if (persona !== undefined) revealPersona(persona);
      break;
    }
    case "touchpoint":
      revealTouchpoint(record);
      break;
    case "channel":
      showOverlay("channels", record);
      break;
    case "tag":
      showOverlay("tags", record);
      break;
    case "image":
      goToPicture(record);
      break;
    default:
      goHome(home);
  }
}

function goHome(home: Home): void {
  const place = placeOf(home);
  if (home.failureMode !== null) revealRisk(home.failureMode);
  else if (home.map === null) return;
  else if (place === null) showMap(home.map);
  else revealOn(home.map, place, false);
}

/** Goes to the first card that shows a picture, or to the persona whose portrait it is. */
function goToPicture(image: ImageId): void {
  const records = mirror();
  const shows = (row: { readonly image: ImageId | null }) => row.image === image;
  const card = [...records.all("card")].find(shows);
  const map = card === undefined ? undefined : records.mapOfCard(card.id);
  const persona = records.personasInOrder().find(shows);
  if (card !== undefined && map !== undefined)
    revealOn(map, { type: "card", card: card.id }, false);
  else if (persona !== undefined) revealPersona(persona.id);
}
