import { type ReactNode, useState } from "react";

import { Button } from "../../controls/Button";
import { CaptionBar } from "../../controls/CaptionBar";
import { Choice } from "../../controls/Choice";
import { View } from "../../controls/View";
import { mirror, perform, useMirror, useReadOnly } from "../../document";
import type { ItemResult, Operation, Scorer, ScoringRound } from "../../host";
import { useT } from "../../i18n";
import { useResults } from "./answers";
import { AGGREGATIONS, aggregationKey } from "./choices";
import { RenameDialog } from "./RenameDialog";
import { ReopenDialog } from "./ReopenDialog";
import { ResultRow } from "./ResultRow";
import styles from "./Results.module.css";
import { goToTeam } from "./store";

/** How many rows of a group are shown at once: a round about a whole project has tens of thousands. */
const AT_ONCE = 100;

interface ResultsProps {
  readonly round: ScoringRound;
}

/** Every vote of a round that is closed, how they lie, and what the team agrees on: what lies far apart first. */
export function Results({ round }: ResultsProps) {
  const t = useT();
  const readOnly = useReadOnly();
  const results = useResults(round.id);
  const scorers = useMirror((records) => records.scorersOf(round.id));
  const [renaming, rename] = useState<Scorer | null>(null);
  const [reopening, setReopening] = useState(false);
  if (results === null) return null;
  const isAgreed = ({ item }: ItemResult) =>
    (mirror().get("scoring_item", item)?.agreed ?? null) !== null;
  const agreed = results.items.filter(isAgreed).length;
  const apart = results.items.filter(({ discussed }) => discussed);
  const close = results.items.filter(({ discussed, spread }) => !discussed && spread !== null);
  const unscored = results.items.filter(({ spread }) => spread === null);
  const agreeable = close.filter((result) => result.proposed !== null && !isAgreed(result));
  return (
    <View aria-label={round.title}>
      <CaptionBar
        title={round.title}
        end={
          <>
            {!readOnly && <Button onClick={() => setReopening(true)}>{t("team.reopen")}</Button>}
            <Button icon="back" autoFocus onClick={() => goToTeam({ at: "rounds" })}>
              {t("team.allRounds")}
            </Button>
          </>
        }
      >
        <Choice
          label={t("team.proposed")}
          labelBeside
          readOnly={readOnly}
          value={round.aggregation}
          options={AGGREGATIONS.map((value) => ({ value, label: t(aggregationKey(value)) }))}
          onChange={(aggregation) =>
            void perform({
              operation: "editRound",
              round: round.id,
              title: round.title,
              aggregation,
            })
          }
        />
        <span role="status">{t("team.agreedOf", { agreed, of: results.items.length })}</span>
      </CaptionBar>
      <div className={styles["scroll"]} tabIndex={0} aria-label={t("team.votes")} role="region">
        <table className={styles["table"]}>
          <thead>
            <tr>
              <th scope="col">{t("team.item")}</th>
              {scorers.map((scorer) => (
                <th key={scorer.id} scope="col" className={styles["number"]}>
                  {readOnly ? scorer.name : <Name scorer={scorer} onRename={rename} />}
                </th>
              ))}
              <th scope="col" className={styles["number"]}>
                {t("team.median")}
              </th>
              <th scope="col" className={styles["number"]}>
                {t("team.range")}
              </th>
              <th scope="col" className={styles["number"]}>
                <abbr title={t("team.iqrHelp")}>{t("team.iqr")}</abbr>
              </th>
              <th scope="col">
                <abbr title={t("team.proposedHelp")}>{t("team.consensus")}</abbr>
              </th>
            </tr>
          </thead>
          <Group
            title={t("team.apart", { count: apart.length })}
            help={t("team.apartHelp")}
            results={apart}
            round={round}
          />
          <Group
            title={t("team.near", { count: close.length })}
            results={close}
            round={round}
            deed={
              agreeable.length > 0 &&
              !readOnly && (
                <Button onClick={() => void perform(agreeOnAll(agreeable))}>
                  {t("team.agreeOnAll", { count: agreeable.length })}
                </Button>
              )
            }
          />
          <Group
            title={t("team.unscored", { count: unscored.length })}
            results={unscored}
            round={round}
          />
        </table>
      </div>
      {renaming !== null && <RenameDialog scorer={renaming} onClose={() => rename(null)} />}
      {reopening && (
        <ReopenDialog round={round} agreed={agreed} onClose={() => setReopening(false)} />
      )}
    </View>
  );
}

interface NameProps {
  readonly scorer: Scorer;
  readonly onRename: (scorer: Scorer) => void;
}

/** The name above somebody's votes, which can be mended there. */
function Name({ scorer, onRename }: NameProps) {
  const t = useT();
  const { name } = scorer;
  return (
    <button
      type="button"
      className={styles["name"]}
      title={t("team.rename", { name })}
      onClick={() => onRename(scorer)}
    >
      {name}
    </button>
  );
}

/** What is proposed for these items becomes what the team agrees on, as one step. */
function agreeOnAll(results: readonly ItemResult[]): Operation {
  return {
    operation: "together",
    operations: results.flatMap(({ item, proposed }) =>
      proposed === null ? [] : [{ operation: "agreeOnScore", item, score: proposed } as const],
    ),
  };
}

interface GroupProps extends ResultsProps {
  readonly title: string;
  readonly help?: string;
  readonly results: readonly ItemResult[];
  readonly deed?: ReactNode;
}

function Group({ title, help, results, round, deed }: GroupProps) {
  const t = useT();
  const columns = useMirror((records) => records.scorersOf(round.id)).length + 5;
  const [shown, setShown] = useState(AT_ONCE);
  if (results.length === 0) return null;
  const more = Math.min(results.length - shown, AT_ONCE);
  return (
    <tbody>
      <tr className={styles["group"]}>
        <th colSpan={columns} scope="rowgroup">
          <div>
            <strong>{title}</strong>
            {help !== undefined && <span>{help}</span>}
            {deed}
          </div>
        </th>
      </tr>
      {results.slice(0, shown).map((result) => (
        <ResultRow key={result.item} result={result} round={round} />
      ))}
      {more > 0 && (
        <tr>
          <td colSpan={columns}>
            <Button onClick={() => setShown(shown + AT_ONCE)}>
              {t("team.showMore", { count: more })}
            </Button>
          </td>
        </tr>
      )}
    </tbody>
  );
}
