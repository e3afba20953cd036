import { useEffect } from "react";

import { showFeedback } from "../canvas/feedback";
import { centerOf } from "../canvas/geometry";
import { useScene } from "../canvas/scene";
import { useSelection } from "../canvas/selection";
import { mirror } from "../document";
import { useT } from "../i18n";
import { canConnect, useConnecting } from "./connecting";
import styles from "./ConnectingHint.module.css";

/** While a connector is drawn by keyboard: the line to the focused card, and what the keys do. */
export function ConnectingHint() {
  const source = useConnecting((state) => state.source);
  return source === null ? null : <Hint source={source} />;
}

function Hint({ source }: { readonly source: string }) {
  const t = useT();
  const focus = useSelection((state) => state.focus);
  useEffect(() => {
    const { drawing } = useScene.getState();
    const from = drawing?.focusRect({ type: "card", card: source }) ?? null;
    const to = focus === null ? null : (drawing?.focusRect(focus) ?? null);
    const target = focus?.type === "card" && canConnect(source, focus.card) ? focus.card : null;
    showFeedback({
      connecting:
        from === null || to === null || focus?.type !== "card" || focus.card === source
          ? null
          : { from: centerOf(from), to: centerOf(to), target },
    });
    return () => showFeedback({ connecting: null });
  }, [source, focus]);
  return (
    <p className={styles["hint"]} role="status">
      {t("connecting.hint", { card: mirror().get("card", source)?.text ?? "" })}
    </p>
  );
}
