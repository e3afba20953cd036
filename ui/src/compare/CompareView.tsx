import { useCallback, useState } from "react";

import { useRegisteredCommands } from "../commands";
import { Button, IconButton } from "../controls/Button";
import { EmptyPlace } from "../controls/EmptyPlace";
import { Segments } from "../controls/Segments";
import { mirror, useDocument } from "../document";
import { useAnswer } from "../document/answers";
import { type Comparison, type Difference, host, type Map } from "../host";
import { useT } from "../i18n";
import { showGuideHere, useGuideChapter } from "../session/guide";
import { showView, useNavigation } from "../session/navigation";
import { LOOKS, type MapPair, pairToCompare, useChosen } from "./chosen";
import { compareCommands, lookKey } from "./commands";
import styles from "./CompareView.module.css";
import { DifferenceList } from "./DifferenceList";
import { Emotions } from "./Emotions";
import { Overlay } from "./Overlay";
import { PairChoice } from "./PairChoice";
import { RiskPictures } from "./RiskPictures";
import { SideBySide } from "./SideBySide";
import { show, showOnBoth } from "./sights";
import { TimesAndCosts } from "./TimesAndCosts";
import { goTo } from "./wording";

/** Two maps beside each other: what differs, how long each takes, what it costs and how risky it is. */
export function CompareView() {
  const t = useT();
  const inView = useNavigation((state) => state.map);
  const chosen = useChosen();
  useRegisteredCommands(compareCommands);
  useGuideChapter("to-be");
  // A map that is renamed, made or deleted changes what there is to choose.
  useDocument((state) => state.revision);
  const pair = pairToCompare(mirror(), chosen, inView);
  if (pair === null) {
    return (
      <EmptyPlace title={t("compare.none")} help={t("compare.noneHelp")} onGuide={showGuideHere}>
        <Button look="primary" onClick={() => showView("map")}>
          {t("command.showMap")}
        </Button>
      </EmptyPlace>
    );
  }
  return <Compared pair={pair} />;
}

function Compared({ pair }: { readonly pair: MapPair }) {
  const t = useT();
  const look = useChosen((state) => state.look);
  const [earlier, later] = pair;
  const comparison = useComparison(earlier, later);
  return (
    <section className={styles["view"]} aria-label={t("view.compare")}>
      <Caption pair={pair} />
      {comparison !== null &&
        (look === "list" ? (
          <Listed comparison={comparison} pair={pair} />
        ) : (
          <Drawn key={look} look={look} differences={comparison.differences} pair={pair} />
        ))}
    </section>
  );
}

/** Which maps are compared, and how. */
function Caption({ pair }: { readonly pair: MapPair }) {
  const t = useT();
  const { look, listShown } = useChosen();
  return (
    <div className={styles["caption"]}>
      <PairChoice pair={pair} />
      <Segments
        label={t("compare.look")}
        options={LOOKS.map((value) => ({ value, label: t(lookKey(value)) }))}
        value={look}
        onChange={(chosen) => useChosen.setState({ look: chosen })}
      />
      {look !== "list" && (
        <IconButton
          icon="inspector"
          label={t("compare.showList")}
          aria-pressed={listShown}
          onClick={() => useChosen.setState({ listShown: !listShown })}
        />
      )}
    </div>
  );
}

interface ListedProps {
  readonly comparison: Comparison;
  readonly pair: MapPair;
}

/** All that differs in words and figures; an entry leads to its map. */
function Listed({ comparison, pair }: ListedProps) {
  const [earlier, later] = pair;
  return (
    <div className={styles["page"]}>
      <div className={styles["width"]}>
        <TimesAndCosts pair={pair} />
        <div className={styles["figures"]}>
          <RiskPictures comparison={comparison} pair={pair} />
          <Emotions comparison={comparison} pair={pair} />
        </div>
        <DifferenceList
          differences={comparison.differences}
          onChoose={({ subject }) => goTo(subject, [earlier.id, later.id])}
        />
      </div>
    </div>
  );
}

/** The ways of drawing both maps, and how an entry of the list is shown there. */
const DRAWN = {
  sideBySide: { Maps: SideBySide, showThere: show },
  overlay: { Maps: Overlay, showThere: showOnBoth },
};

interface DrawnProps {
  readonly look: keyof typeof DRAWN;
  readonly differences: readonly Difference[];
  readonly pair: MapPair;
}

/** The maps themselves, with what differs beside them; an entry leads to its place on the drawings. */
function Drawn({ look, differences, pair }: DrawnProps) {
  const { Maps, showThere } = DRAWN[look];
  const listShown = useChosen((state) => state.listShown);
  const [current, setCurrent] = useState<Difference | null>(null);
  const choose = (difference: Difference) => {
    setCurrent(difference);
    showThere(difference.subject);
  };
  return (
    <div className={styles["drawn"]}>
      <Maps pair={pair} differences={differences} />
      {listShown && (
        <aside className={styles["list"]}>
          <DifferenceList differences={differences} current={current} onChoose={choose} />
        </aside>
      )}
    </div>
  );
}

/** What differs as the records are now; nothing until it is worked out. */
function useComparison(earlier: Map, later: Map): Comparison | null {
  return useAnswer(
    useCallback(
      (document: number) => host.compareMaps(document, earlier.id, later.id),
      [earlier.id, later.id],
    ),
  );
}
