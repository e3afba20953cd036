import { memo, type ReactNode, useDeferredValue } from "react";

import { type Selection, useSelection } from "../../canvas/selection";
import { mirror, type Mirror, useDocument } from "../../document";
import type { MapId } from "../../host";
import { type MessageKey, useT } from "../../i18n";
import { useTimePanel } from "../time/panel";
import { TimePanel } from "../time/TimePanel";
import { CardInspector } from "./CardInspector";
import { CardsInspector } from "./CardsInspector";
import { PhaseInspector, StepInspector } from "./HeaderInspectors";
import styles from "./Inspector.module.css";
import { LaneInspector } from "./LaneInspector";
import { LinkInspector } from "./LinkInspector";
import { MapInspector } from "./MapInspector";

/** What stands beside the map: what is known of what is selected, or the time and money of the whole. */
export function Inspector({ map }: { readonly map: MapId }) {
  const timePanel = useTimePanel((state) => state.open);
  const selection = useSelection();
  // A change is drawn on the map first, where the person looks: the inspector may take a frame longer.
  const revision = useDeferredValue(useDocument((state) => state.revision));
  return timePanel ? (
    <TimePanel map={map} />
  ) : (
    <SelectionInspector map={map} selection={selection} revision={revision} />
  );
}

interface SelectionInspectorProps {
  readonly map: MapId;
  readonly selection: Selection;
  /** Of the records: what is shown is read from them as they are then. */
  readonly revision: number;
}

/** What is known of what is selected, and the place where all of it can be changed. */
const SelectionInspector = memo(function SelectionInspector(props: SelectionInspectorProps) {
  const { map, selection } = props;
  const t = useT();
  const { heading, content } = inspected(mirror(), selection) ?? mapItself(mirror(), map);
  return (
    <aside className={styles["inspector"]} aria-label={t("inspector.title")}>
      <h2 className={styles["heading"]}>{t(heading)}</h2>
      {content}
    </aside>
  );
});

interface Inspected {
  readonly heading: MessageKey;
  readonly content: ReactNode;
}

/** What is selected, or has the focus; nothing where that is an empty place. */
function inspected(records: Mirror, { focus, cards }: Selection): Inspected | null | undefined {
  if (cards.size > 1) {
    const selected = [...cards].flatMap((card) => records.get("card", card) ?? []);
    return { heading: "inspector.cards", content: <CardsInspector cards={selected} /> };
  }
  switch (focus?.type) {
    case "card": {
      const card = records.get("card", focus.card);
      return card && { heading: "inspector.card", content: <CardInspector card={card} /> };
    }
    case "link": {
      const link = records.get("link", focus.link);
      return link && { heading: "inspector.link", content: <LinkInspector link={link} /> };
    }
    case "step": {
      const step = records.get("step", focus.step);
      return step && { heading: "inspector.step", content: <StepInspector step={step} /> };
    }
    case "lane": {
      const lane = records.get("lane", focus.lane);
      return lane && { heading: "inspector.lane", content: <LaneInspector lane={lane} /> };
    }
    case "phase": {
      const phase = records.get("phase", focus.phase);
      return phase && { heading: "inspector.phase", content: <PhaseInspector phase={phase} /> };
    }
    default:
      return null;
  }
}

function mapItself(records: Mirror, id: MapId): Inspected {
  const map = records.get("map", id);
  return { heading: "inspector.map", content: map && <MapInspector map={map} /> };
}
