import { Button, IconButton } from "../../controls/Button";
import { CaptionBar } from "../../controls/CaptionBar";
import { EmptyPlace } from "../../controls/EmptyPlace";
import { View } from "../../controls/View";
import { mirror, perform, tellDeleted, useMirror, useReadOnly } from "../../document";
import type { ScoringRound } from "../../host";
import { useLanguage, useT } from "../../i18n";
import { showWorksheet } from "../page";
import { showGuideHere } from "../../session/guide";
import styles from "./RoundList.module.css";
import { goToTeam } from "./store";

const begin = (): void => goToTeam({ at: "beginning" });

/** All rounds of the project, the last one first. */
export function RoundList() {
  const t = useT();
  const readOnly = useReadOnly();
  const rounds = useMirror((records) => records.rounds());
  const isCopy = rounds.some(({ forOneScorer }) => forOneScorer);
  return (
    <View aria-label={t("team.title")}>
      <CaptionBar
        title={t("team.title")}
        end={
          <Button icon="back" autoFocus={rounds.length > 0} onClick={showWorksheet}>
            {t("coverage.back")}
          </Button>
        }
      />
      {rounds.length === 0 ? (
        <EmptyPlace title={t("team.none")} help={t("team.noneHelp")} onGuide={showGuideHere}>
          <Button look="primary" autoFocus disabled={readOnly} onClick={begin}>
            {t("team.begin")}
          </Button>
        </EmptyPlace>
      ) : (
        <div className={styles["page"]}>
          <ul className={styles["rounds"]}>
            {rounds.toReversed().map((round) => (
              <Round key={round.id} round={round} readOnly={readOnly} />
            ))}
          </ul>
          {!isCopy && (
            <Button look="primary" icon="add" disabled={readOnly} onClick={begin}>
              {t("team.begin")}
            </Button>
          )}
        </div>
      )}
    </View>
  );
}

interface RoundProps {
  readonly round: ScoringRound;
  readonly readOnly: boolean;
}

function Round({ round, readOnly }: RoundProps) {
  const t = useT();
  const language = useLanguage((state) => state.language);
  const day = new Intl.DateTimeFormat(language, { dateStyle: "medium" });
  const { id, title, openedAt, closedAt } = round;
  const remove = async () => {
    const change = await perform({ operation: "deleteRound", round: id });
    tellDeleted(change, "deleted.round", title, { table: "scoring_round", count: 1 });
  };
  return (
    <li className={styles["round"]}>
      <button type="button" onClick={() => goToTeam({ at: "round", round: id })}>
        <strong>{title}</strong>
        <span>
          {closedAt === null
            ? t("team.openSince", { day: day.format(new Date(openedAt)) })
            : t("team.closedOn", { day: day.format(new Date(closedAt)) })}
          {" · "}
          {t("team.size", {
            items: mirror().itemsOf(id).length,
            scorers: mirror().scorersOf(id).length,
          })}
        </span>
      </button>
      {!readOnly && (
        <IconButton
          icon="delete"
          label={t("team.deleteRound", { title })}
          onClick={() => void remove()}
        />
      )}
    </li>
  );
}
