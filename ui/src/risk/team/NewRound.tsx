import { type SubmitEvent, useState } from "react";

import { Button } from "../../controls/Button";
import { CaptionBar } from "../../controls/CaptionBar";
import { Checkbox } from "../../controls/Checkbox";
import { Choice } from "../../controls/Choice";
import { Segments } from "../../controls/Segments";
import { View } from "../../controls/View";
import { mirror, newRecordId, perform } from "../../document";
import type { Aggregation, Factor } from "../../host";
import { useT } from "../../i18n";
import { AGGREGATIONS, aggregationKey, FACTORS } from "./choices";
import styles from "./NewRound.module.css";
import { type Rows, useRowsOffered } from "./rows";
import { goToTeam } from "./store";

const ROWS: readonly Rows[] = ["all", "filtered", "chosen"];

/** The names in a text: one a line, or parted as people part names. */
const namesIn = (text: string): string[] => [
  ...new Set(
    text
      .split(/[\n,;，；、]/u)
      .map((name) => name.trim())
      .filter((name) => name !== ""),
  ),
];

/** What a new round is about, who scores in it, and how votes become one score. */
export function NewRound() {
  const t = useT();
  const rounds = mirror().rounds();
  const last = rounds.at(-1);
  const factors = FACTORS.filter((factor) => mirror().scaleInForce(factor) !== undefined);
  const offered = useRowsOffered();
  const [title, setTitle] = useState(t("team.newTitle", { number: rounds.length + 1 }));
  const [rows, setRows] = useState<Rows>("all");
  const [chosen, setChosen] = useState<readonly Factor[]>(factors);
  const [aggregation, setAggregation] = useState<Aggregation>(last?.aggregation ?? "median");
  const [names, setNames] = useState(
    last === undefined
      ? ""
      : mirror()
          .scorersOf(last.id)
          .map(({ name }) => name)
          .join("\n"),
  );
  const scorers = namesIn(names);
  const failureModes = offered[rows];
  const isReady =
    title.trim() !== "" && failureModes.length > 0 && chosen.length > 0 && scorers.length > 0;

  const begin = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!isReady) return;
    const id = newRecordId();
    const change = await perform({
      operation: "openRound",
      id,
      title: title.trim(),
      aggregation,
      failureModes: [...failureModes],
      factors: [...chosen],
      scorers,
    });
    if (change !== null) goToTeam({ at: "round", round: id });
  };
  return (
    <View aria-label={t("team.newRound")}>
      <CaptionBar
        title={t("team.newRound")}
        help={t("team.newRoundHelp")}
        end={
          <Button icon="back" onClick={() => goToTeam({ at: "rounds" })}>
            {t("team.cancel")}
          </Button>
        }
      />
      <form className={styles["form"]} onSubmit={(event) => void begin(event)}>
        <label className={styles["field"]}>
          {t("team.roundTitle")}
          <input autoFocus value={title} onChange={({ target }) => setTitle(target.value)} />
        </label>
        <fieldset className={styles["field"]}>
          <legend>{t("team.rows")}</legend>
          <Segments
            label={t("team.rows")}
            options={ROWS.filter((value) => value === "all" || offered[value].length > 0).map(
              (value) => ({
                value,
                label: t(`team.rows.${value}`, { count: offered[value].length }),
              }),
            )}
            value={rows}
            onChange={setRows}
          />
        </fieldset>
        <fieldset className={styles["field"]}>
          <legend>{t("team.factors")}</legend>
          <div className={styles["row"]}>
            {factors.map((factor) => (
              <Checkbox
                key={factor}
                label={t(`risk.${factor}`)}
                checked={chosen.includes(factor)}
                readOnly={false}
                onChange={(checked) =>
                  setChosen(
                    factors.filter((one) => (one === factor ? checked : chosen.includes(one))),
                  )
                }
              />
            ))}
          </div>
        </fieldset>
        <Choice
          label={t("team.aggregation")}
          readOnly={false}
          value={aggregation}
          options={AGGREGATIONS.map((value) => ({ value, label: t(aggregationKey(value)) }))}
          onChange={setAggregation}
        />
        <label className={styles["field"]}>
          {t("team.scorers")}
          <textarea
            rows={5}
            value={names}
            placeholder={t("team.scorersPlaceholder")}
            onChange={({ target }) => setNames(target.value)}
          />
        </label>
        <div className={styles["row"]}>
          <Button look="primary" type="submit" disabled={!isReady}>
            {t("team.begin")}
          </Button>
          <span className={styles["count"]} role="status">
            {t("team.scorersCount", { count: scorers.length })}
          </span>
        </div>
      </form>
    </View>
  );
}
