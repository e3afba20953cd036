import { useEffect, useState } from "react";

import { Button, IconButton } from "../controls/Button";
import { Choice } from "../controls/Choice";
import { EmptyPlace } from "../controls/EmptyPlace";
import { mirror, useDocument, useMirror } from "../document";
import { type Comparison, host, type Map } from "../host";
import { useT } from "../i18n";
import { tellProblem } from "../notices";
import { showView, useNavigation } from "../session/navigation";
import { type MapPair, pairToCompare, useChosen } from "./chosen";
import styles from "./CompareView.module.css";
import { DifferenceList } from "./DifferenceList";
import { RiskPictures } from "./RiskPictures";

/** Two maps beside each other: what differs, and how risky each is. */
export function CompareView() {
  const t = useT();
  const inView = useNavigation((state) => state.map);
  const chosen = useChosen();
  // A map that is renamed, made or deleted changes what there is to choose.
  useDocument((state) => state.revision);
  const pair = pairToCompare(mirror(), chosen, inView);
  if (pair === null) {
    return (
      <EmptyPlace title={t("compare.none")} help={t("compare.noneHelp")}>
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
  const [earlier, later] = pair;
  const comparison = useComparison(earlier, later);
  return (
    <section className={styles["view"]} aria-label={t("view.compare")}>
      <div className={styles["width"]}>
        <PairChoice pair={pair} />
        {comparison !== null && (
          <>
            <RiskPictures comparison={comparison} pair={pair} />
            <DifferenceList differences={comparison.differences} pair={pair} />
          </>
        )}
      </div>
    </section>
  );
}

/** Which map is measured against which. */
function PairChoice({ pair: [earlier, later] }: { readonly pair: MapPair }) {
  const t = useT();
  const maps = useMirror((records) => records.mapsInOrder());
  const options = maps.map(({ id, title }) => ({
    value: id,
    label: title === "" ? t("map.untitled") : title,
  }));
  // The other one gives way where the same map is chosen twice.
  const choose = (one: string, other: string) =>
    useChosen.setState({
      earlier: one,
      later: one === other ? (one === earlier.id ? later.id : earlier.id) : other,
    });
  return (
    <div className={styles["pair"]}>
      <Choice
        label={t("compare.earlier")}
        options={options}
        value={earlier.id}
        readOnly={false}
        onChange={(id) => choose(id, later.id)}
      />
      <IconButton
        icon="swap"
        label={t("compare.swap")}
        onClick={() => choose(later.id, earlier.id)}
      />
      <Choice
        label={t("compare.later")}
        options={options}
        value={later.id}
        readOnly={false}
        onChange={(id) => choose(id === earlier.id ? later.id : earlier.id, id)}
      />
    </div>
  );
}

/** What differs as the records are at this revision; nothing until it is worked out. */
function useComparison(earlier: Map, later: Map): Comparison | null {
  const document = useDocument((state) => state.document);
  const revision = useDocument((state) => state.revision);
  const [comparison, setComparison] = useState<Comparison | null>(null);
  useEffect(() => {
    if (document === null) return;
    let current = true;
    host
      .compareMaps(document, earlier.id, later.id)
      .then((answer) => current && setComparison(answer))
      .catch(tellProblem);
    return () => {
      current = false;
    };
  }, [document, revision, earlier.id, later.id]);
  return comparison;
}
