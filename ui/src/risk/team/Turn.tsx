import { useEffect, useState } from "react";

import { Button } from "../../controls/Button";
import { CaptionBar } from "../../controls/CaptionBar";
import { View } from "../../controls/View";
import { limitUndo, perform, useMirror } from "../../document";
import type { Score, ScorerId, ScoringItem, ScoringRoundId, Vote } from "../../host";
import { useT } from "../../i18n";
import { useOwnVotes } from "./answers";
import { Question } from "./Question";
import { goToTeam } from "./store";
import styles from "./Turn.module.css";

interface TurnProps {
  readonly round: ScoringRoundId;
  readonly scorer: ScorerId;
}

/** One person scores one item after the other, and sees only what she gave herself. */
export function Turn({ round, scorer }: TurnProps) {
  const name = useMirror((records) => records.get("scorer", scorer)?.name ?? "");
  const alone = useMirror((records) => records.get("scoring_round", round)?.forOneScorer === true);
  const items = useMirror((records) => records.itemsOf(round));
  const votes = useOwnVotes(scorer);
  useEffect(limitUndo, []);
  return (
    <View aria-label={name}>
      {votes !== null && (
        <Items
          name={name}
          alone={alone}
          round={round}
          scorer={scorer}
          items={items}
          votes={votes}
        />
      )}
    </View>
  );
}

interface ItemsProps extends TurnProps {
  readonly name: string;
  /** Whether nobody comes after her: the file is her own copy. */
  readonly alone: boolean;
  readonly items: readonly ScoringItem[];
  readonly votes: readonly Vote[];
}

function Items({ name, alone, round, scorer, items, votes }: ItemsProps) {
  const t = useT();
  const voteOn = new Map(votes.map((vote) => [vote.item, vote]));
  const firstOpen = items.findIndex(({ id }) => !voteOn.has(id));
  const [at, goTo] = useState(firstOpen === -1 ? items.length : firstOpen);
  const handOver = () => goToTeam({ at: "round", round });
  const item = items[at];
  const vote = item === undefined ? undefined : voteOn.get(item.id);
  const cast = (score: Score | null, comment: string) => {
    if (item === undefined) return;
    const ballots = [{ item: item.id, score, comment }];
    void perform({ operation: "castVotes", scorer, ballots });
  };
  return (
    <>
      <CaptionBar
        title={name}
        end={<Button onClick={handOver}>{t(alone ? "team.finish" : "team.handOver")}</Button>}
      >
        <progress
          className={styles["bar"]}
          aria-label={t("team.progressOf", { name })}
          max={items.length}
          value={votes.length}
        />
        <span className={styles["count"]} role="status">
          {t("team.progress", { answered: votes.length, of: items.length })}
        </span>
      </CaptionBar>
      {item === undefined ? (
        <End
          // Her last vote may still be on its way: what is to be done next has the focus when it is there.
          key={String(firstOpen === -1)}
          alone={alone}
          open={items.length - votes.length}
          onReview={() => goTo(Math.max(0, firstOpen))}
          onHandOver={handOver}
        />
      ) : (
        <Question
          // What she gave may arrive, or be taken back, while the item is in sight.
          key={`${item.id}/${vote?.votedAt ?? ""}`}
          item={item}
          number={at + 1}
          count={items.length}
          vote={vote}
          onCast={cast}
          onNext={() => goTo(at + 1)}
          onBack={at === 0 ? null : () => goTo(at - 1)}
          onLeave={handOver}
        />
      )}
    </>
  );
}

interface EndProps {
  readonly alone: boolean;
  /** How many items she has passed over. */
  readonly open: number;
  readonly onReview: () => void;
  readonly onHandOver: () => void;
}

/** Behind the last item. */
function End({ alone, open, onReview, onHandOver }: EndProps) {
  const t = useT();
  return (
    <div className={styles["end"]}>
      <h2>{open > 0 ? t("team.leftOpen", { count: open }) : t("team.allScored")}</h2>
      <p>{t(alone ? "team.copyHelp" : "team.endHelp")}</p>
      <div className={styles["deeds"]}>
        <Button autoFocus={open > 0} onClick={onReview}>
          {open > 0 ? t("team.toOpen") : t("team.lookAgain")}
        </Button>
        <Button look="primary" autoFocus={open === 0} onClick={onHandOver}>
          {t(alone ? "team.finish" : "team.handOver")}
        </Button>
      </div>
    </div>
  );
}
