// What is said of a difference: what it happened to, where that stands, and what it says now.

import { type Mirror, personaName, touchpointName } from "../document";
import type { Compared, ComparedProperty, Difference, Lane, LaneId, MapId, StepId } from "../host";
import { laneKindKey, type MessageKey, t } from "../i18n";
import { revealOn } from "../session/navigation";

export const kindKey = (kind: Difference["kind"]): MessageKey => `difference.${kind}`;
export const subjectKey = (subject: Compared): MessageKey => `compared.${subject.table}`;
export const propertyKey = (property: ComparedProperty): MessageKey =>
  `comparedProperty.${property}`;

/** The sign of a difference: what it is can be seen without its colour. */
export const SIGNS: Readonly<Record<Difference["kind"], string>> = {
  added: "+",
  removed: "−",
  moved: "→",
  changed: "≠",
};

/** What something is called; in the later map where it stands there. */
export function nameOf(records: Mirror, { table, earlier, later }: Compared): string {
  const id = later ?? earlier ?? "";
  switch (table) {
    case "lane":
      return laneTitle(records.get("lane", id));
    case "step":
      return stepName(records, id);
    case "card":
      return written(records.get("card", id)?.text, t("canvas.card.empty"));
  }
}

/** Where a card stands in one of the maps; nothing for what is no card, or is not there. */
export function placeOf(
  records: Mirror,
  { table }: Compared,
  id: string | null,
): string | undefined {
  const card = table === "card" && id !== null ? records.get("card", id) : undefined;
  return card && cellName(records, card.lane, card.step);
}

function cellName(records: Mirror, lane: LaneId, step: StepId): string {
  return [laneTitle(records.get("lane", lane)), stepName(records, step)].join(" · ");
}

/** What a step is called, also where it has no title. */
export const stepName = (records: Mirror, step: StepId): string =>
  written(records.get("step", step)?.title, t("canvas.step.untitled"));

function laneTitle(lane: Lane | undefined): string {
  return lane === undefined ? "" : written(lane.title, t(laneKindKey(lane.kind)));
}

/** What one property says, as it is in one of the maps; empty where it says nothing. */
export function valueOf(
  records: Mirror,
  { table }: Compared,
  id: string | null,
  property: ComparedProperty,
): string {
  if (id === null) return "";
  if (table === "step") return records.get("step", id)?.title ?? "";
  if (table === "lane") {
    const lane = records.get("lane", id);
    if (lane === undefined) return "";
    return property === "lane-kind" ? t(laneKindKey(lane.kind)) : laneTitle(lane);
  }
  return cardValue(records, id, property);
}

function cardValue(records: Mirror, id: string, property: ComparedProperty): string {
  const card = records.get("card", id);
  if (card === undefined) return "";
  switch (property) {
    case "text":
      return card.text;
    case "note":
      return card.note;
    case "owner":
      return card.owner;
    case "value":
      return card.value === null ? "" : String(card.value);
    case "span":
      return String(card.span);
    case "marks":
      return [
        ...(card.waitPoint ? [t("mark.wait-point")] : []),
        ...(card.decision ? [t("mark.decision")] : []),
        ...(card.momentOfTruth ? [t("mark.moment-of-truth")] : []),
      ].join(", ");
    case "persona": {
      const persona = card.persona === null ? undefined : records.get("persona", card.persona);
      return persona === undefined ? t("inspector.everybody") : personaName(persona);
    }
    case "tags":
      return records
        .tagsOf(id)
        .map(({ tag }) => records.get("tag", tag)?.title ?? "")
        .join(", ");
    case "touchpoints":
      return records
        .placementsOfCard(id)
        .map(({ touchpoint }) => touchpointName(records, touchpoint))
        .join(", ");
    case "image":
      return card.image === null ? "" : (records.get("image", card.image)?.title ?? "");
    case "title":
    case "lane-kind":
      return "";
  }
}

/** Goes to what a difference happened to, on the map where it stands; the later one where it stands on both. */
export function goTo({ table, earlier, later }: Compared, maps: readonly [MapId, MapId]): void {
  const map = later === null ? maps[0] : maps[1];
  const id = later ?? earlier;
  if (id === null) return;
  switch (table) {
    case "lane":
      revealOn(map, { type: "lane", lane: id }, true);
      break;
    case "step":
      revealOn(map, { type: "step", step: id }, true);
      break;
    case "card":
      revealOn(map, { type: "card", card: id }, true);
  }
}

/** What somebody wrote, or words that stand for what is blank. */
const written = (text: string | undefined, otherwise: string): string =>
  text === undefined || text.trim() === "" ? otherwise : text;
