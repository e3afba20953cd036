// What the field for touchpoints offers: those that are there, then new ones.

import { ChannelGlyph } from "../../canvas/ChannelGlyph";
import type { FinderOption } from "../../controls/Finder";
import {
  channelChoices,
  channelName,
  chosenChannel,
  type Mirror,
  newGesture,
  perform,
  touchpointName,
} from "../../document";
import type { CardId, Touchpoint } from "../../host";
import type { useT } from "../../i18n";
import { contains } from "../../input";

/** More would not be read: another letter narrows them. */
const MOST_KNOWN = 20;

/**
 * The touchpoints whose names hold what was typed, then a new one of that name in each channel. While nothing
 * is typed the new ones are the channels themselves.
 */
export function touchpointOptions(
  records: Mirror,
  typed: string,
  cards: readonly CardId[],
  t: ReturnType<typeof useT>,
): readonly FinderOption[] {
  const name = typed.trim();
  return [...knownOptions(records, name, cards), ...newOptions(records, name, cards, t)];
}

function knownOptions(records: Mirror, name: string, cards: readonly CardId[]): FinderOption[] {
  const known = records
    .touchpoints()
    .filter(({ id }) => !standsOnAll(records, id, cards))
    .filter(({ id }) => contains(touchpointName(records, id), name));
  return known.slice(0, MOST_KNOWN).map((row) => ({
    id: row.id,
    icon: <ChannelGlyph kind={kindOf(records, row)} />,
    name: touchpointName(records, row.id),
    about: row.channel === null || row.name === "" ? "" : channelName(records, row.channel),
    run: () =>
      void perform({ operation: "placeTouchpoint", touchpoint: row.id, cards: [...cards] }),
  }));
}

function newOptions(
  records: Mirror,
  name: string,
  cards: readonly CardId[],
  t: ReturnType<typeof useT>,
): FinderOption[] {
  const shown = (channel: string) =>
    name === "" ? channel : t("inspector.newTouchpoint", { name });
  // A channel that is a touchpoint of its own already stands among the known ones.
  const own = new Set(
    records.touchpoints().flatMap((row) => (row.name === "" ? [row.channel] : [])),
  );
  const choices = channelChoices(records).filter(
    ({ channel }) => name !== "" || channel === null || !own.has(channel),
  );
  const inChannels = choices.map((choice): FinderOption => ({
    id: `new-${choice.channel ?? choice.kind}`,
    icon: <ChannelGlyph kind={choice.kind} />,
    name: shown(choice.name),
    about: name === "" ? t("inspector.channelItself") : choice.name,
    run: () => {
      const gesture = newGesture();
      const channel = chosenChannel(choice, gesture);
      void perform({ operation: "addTouchpoint", name, channel, cards: [...cards] }, gesture);
    },
  }));
  if (name === "") return inChannels;
  const open: FinderOption = {
    id: "new",
    icon: <ChannelGlyph kind={null} />,
    name: shown(""),
    about: t("touchpoint.noChannel"),
    run: () => void perform({ operation: "addTouchpoint", name, cards: [...cards] }),
  };
  return [open, ...inChannels];
}

function standsOnAll(records: Mirror, touchpoint: string, cards: readonly CardId[]): boolean {
  return cards.every((card) =>
    records.placementsOfCard(card).some((placement) => placement.touchpoint === touchpoint),
  );
}

const kindOf = (records: Mirror, { channel }: Touchpoint) =>
  channel === null ? null : (records.get("channel", channel)?.kind ?? null);
