import { useEffect, useId, useState } from "react";

import { Button } from "../controls/Button";
import { Dialog } from "../controls/Dialog";
import { channelName, mirror, touchpointName, useDocument } from "../document";
import { host, type Touchpoint, type TouchpointId } from "../host";
import { type MessageKey, sayDuration, useT } from "../i18n";
import { tellProblem } from "../notices";
import { mergeTouchpoints } from "./deeds";
import { keep, stopMerging, useMerging } from "./merging";
import styles from "./MergeDialog.module.css";

/** Asks which touchpoint stays, and shows beforehand all that it will say. */
export function MergeDialog() {
  const touchpoints = useMerging((state) => state.touchpoints);
  const [kept, ...others] = touchpoints ?? [];
  return kept === undefined ? null : <Question kept={kept} others={others} />;
}

interface QuestionProps {
  readonly kept: TouchpointId;
  readonly others: readonly TouchpointId[];
}

function Question({ kept, others }: QuestionProps) {
  const t = useT();
  const group = useId();
  const merged = useMerged(kept, others);
  const all = [kept, ...others];
  const cards = new Set(
    all.flatMap((id) =>
      mirror()
        .placementsOfTouchpoint(id)
        .map(({ card }) => card),
    ),
  ).size;
  return (
    <Dialog title={t("merge.title", { count: all.length })} onClose={stopMerging}>
      <fieldset className={styles["kept"]}>
        <legend>{t("merge.kept")}</legend>
        {[...all].sort().map((id) => (
          <label key={id}>
            <input type="radio" name={group} checked={id === kept} onChange={() => keep(id)} />
            <span>{described(id)}</span>
          </label>
        ))}
      </fieldset>
      {merged === "refused" ? (
        <p className={styles["refused"]} role="alert">
          {t("error.differentChannels")}
        </p>
      ) : (
        merged !== null && <Preview merged={merged} cards={cards} />
      )}
      <footer className={styles["footer"]}>
        <Button onClick={stopMerging}>{t("dialog.cancel")}</Button>
        <Button
          look="primary"
          disabled={merged === null || merged === "refused"}
          onClick={() => {
            stopMerging();
            void mergeTouchpoints(kept, others);
          }}
        >
          {t("touchpoint.merge")}
        </Button>
      </footer>
    </Dialog>
  );
}

/** The name of a touchpoint with its channel. */
function described(id: TouchpointId): string {
  const channel = mirror().get("touchpoint", id)?.channel ?? null;
  const name = touchpointName(mirror(), id);
  return channel === null ? name : `${name} · ${channelName(mirror(), channel)}`;
}

/** What the touchpoint will say; nothing while that is asked, and a word where they cannot be merged. */
function useMerged(
  kept: TouchpointId,
  others: readonly TouchpointId[],
): Touchpoint | "refused" | null {
  const document = useDocument((state) => state.document);
  const [merged, setMerged] = useState<Touchpoint | "refused" | null>(null);
  const key = others.join();
  useEffect(() => {
    if (document === null) return;
    let asked = true;
    host
      .mergedTouchpoint(document, kept, key.split(","))
      .then((answer) => {
        if (asked) setMerged(answer ?? "refused");
      })
      .catch(tellProblem);
    return () => {
      asked = false;
    };
  }, [document, kept, key]);
  return merged;
}

const TEXTS = ["purpose", "owner", "evidence", "standard"] as const;

function Preview({ merged, cards }: { readonly merged: Touchpoint; readonly cards: number }) {
  const t = useT();
  const { name, channel, timeLimit } = merged;
  const lines: readonly (readonly [MessageKey, string])[] = [
    ["touchpoint.name", name],
    ["touchpoint.channel", channel === null ? "" : channelName(mirror(), channel)],
    ...TEXTS.map((text) => [`touchpoint.${text}`, merged[text]] as const),
    ["touchpoint.timeLimit", timeLimit === null ? "" : sayDuration(timeLimit)],
    ["touchpoint.cards", t("merge.cards", { count: cards })],
  ];
  return (
    <section aria-label={t("merge.preview")} aria-live="polite">
      <p>{t("merge.explanation")}</p>
      <dl className={styles["preview"]}>
        {lines
          .filter(([, text]) => text !== "")
          .map(([label, text]) => (
            <div key={label}>
              <dt>{t(label)}</dt>
              <dd>{text}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}
