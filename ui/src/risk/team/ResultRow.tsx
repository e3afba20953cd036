import { type SubmitEvent, useState } from "react";

import { Button } from "../../controls/Button";
import { Icon } from "../../controls/Icon";
import { mirror, perform, useMirror, useReadOnly } from "../../document";
import type { ItemResult, ScoringItem, ScoringRound } from "../../host";
import { useLanguage, useT } from "../../i18n";
import { readNumber, writtenNumber } from "../../input";
import { tellRefusal } from "../../notices";
import { wordsOf } from "./item";
import styles from "./Results.module.css";

interface ResultRowProps {
  readonly result: ItemResult;
  readonly round: ScoringRound;
}

/** What came of one item: every vote by name, how they lie, and what the team agrees on. */
export function ResultRow({ result, round }: ResultRowProps) {
  const t = useT();
  const language = useLanguage((state) => state.language);
  const item = useMirror((records) => records.get("scoring_item", result.item));
  const scorers = useMirror((records) => records.scorersOf(round.id));
  if (item === undefined) return null;
  const words = wordsOf(mirror(), item);
  const { spread, votes, discussed } = result;
  const number = (value: number | undefined) =>
    value === undefined ? "–" : value.toLocaleString(language, { maximumFractionDigits: 2 });
  const comments = votes.filter(({ comment }) => comment !== "");
  return (
    <tr data-apart={discussed}>
      <th scope="row" className={styles["item"]}>
        <span className={styles["factor"]}>{t(`risk.${item.factor}`)}</span>
        <strong>{words.failureMode === "" ? t("risk.unnamed") : words.failureMode}</strong>
        {words.text !== "" && <span>{words.text}</span>}
        {comments.map(({ scorer, comment }) => (
          <q key={scorer}>
            {t("team.said", { name: mirror().get("scorer", scorer)?.name ?? "", comment })}
          </q>
        ))}
      </th>
      {scorers.map(({ id }) => {
        const vote = votes.find(({ scorer }) => scorer === id);
        const isExtreme =
          discussed &&
          vote?.counts === true &&
          (vote.score === spread?.lowest || vote.score === spread?.highest);
        return (
          <td key={id} className={styles["number"]} data-extreme={isExtreme}>
            {vote !== undefined && (vote.score ?? t("team.abstained"))}
            {vote?.counts === false && vote.score !== null && <small>{t("team.otherScale")}</small>}
          </td>
        );
      })}
      <td className={styles["number"]}>{number(spread?.median)}</td>
      <td className={styles["number"]}>
        {number(spread?.range)}
        {discussed && <Icon name="warning" />}
      </td>
      <td className={styles["number"]}>{number(spread?.betweenQuartiles)}</td>
      <td>
        <Consensus item={item} result={result} title={words.failureMode} />
      </td>
    </tr>
  );
}

interface ConsensusProps {
  readonly item: ScoringItem;
  readonly result: ItemResult;
  readonly title: string;
}

/** The score on which the team agrees, what is proposed to begin with. Enter writes it down. */
function Consensus({ item, result, title }: ConsensusProps) {
  const t = useT();
  const readOnly = useReadOnly();
  const language = useLanguage((state) => state.language);
  const { agreed, factor } = item;
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? writtenNumber(agreed ?? result.proposed, language);
  const agree = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const score = readNumber(text);
    if (score === undefined || score === null) {
      tellRefusal("number.unreadable", { text });
      return;
    }
    const next = fieldBehind(event.currentTarget);
    const change = await perform({ operation: "agreeOnScore", item: item.id, score });
    if (change === null) return;
    setTyped(null);
    next?.focus();
  };
  const isAgreed = agreed !== null && text === writtenNumber(agreed, language);
  return (
    <form className={styles["consensus"]} onSubmit={(event) => void agree(event)}>
      <input
        inputMode="decimal"
        value={text}
        readOnly={readOnly}
        autoComplete="off"
        aria-label={t("team.consensusOn", { factor: t(`risk.${factor}`), title })}
        onFocus={({ target }) => target.select()}
        onChange={({ target }) => setTyped(target.value)}
      />
      {isAgreed ? (
        <span className={styles["agreed"]}>
          <Icon name="check" />
          {t("team.agreed")}
        </span>
      ) : (
        !readOnly && <Button type="submit">{t("team.agree")}</Button>
      )}
    </form>
  );
}

/** The field for the consensus on the next item of the table. */
function fieldBehind(form: HTMLFormElement): HTMLInputElement | undefined {
  const fields = [...(form.closest("table")?.querySelectorAll("input") ?? [])];
  return fields[fields.findIndex((field) => form.contains(field)) + 1];
}
