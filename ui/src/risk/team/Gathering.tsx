import { type SubmitEvent, useState } from "react";

import { Button, IconButton } from "../../controls/Button";
import { CaptionBar } from "../../controls/CaptionBar";
import { Icon } from "../../controls/Icon";
import { View } from "../../controls/View";
import { perform, useMirror, useReadOnly } from "../../document";
import type { Scorer, ScoringRound } from "../../host";
import { useT } from "../../i18n";
import { useProgress } from "./answers";
import { aggregationKey } from "./choices";
import { CloseDialog } from "./CloseDialog";
import { saveCopyFor, takeInFile } from "./exchange";
import styles from "./Gathering.module.css";
import { RenameDialog } from "./RenameDialog";
import { goToTeam } from "./store";
import { TakenReport } from "./TakenReport";

interface GatheringProps {
  readonly round: ScoringRound;
}

/** An open round between two turns: who scores next, and nothing of what anybody gave. */
export function Gathering({ round }: GatheringProps) {
  const t = useT();
  const readOnly = useReadOnly();
  const [closing, setClosing] = useState(false);
  const [renaming, rename] = useState<Scorer | null>(null);
  const scorers = useMirror((records) => records.scorersOf(round.id));
  const items = useMirror((records) => records.itemsOf(round.id)).length;
  const progress = useProgress(round.id);
  const answered = (scorer: Scorer) =>
    progress?.find((entry) => entry.scorer === scorer.id)?.answered ?? 0;
  const unfinished = scorers.filter((scorer) => answered(scorer) < items).length;
  const next = scorers.find((scorer) => answered(scorer) < items);
  const { forOneScorer } = round;
  return (
    <View aria-label={round.title}>
      <CaptionBar
        title={t("team.title")}
        end={
          <Button icon="back" onClick={() => goToTeam({ at: "rounds" })}>
            {t("team.allRounds")}
          </Button>
        }
      />
      <div className={styles["page"]}>
        <div className={styles["sheet"]}>
          <h2>{round.title}</h2>
          <p className={styles["about"]}>
            {t("team.itemCount", { count: items })}
            {" · "}
            {t(aggregationKey(round.aggregation))}
          </p>
          <h3>{forOneScorer ? t("team.yourCopy") : t("team.whoNext")}</h3>
          <ul className={styles["scorers"]}>
            {progress !== null &&
              scorers.map((scorer) => (
                <li key={scorer.id}>
                  <button
                    type="button"
                    className={styles["scorer"]}
                    autoFocus={scorer === (next ?? scorers[0])}
                    disabled={readOnly}
                    onClick={() => goToTeam({ at: "turn", round: round.id, scorer: scorer.id })}
                  >
                    <strong>{scorer.name}</strong>{" "}
                    <Progress answered={answered(scorer)} of={items} />
                  </button>
                  {!forOneScorer && !readOnly && (
                    <>
                      <IconButton
                        icon="edit"
                        label={t("team.rename", { name: scorer.name })}
                        onClick={() => rename(scorer)}
                      />
                      <Button
                        look="quiet"
                        icon="file"
                        aria-label={t("team.saveCopyFor", { name: scorer.name })}
                        onClick={() => void saveCopyFor(scorer.id, scorer.name)}
                      >
                        {t("team.saveCopy")}
                      </Button>
                    </>
                  )}
                </li>
              ))}
          </ul>
          {forOneScorer ? (
            <>
              <p className={styles["about"]}>{t("team.copyBlind")}</p>
              <p className={styles["about"]}>{t("team.copyHelp")}</p>
            </>
          ) : (
            !readOnly && (
              <>
                <NewScorer round={round} />
                <TakenReport />
                <footer className={styles["deeds"]}>
                  <Button icon="file" onClick={() => void takeInFile(round.id)}>
                    {t("team.takeIn")}
                  </Button>
                  <Button
                    look={progress !== null && unfinished === 0 ? "primary" : "plain"}
                    onClick={() => setClosing(true)}
                  >
                    {t("team.close")}
                  </Button>
                </footer>
              </>
            )
          )}
        </div>
      </div>
      {renaming !== null && <RenameDialog scorer={renaming} onClose={() => rename(null)} />}
      {closing && (
        <CloseDialog round={round} unfinished={unfinished} onClose={() => setClosing(false)} />
      )}
    </View>
  );
}

function Progress({ answered, of }: { readonly answered: number; readonly of: number }) {
  const t = useT();
  if (answered === 0) return <span>{t("team.notBegun")}</span>;
  if (answered < of) return <span>{t("team.progress", { answered, of })}</span>;
  return (
    <span className={styles["done"]}>
      <Icon name="check" />
      {t("team.finished")}
    </span>
  );
}

/** Lets somebody join who was not named at the beginning. */
function NewScorer({ round }: GatheringProps) {
  const t = useT();
  const [name, setName] = useState("");
  const join = async (event: SubmitEvent) => {
    event.preventDefault();
    if (name.trim() === "") return;
    const change = await perform({ operation: "addScorer", round: round.id, name });
    if (change !== null) setName("");
  };
  return (
    <form className={styles["join"]} onSubmit={(event) => void join(event)}>
      <input
        value={name}
        aria-label={t("team.newScorer")}
        placeholder={t("team.newScorer")}
        autoComplete="off"
        spellCheck={false}
        onChange={({ target }) => setName(target.value)}
      />
      <Button type="submit" icon="add" disabled={name.trim() === ""}>
        {t("team.join")}
      </Button>
    </form>
  );
}
