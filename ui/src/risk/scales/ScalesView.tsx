import { useState } from "react";

import { Button } from "../../controls/Button";
import { CaptionBar } from "../../controls/CaptionBar";
import { Segments } from "../../controls/Segments";
import { View } from "../../controls/View";
import { useDocument } from "../../document";
import type { Factor } from "../../host";
import { useT } from "../../i18n";
import { showWorksheet } from "../page";
import { FACTORS, versionsOf } from "./scale";
import { ScaleForm } from "./ScaleForm";
import styles from "./ScalesView.module.css";
import { ScaleSets } from "./ScaleSets";
import { ScaleVersions } from "./ScaleVersions";

/** What each score means, factor by factor: worded, versioned, taken over from sets that come with Sightline. */
export function ScalesView() {
  const t = useT();
  const [factor, setFactor] = useState<Factor>("severity");
  return (
    <View aria-label={t("scales.title")}>
      <CaptionBar
        title={t("scales.title")}
        end={
          <Button icon="back" autoFocus onClick={showWorksheet}>
            {t("coverage.back")}
          </Button>
        }
      >
        <Segments
          label={t("scales.factor")}
          options={FACTORS.map((value) => ({ value, label: t(`risk.${value}`) }))}
          value={factor}
          onChange={setFactor}
        />
      </CaptionBar>
      <OfFactor key={factor} factor={factor} />
    </View>
  );
}

function OfFactor({ factor }: { readonly factor: Factor }) {
  const t = useT();
  const records = useDocument((state) => state.mirror);
  // What stands in the mirror changes with each revision.
  useDocument((state) => state.revision);
  const versions = versionsOf(records, factor);
  const [inForce] = versions;
  // Nothing for the version in force, whichever that is by now.
  const [chosen, choose] = useState<string | null>(null);
  const shown = versions.find(({ id }) => id === chosen) ?? inForce;
  return (
    <div className={styles["factor"]}>
      {shown === undefined ? (
        <p className={styles["none"]}>
          {t("scales.none", { factor: t(`risk.${factor}`), set: t("scales.set.s-rpn") })}
        </p>
      ) : (
        // The form stays, with the focus in it, where what is typed makes another version.
        <ScaleForm
          key={shown === inForce ? "in force" : shown.id}
          scale={shown}
          isInForce={shown === inForce}
        />
      )}
      <aside className={styles["aside"]}>
        {shown !== undefined && (
          <ScaleVersions
            versions={versions}
            shown={shown}
            onShow={(version) => choose(version === inForce ? null : version.id)}
          />
        )}
        <ScaleSets />
      </aside>
    </div>
  );
}
