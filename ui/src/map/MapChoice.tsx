import { type CloseReason, MenuItems } from "../controls/Menu";
import { mapTitle, mirror } from "../document";
import { useT } from "../i18n";
import { followMapLink } from "../session/navigation";
import { besideFocus } from "./contextMenuState";
import { mapElement } from "./focusMap";
import { closeMapChoice, linkedMaps, useMapChoice } from "./linkedMaps";

/** The maps that a card opens, beside the card. */
export function MapChoice() {
  const t = useT();
  const card = useMapChoice((state) => state.card);
  const place = card === null ? null : besideFocus();
  if (card === null || place === null) return null;
  const items = linkedMaps(mirror(), card).map((map) => ({
    id: map.id,
    label: mapTitle(map),
    run: () => followMapLink(card, map.id),
  }));
  return (
    <MenuItems
      id="linked-maps"
      label={t("command.chooseLinkedMap")}
      groups={[items]}
      place={place}
      onClose={close}
    />
  );
}

function close(reason: CloseReason): void {
  closeMapChoice();
  if (reason !== "left") mapElement()?.focus({ preventScroll: true });
}
