import { lookedAt, useScene } from "../canvas/scene";
import { useViewport } from "../canvas/viewport";
import { useWall } from "./wall";
import styles from "./Wall.module.css";

/** What covers the lanes that are not revealed yet. */
export function HiddenLanes() {
  const lanes = useWall((wall) => wall.lanes);
  // The drawing changes in place.
  useScene((state) => state.revision);
  const { camera } = useViewport();
  const last = lookedAt.scene.getState().drawing?.rows[(lanes ?? 0) - 1];
  const next = lookedAt.scene.getState().drawing?.rows[lanes ?? 0];
  if (last === undefined || next === undefined) return null;
  const top = (last.y + last.height - camera.y) * camera.zoom;
  return <div className={styles["hidden"]} style={{ top: Math.max(0, top) }} aria-hidden="true" />;
}
