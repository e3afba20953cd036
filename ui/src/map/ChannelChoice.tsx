import { bandsAt } from "../canvas/bands";
import { toView } from "../canvas/camera";
import { useScene } from "../canvas/scene";
import { useSelection } from "../canvas/selection";
import { viewBox } from "../canvas/viewPlace";
import { useViewport } from "../canvas/viewport";
import { Icon } from "../controls/Icon";
import { type CloseReason, MenuItems } from "../controls/Menu";
import { useMirror, useReadOnly } from "../document";
import { useT } from "../i18n";
import styles from "./ChannelChoice.module.css";
import {
  channelsToChoose,
  closeChannelChoice,
  openChannelPlace,
  setChannel,
  useChannelChoice,
} from "./channelPlaces";
import { contentOf } from "./editTarget";
import { mapElement } from "./focusMap";
import type { PlaceOf } from "./place";

/** How high the button is that offers a channel, and how far from the edges of its cell. */
const BUTTON = { height: 26, inset: 4 } as const;

/** On the empty place of a lane of channels: the way to a channel, and the channels themselves once it is taken. */
export function ChannelChoice() {
  const chosen = useChannelChoice((state) => state.cell);
  const focused = useFocusedPlace();
  if (chosen !== null) return <Choice cell={chosen} />;
  return focused === null ? null : <Offer cell={focused} />;
}

/** The focused cell, where it is the place for one channel more. */
function useFocusedPlace(): PlaceOf<"cell"> | null {
  const readOnly = useReadOnly();
  const focus = useSelection((state) => state.focus);
  const holdsChannels = useMirror(
    (records) => focus?.type === "cell" && contentOf(records, focus.lane) === "channels",
  );
  if (readOnly || !holdsChannels || focus?.type !== "cell") return null;
  return focus.channel === undefined ? focus : null;
}

function Offer({ cell }: { readonly cell: PlaceOf<"cell"> }) {
  const t = useT();
  const { drawing } = useScene();
  const camera = useViewport((state) => state.camera);
  const rect = drawing?.focusRect(cell);
  if (drawing === null || !rect) return null;
  // Above the first sub-row, beside the lane's name: what is in the sub-rows can be clicked.
  const corner = toView(camera, rect);
  const [left, top] = [corner.x + BUTTON.inset, corner.y + BUTTON.inset];
  const bands = bandsAt(drawing, camera.zoom);
  // Beneath the titles it would not be seen with its cell.
  if (left < bands.left || top < bands.top) return null;
  return (
    <button
      type="button"
      className={styles["offer"]}
      style={{ left, top, height: BUTTON.height }}
      tabIndex={-1}
      // The keyboard stays with the map's own element.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => openChannelPlace(cell)}
    >
      <Icon name="add" />
      {t("command.chooseChannel")}
    </button>
  );
}

function Choice({ cell }: { readonly cell: PlaceOf<"cell"> }) {
  const t = useT();
  const { drawing } = useScene();
  const camera = useViewport((state) => state.camera);
  const rect = drawing?.focusRect(cell);
  const view = viewBox();
  if (!rect || view === undefined) return null;
  const { x, y } = toView(camera, rect);
  const choices = channelsToChoose(cell);
  const items = (made: boolean) =>
    choices
      .filter(({ channel }) => (channel !== null) === made)
      .map((choice) => ({ label: choice.name, run: () => void setChannel(cell, choice) }));
  return (
    <MenuItems
      id="channels"
      label={t("command.chooseChannel")}
      groups={[items(true), items(false)].filter((group) => group.length > 0)}
      place={{ left: view.left + x, top: view.top + Math.max(y, 0) }}
      onClose={close}
    />
  );
}

function close(reason: CloseReason): void {
  closeChannelChoice();
  if (reason !== "left") mapElement()?.focus({ preventScroll: true });
}
