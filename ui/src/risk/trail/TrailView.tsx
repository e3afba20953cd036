import { useState } from "react";

import { Button } from "../../controls/Button";
import { CaptionBar } from "../../controls/CaptionBar";
import { EmptyPlace } from "../../controls/EmptyPlace";
import { View } from "../../controls/View";
import { useT } from "../../i18n";
import { showWorksheet } from "../page";
import { showGuideHere } from "../../session/guide";
import { EVERYTHING, exportTrail, PAGE, type TrailFilter, useTrail } from "./store";
import { TrailFilterBar } from "./TrailFilterBar";
import { TrailTable } from "./TrailTable";
import styles from "./TrailView.module.css";

/** Who changed what in the risk table, when and why: filtered, page by page, the latest first. */
export function TrailView() {
  const t = useT();
  const [filter, setFilter] = useState(EVERYTHING);
  const [skip, setSkip] = useState(0);
  const page = useTrail(filter, skip);
  const ask = (asked: TrailFilter) => {
    setFilter(asked);
    setSkip(0);
  };
  return (
    <View aria-label={t("trail.title")}>
      <CaptionBar
        title={t("trail.title")}
        end={
          <>
            <Button disabled={page?.total === 0} onClick={() => void exportTrail(filter)}>
              {t("trail.export")}
            </Button>
            <Button icon="back" autoFocus onClick={showWorksheet}>
              {t("coverage.back")}
            </Button>
          </>
        }
      >
        <TrailFilterBar filter={filter} people={page?.people ?? []} onChange={ask} />
      </CaptionBar>
      {page !== null && page.total === 0 && <Nothing isFiltered={filter !== EVERYTHING} />}
      {page !== null && page.total > 0 && (
        <>
          <div className={styles["sheet"]} tabIndex={0} role="region" aria-label={t("trail.help")}>
            <TrailTable lines={page.lines} />
          </div>
          <Turning skip={skip} shown={page.lines.length} total={page.total} onTurn={setSkip} />
        </>
      )}
    </View>
  );
}

function Nothing({ isFiltered }: { readonly isFiltered: boolean }) {
  const t = useT();
  if (isFiltered) return <p className={styles["nothing"]}>{t("trail.noneFound")}</p>;
  return (
    <EmptyPlace title={t("trail.none")} help={t("trail.noneHelp")} onGuide={showGuideHere}>
      <Button look="primary" onClick={showWorksheet}>
        {t("coverage.back")}
      </Button>
    </EmptyPlace>
  );
}

interface TurningProps {
  readonly skip: number;
  readonly shown: number;
  readonly total: number;
  readonly onTurn: (skip: number) => void;
}

/** Which lines are shown, and the way to the next ones. */
function Turning({ skip, shown, total, onTurn }: TurningProps) {
  const t = useT();
  return (
    <footer className={styles["turning"]}>
      <span role="status">{t("trail.entries", { from: skip + 1, to: skip + shown, total })}</span>
      <Button disabled={skip === 0} onClick={() => onTurn(Math.max(0, skip - PAGE))}>
        {t("trail.newer")}
      </Button>
      <Button disabled={skip + shown >= total} onClick={() => onTurn(skip + PAGE)}>
        {t("trail.older")}
      </Button>
    </footer>
  );
}
