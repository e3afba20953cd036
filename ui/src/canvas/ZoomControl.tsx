import { IconButton } from "../controls/Button";
import { useT } from "../i18n";
import { useScene } from "./scene";
import { useViewport, zoomStep, zoomToActualSize, zoomToFit } from "./viewport";
import styles from "./ZoomControl.module.css";

/** Zooms the map with the pointer, and says how large it is. */
export function ZoomControl() {
  const t = useT();
  const isShown = useScene(({ drawing }) => drawing !== null);
  // A whole number: the control is drawn again only when it says something else.
  const percent = useViewport(({ camera }) => Math.round(camera.zoom * 100));
  if (!isShown) return null;
  return (
    <div role="group" aria-label={t("canvas.zoom")} className={styles["control"]}>
      <IconButton icon="remove" label={t("command.zoomOut")} onClick={() => zoomStep("out")} />
      <button
        type="button"
        className={styles["percent"]}
        title={t("command.zoomToActualSize")}
        onClick={zoomToActualSize}
      >
        {t("canvas.zoom.percent", { percent })}
      </button>
      <IconButton icon="add" label={t("command.zoomIn")} onClick={() => zoomStep("in")} />
      <IconButton icon="fit" label={t("command.zoomToFit")} onClick={zoomToFit} />
    </div>
  );
}
