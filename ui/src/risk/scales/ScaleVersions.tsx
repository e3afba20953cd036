import { useId } from "react";

import { Button } from "../../controls/Button";
import { mirror, useReadOnly } from "../../document";
import type { Rating, Scale } from "../../host";
import { useT } from "../../i18n";
import { confirmScores } from "./deeds";
import { failureModesOf, isOnScale, scoresByScale } from "./scale";
import styles from "./ScaleVersions.module.css";

interface ScaleVersionsProps {
  /** The newest first: the one in force. */
  readonly versions: readonly Scale[];
  readonly shown: Scale;
  readonly onShow: (version: Scale) => void;
}

/** The versions of a scale with the scores that stand on each; older ones can be read. */
export function ScaleVersions({ versions, shown, onShow }: ScaleVersionsProps) {
  const t = useT();
  const heading = useId();
  const scores = scoresByScale(mirror());
  const [inForce, ...earlier] = versions;
  const waiting = earlier.flatMap(({ id }) => scores.get(id) ?? []);
  return (
    <section aria-labelledby={heading} className={styles["versions"]}>
      <h3 id={heading}>{t("scales.versions")}</h3>
      <ul>
        {versions.map((version) => (
          <li key={version.id}>
            <button
              type="button"
              aria-pressed={version === shown}
              className={styles["version"]}
              onClick={() => onShow(version)}
            >
              <strong>
                {t(version === inForce ? "scales.inForce" : "scales.version", {
                  version: version.version,
                })}
              </strong>
              <span>{t("scales.scores", { count: scores.get(version.id)?.length ?? 0 })}</span>
            </button>
          </li>
        ))}
      </ul>
      {inForce !== undefined && waiting.length > 0 && <Waiting scale={inForce} scores={waiting} />}
    </section>
  );
}

interface WaitingProps {
  readonly scale: Scale;
  /** The scores that stand on earlier versions. */
  readonly scores: readonly Rating[];
}

/** Asks whether scores of earlier versions still mean the same. One that the scale does not have cannot. */
function Waiting({ scale, scores }: WaitingProps) {
  const t = useT();
  const readOnly = useReadOnly();
  const confirmed = scores.filter(({ score }) => isOnScale(scale, score));
  const count = confirmed.length;
  return (
    <div className={styles["waiting"]}>
      <p>{t("scales.waiting", { count: scores.length })}</p>
      {count < scores.length && <p>{t("scales.offScale", { count: scores.length - count })}</p>}
      {count > 0 && !readOnly && (
        <Button
          icon="check"
          onClick={() => void confirmScores(failureModesOf(mirror(), confirmed), scale.factor)}
        >
          {t("scales.confirm", { count })}
        </Button>
      )}
    </div>
  );
}
