import type { Command } from "../../commands";
import { mirror } from "../../document";
import { revealRisk, useNavigation } from "../../session/navigation";
import { startConnecting } from "../connecting";
import { currentFocus, focusOn, isWritable } from "../current";
import { focusMap } from "../focusMap";
import { canShowImage, chooseImages, hasImage, removeImage } from "../images";
import {
  focusField,
  MAP_FIELD,
  NOTE_FIELD,
  QUESTION_FIELD,
  TAG_FIELD,
  TOUCHPOINT_FIELD,
} from "../inspector/focusField";
import { openLinkedMaps } from "../linkedMaps";
import { addFailureMode, selectedCards, toggleMark } from "../marking";
import { momentsOfTruth } from "../momentsOfTruth";
import { toggleEvidence } from "../noting";
import { widenSelected } from "../spanning";
import { isOnCurve, raisePoint } from "../valueKeys";

function focusedCard(): string | null {
  const focus = currentFocus();
  return focus?.type === "card" ? focus.card : null;
}

const onCard = (): boolean => isWritable() && focusedCard() !== null;
const onCards = (): boolean => isWritable() && selectedCards().length > 0;

function withCard(run: (card: string) => void): () => void {
  return () => {
    const card = focusedCard();
    if (card !== null) run(card);
  };
}

function firstFailureMode(): string | undefined {
  const card = focusedCard();
  return card === null ? undefined : mirror().failureModesOfCard(card)[0]?.id;
}

function opensMaps(): boolean {
  const card = focusedCard();
  return card !== null && mirror().mapLinksOfCard(card).length > 0;
}

/** The moment of truth that follows the focused card in reading order; after the last one, the first. */
function nextMoment(): string | undefined {
  const { map } = useNavigation.getState();
  const moments = map === null ? [] : momentsOfTruth(mirror(), map).marked;
  const at = moments.findIndex((card) => card.id === focusedCard());
  return (moments[at + 1] ?? moments[0])?.id;
}

