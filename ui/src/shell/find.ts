// Everything that can be looked up by name.

import { isEnabled, type Shortcut, useCommands } from "../commands";
import type { IconName } from "../controls/Icon";
import { channelName, mapTitle, mirror, personaName, touchpointName } from "../document";
import type { MessageKey, MessageValues } from "../i18n";
import { contains } from "../input";
import {
  reveal,
  revealPersona,
  revealRisk,
  revealTouchpoint,
  showMap,
} from "../session/navigation";

/** One thing that was found, and what choosing it does. */
export interface Found {
  readonly id: string;
  readonly icon: IconName;
  readonly name: string;
  /** Where it belongs. */
  readonly about: string;
  readonly shortcut?: Shortcut | undefined;
  readonly run: () => void;
}

/** More would not be read: another letter narrows them. */
const MOST = 40;

type Translate = (key: MessageKey, values?: MessageValues) => string;

/**
 * The commands, maps, personas, touchpoints, cards and failure modes whose names hold the query; commands alone
 * for an empty one.
 */
export function findAnything(query: string, t: Translate): readonly Found[] {
  const sought = query.trim();
  const found: Found[] = [];
  for (const item of everything(t, sought !== "")) {
    if (!contains(item.name, sought)) continue;
    found.push(item);
    if (found.length === MOST) break;
  }
  return found;
}

function* everything(t: Translate, records: boolean): Generator<Found> {
  for (const command of useCommands.getState().commands) {
    if (command.id === "view.palette" || !isEnabled(command)) continue;
    yield {
      id: command.id,
      icon: "chevronRight",
      name: t(command.label, command.values?.()),
      about: "",
      shortcut: command.shortcuts?.[0],
      run: command.run,
    };
  }
  if (!records) return;
  const model = mirror();
  for (const map of model.mapsInOrder()) {
    yield record("map", map.id, mapTitle(map), t("palette.map"), showMap);
  }
  for (const persona of model.personasInOrder()) {
    yield record("persona", persona.id, personaName(persona), persona.role, revealPersona);
  }
  for (const { id, channel, name } of model.touchpoints()) {
    const about =
      channel === null || name === "" ? t("palette.touchpoint") : channelName(model, channel);
    yield record("touchpoint", id, touchpointName(model, id), about, revealTouchpoint);
  }
  for (const { id, text, step } of model.all("card")) {
    yield record("card", id, text, model.get("step", step)?.title, reveal);
  }
  for (const { id, title, card } of model.all("failure_mode")) {
    const about = card === null ? undefined : model.get("card", card)?.text;
    yield record("warning", id, title, about, revealRisk);
  }
}

function record(
  icon: IconName,
  id: string,
  name: string,
  about: string | undefined,
  show: (id: string) => void,
): Found {
  return { id, icon, name, about: about ?? "", run: () => show(id) };
}
