import { Button } from "../../controls/Button";
import { type MessageKey, useT } from "../../i18n";
import { closeOverlay } from "../../session/overlay";
import { giveUpWriting, useMapWriting } from "./mapWriting";
import styles from "./MapOptions.module.css";

interface WriteMapProps {
  /** What is done with the map, and how it is given up meanwhile. */
  readonly words: { readonly write: MessageKey; readonly giveUp: MessageKey };
  /** Writes the map, and answers whether that is done; nothing where there is none. */
  readonly write: (() => Promise<boolean>) | null;
}

/**
 * The foot of a dialog that writes a map: how it begins, then how much is done, and the way to leave it. The focus stays
 * on what Enter should do next; the dialog gives it to `write-map` first.
 */
export function WriteMap({ words, write }: WriteMapProps) {
  const t = useT();
  const running = useMapWriting((state) => state.running);
  const begin = async () => {
    if (await write?.()) closeOverlay();
  };
  return (
    <footer className={styles["footer"]}>
      {running === null ? (
        <>
          <Button onClick={closeOverlay}>{t("dialog.cancel")}</Button>
          <Button
            id="write-map"
            look="primary"
            autoFocus
            disabled={write === null}
            onClick={() => void begin()}
          >
            {t(words.write)}
          </Button>
        </>
      ) : (
        <>
          <progress
            className={styles["progress"]}
            aria-label={t("mapExport.progress")}
            max={100}
            value={running.percent ?? 0}
          />
          <Button autoFocus onClick={giveUpWriting}>
            {t(words.giveUp)}
          </Button>
        </>
      )}
    </footer>
  );
}