/** What is done to a card by one key, since nothing is typed into a card that is only focused. */
export const cardCommands: readonly Command[] = [
  {
    id: "card.failPoint",
    group: "card",
    label: "command.failPoint",
    shortcuts: ["F"],
    handledInPlace: true,
    enabled: onCard,
    run: withCard(addFailureMode),
  },
  {
    id: "card.waitPoint",
    group: "card",
    label: "mark.wait-point",
    shortcuts: ["W"],
    handledInPlace: true,
    enabled: onCards,
    run: () => toggleMark("wait-point"),
  },
  {
    id: "card.decision",
    group: "card",
    label: "mark.decision",
    shortcuts: ["D"],
    handledInPlace: true,
    enabled: onCards,
    run: () => toggleMark("decision"),
  },
  {
    id: "card.momentOfTruth",
    group: "card",
    label: "mark.moment-of-truth",
    shortcuts: ["M"],
    handledInPlace: true,
    enabled: onCards,
    run: () => toggleMark("moment-of-truth"),
  },
  {
    id: "card.setPoint",
    group: "card",
    label: "command.setPoint",
    shortcuts: ["1", "2", "3", "4", "5"],
    handledInPlace: true,
    enabled: isOnCurve,
    run: focusMap,
  },
  {
    id: "card.raisePoint",
    group: "card",
    label: "command.raisePoint",
    shortcuts: ["+", "Alt+ArrowUp"],
    handledInPlace: true,
    enabled: () => isWritable() && isOnCurve(),
    run: () => raisePoint(0.5),
  },
  {
    id: "card.lowerPoint",
    group: "card",
    label: "command.lowerPoint",
    shortcuts: ["-", "Alt+ArrowDown"],
    handledInPlace: true,
    enabled: () => isWritable() && isOnCurve(),
    run: () => raisePoint(-0.5),
  },
  {
    id: "card.widen",
    group: "card",
    label: "command.widenCard",
    shortcuts: ["Alt+Shift+ArrowRight"],
    handledInPlace: true,
    enabled: onCards,
    run: () => widenSelected(1),
  },
  {
    id: "card.narrow",
    group: "card",
    label: "command.narrowCard",
    shortcuts: ["Alt+Shift+ArrowLeft"],
    handledInPlace: true,
    enabled: onCards,
    run: () => widenSelected(-1),
  },
  {
    id: "card.nextMomentOfTruth",
    group: "card",
    label: "command.nextMomentOfTruth",
    enabled: () => nextMoment() !== undefined,
    run: () => {
      const next = nextMoment();
      if (next !== undefined) focusOn({ type: "card", card: next });
    },
  },
  {
    id: "card.note",
    group: "card",
    label: "command.note",
    shortcuts: ["N"],
    handledInPlace: true,
    enabled: () => focusedCard() !== null,
    run: () => focusField(NOTE_FIELD),
  },
  {
    id: "card.observed",
    group: "card",
    label: "evidence.observed",
    shortcuts: ["O"],
    handledInPlace: true,
    enabled: onCards,
    run: () => toggleEvidence("observed"),
  },
  {
    id: "card.assumed",
    group: "card",
    label: "evidence.assumed",
    shortcuts: ["A"],
    handledInPlace: true,
    enabled: onCards,
    run: () => toggleEvidence("assumed"),
  },
  {
    id: "card.proposed",
    group: "card",
    label: "evidence.proposed",
    shortcuts: ["P"],
    handledInPlace: true,
    enabled: onCards,
    run: () => toggleEvidence("proposed"),
  },
  {
    id: "card.tag",
    group: "card",
    label: "command.tag",
    shortcuts: ["T"],
    handledInPlace: true,
    enabled: onCards,
    run: () => focusField(TAG_FIELD),
  },
  {
    id: "card.question",
    group: "card",
    label: "command.askQuestion",
    shortcuts: ["Q"],
    handledInPlace: true,
    enabled: onCard,
    run: () => focusField(QUESTION_FIELD),
  },
  {
    id: "card.touchpoint",
    group: "card",
    label: "command.touchpoint",
    shortcuts: ["U"],
    handledInPlace: true,
    enabled: onCards,
    run: () => focusField(TOUCHPOINT_FIELD),
  },
  {
    id: "card.linkMap",
    group: "card",
    label: "command.linkMap",
    shortcuts: ["K"],
    handledInPlace: true,
    enabled: onCard,
    run: () => focusField(MAP_FIELD),
  },
  {
    id: "card.openMap",
    group: "card",
    label: "command.openLinkedMap",
    shortcuts: ["G"],
    handledInPlace: true,
    enabled: opensMaps,
    run: withCard(openLinkedMaps),
  },
  {
    id: "card.image",
    group: "card",
    label: "command.chooseImage",
    shortcuts: ["I"],
    handledInPlace: true,
    enabled: () => focusedCard() !== null && canShowImage(),
    run: () => void chooseImages(),
  },
  {
    id: "card.addImage",
    group: "card",
    label: "command.addImage",
    enabled: () => focusedCard() === null && canShowImage(),
    run: () => void chooseImages(),
  },
  {
    id: "card.removeImage",
    group: "card",
    label: "command.removeImage",
    enabled: () => isWritable() && hasImage(),
    run: removeImage,
  },
  {
    id: "card.connect",
    group: "card",
    label: "command.connect",
    shortcuts: ["L"],
    handledInPlace: true,
    enabled: onCard,
    run: withCard(startConnecting),
  },
  {
    id: "card.showInRisks",
    group: "card",
    label: "command.showInRisks",
    shortcuts: ["R"],
    handledInPlace: true,
    enabled: () => firstFailureMode() !== undefined,
    run: () => {
      const failureMode = firstFailureMode();
      if (failureMode !== undefined) revealRisk(failureMode);
    },
  },
];
