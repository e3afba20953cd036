// What a person hears of a card: its text, where it stands and what it carries.

import { channelName, mapTitle, mirror, personaName, touchpointName } from "../document";
import type { ChannelId, Column, PhaseHeader, Row } from "../host";
import { evidenceKey, laneKindKey, markKey, priorityKey, t, useLanguage } from "../i18n";
import type { DrawnCard } from "./drawing";

/** The name of a card for assistive technology, in the language spoken now. */
export function cardName(
  box: DrawnCard,
  row: Row | undefined,
  column: Column | undefined,
  back: { readonly dimmed: boolean; readonly gone: boolean } = { dimmed: false, gone: false },
): string {
  const { failureModes, actionPriority } = box.risk;
  const parts = [...saidOfCard(box, row, column), ...box.marks.map((mark) => t(markKey(mark)))];
  if (failureModes > 0) parts.push(t("canvas.card.failureModes", { count: failureModes }));
  if (actionPriority !== null) {
    parts.push(t("canvas.card.priority", { priority: t(priorityKey(actionPriority)) }));
  }
  if (box.note) parts.push(t("canvas.card.note"));
  if (box.touchpoints.length > 0) parts.push(touchpointsSaid(box));
  if (box.evidence !== null) parts.push(t(evidenceKey(box.evidence)));
  if (box.openQuestions > 0) {
    parts.push(t("canvas.card.openQuestions", { count: box.openQuestions }));
  }
  if (box.linkedMaps > 0) parts.push(linkedMapsSaid(box));
  parts.push(...box.tags.map(({ tag }) => mirror().get("tag", tag)?.title ?? ""));
  if (back.gone) parts.push(t("canvas.card.gone"));
  if (back.dimmed) parts.push(t("canvas.card.dimmed"));
  return parts.filter((part) => part !== "").join(t("canvas.card.separator"));
}

/** What a card says and where it stands. A point or a number says its value first, and whose it is. */
function saidOfCard(box: DrawnCard, row: Row | undefined, column: Column | undefined): string[] {
  const card = mirror().get("card", box.card);
  if (box.figure?.type !== "point" && box.figure?.type !== "number") {
    const said = written(card?.text, box.image === null ? t("canvas.card.empty") : "");
    return [said, imageName(box), laneName(row), stepName(column)];
  }
  const value = valueName(card?.value ?? null, row);
  const persona = mirror().get("persona", card?.persona ?? "");
  return [
    t("canvas.card.value", { lane: laneName(row), step: stepName(column), value }),
    persona === undefined ? "" : personaName(persona),
    card?.text.trim() ?? "",
  ];
}

/** A value as it is said: with its sign on a curve, with its unit among numbers. */
export function valueName(
  value: number | null,
  row: Pick<Row, "lane" | "content"> | undefined,
): string {
  if (value === null) return t("canvas.value.unknown");
  const { language } = useLanguage.getState();
  if (row?.content === "curve") {
    return value.toLocaleString(language, { signDisplay: "exceptZero" });
  }
  const unit = row === undefined ? "" : (mirror().get("lane", row.lane)?.unit ?? "");
  return [value.toLocaleString(language), unit].filter((part) => part !== "").join(" ");
}

/** What the touchpoints of a card are called. */
function touchpointsSaid({ card }: DrawnCard): string {
  const records = mirror();
  const names = records
    .placementsOfCard(card)
    .map(({ touchpoint }) => touchpointName(records, touchpoint));
  return t("canvas.card.touchpoints", { names: names.join(t("canvas.card.separator")) });
}

/** What the maps that a card opens are called. */
function linkedMapsSaid({ card }: DrawnCard): string {
  const records = mirror();
  const titles = records.mapLinksOfCard(card).flatMap(({ map }) => {
    const row = records.get("map", map);
    return row === undefined ? [] : [mapTitle(row)];
  });
  return t("canvas.card.opensMaps", { names: titles.join(t("canvas.card.separator")) });
}

/** What the picture of a card shows; nothing for a card without one. */
function imageName({ card, image }: DrawnCard): string {
  if (image === null) return "";
  const title = mirror().get("image", mirror().get("card", card)?.image ?? "")?.title;
  return t("canvas.card.image", { title: written(title, t("canvas.card.untitledImage")) });
}

/** The name of an empty place of the grid. */
export function cellName(row: Row | undefined, column: Column | undefined): string {
  return [laneName(row), stepName(column)].join(t("canvas.card.separator"));
}

/** The name of the place where the sub-row of a channel crosses a step. */
export function channelPlaceName(channel: ChannelId, row: Row, column: Column): string {
  return [channelName(mirror(), channel), cellName(row, column)].join(t("canvas.card.separator"));
}

/** A lane's own title, or what its kind is called. */
export function laneName(row: Pick<Row, "lane" | "kind"> | undefined): string {
  if (row === undefined) return "";
  return written(mirror().get("lane", row.lane)?.title, t(laneKindKey(row.kind)));
}

/** A lane's name as it is spoken: of a collapsed lane also how much it holds, since its cards are not there. */
export function spokenLaneName(row: Row): string {
  const lane = laneName(row);
  if (row.count === null) return lane;
  return t("canvas.lane.collapsed", { lane, count: mirror().cardsOfLane(row.lane).length });
}

/** A step's title, or words for a step without one. */
export function stepName(column: Column | undefined): string {
  if (column === undefined) return "";
  return written(mirror().get("step", column.step)?.title, t("canvas.step.untitled"));
}

/** The name of a step's title: the title itself, and its time in a map with times. */
export function stepTitleName(column: Column): string {
  const { time } = column;
  const parts = [stepName(column)];
  if (time) parts.push(time.line.text);
  if (time?.breach === "always") parts.push(t("canvas.step.overTime"));
  if (time?.breach === "on-recovery") parts.push(t("canvas.step.overTimeOnRecovery"));
  return parts.join(t("canvas.card.separator"));
}

/** A phase's title, or words for a phase without one. */
export function phaseName({ phase }: PhaseHeader): string {
  return written(mirror().get("phase", phase)?.title, t("canvas.phase.untitled"));
}

/** What somebody wrote, or words that stand for what is blank. */
function written(text: string | undefined, otherwise: string): string {
  const trimmed = text?.trim() ?? "";
  return trimmed === "" ? otherwise : trimmed;
}
