import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";

import { ChannelGlyph } from "../canvas/ChannelGlyph";
import { Button, IconButton } from "../controls/Button";
import { Choice } from "../controls/Choice";
import { Dialog } from "../controls/Dialog";
import { Field } from "../controls/Field";
import { useRowDrag } from "../controls/useRowDrag";
import { CHANNEL_KINDS, channelName, mirror, perform, useDocument, useReadOnly } from "../document";
import type { ChannelKind, ContactChannel } from "../host";
import { channelKindKey, useT } from "../i18n";
import { isComposing } from "../input";
import { showGuideHere } from "../session/guide";
import { closeOverlay } from "../session/overlay";
import {
  addChannel,
  deleteChannel,
  editChannel,
  moveChannel,
  usesInWords,
  usesOf,
} from "./channels";
import styles from "./ChannelsDialog.module.css";
import { lineOf, useFocusedLine } from "./focusedLine";

/** All channels of the service: made, named, put in order and deleted. */
export function ChannelsDialog() {
  const t = useT();
  const readOnly = useReadOnly();
  // What uses a channel is counted in the records as they are at this revision.
  useDocument((state) => state.revision);
  const channels = mirror().channelsInOrder();
  const [asked, setAsked] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const { drag, begin } = useRowDrag(
    list,
    (channel, before) => void perform({ operation: "moveChannel", channel, before }),
  );
  const dropAt = (id: string, last: boolean) => {
    if (drag?.drop === null || drag?.drop === undefined) return undefined;
    if (drag.drop.before === id) return "before";
    return last && drag.drop.before === null ? "after" : undefined;
  };
  return (
    <Dialog
      title={t("channels.title")}
      onClose={closeOverlay}
      onGuide={showGuideHere}
      wide
      focusFirst={useFocusedLine()}
    >
      {channels.length === 0 ? (
        <p className={styles["quiet"]}>{t("channels.none")}</p>
      ) : (
        <ul ref={list} className={styles["list"]}>
          {channels.map((channel, index) => (
            <li
              key={channel.id}
              data-row={channel.id}
              data-dragged={drag?.id === channel.id}
              data-drop={dropAt(channel.id, index === channels.length - 1)}
            >
              <Item
                channel={channel}
                readOnly={readOnly}
                onGrip={(down) => begin(channel.id, down)}
                onDelete={() =>
                  isUsed(channel) ? setAsked(channel.id) : void deleteChannel(channel)
                }
              />
              {asked === channel.id && (
                <Question channel={channel} onAnswer={() => setAsked(null)} />
              )}
            </li>
          ))}
        </ul>
      )}
      {!readOnly && <AddChannel />}
    </Dialog>
  );
}

function isUsed({ id }: ContactChannel): boolean {
  const { touchpoints, personas } = usesOf(mirror(), id);
  return touchpoints + personas > 0;
}

interface ItemProps {
  readonly channel: ContactChannel;
  readonly readOnly: boolean;
  readonly onGrip: (down: PointerEvent<HTMLElement>) => void;
  readonly onDelete: () => void;
}

/** One channel. Alt and an arrow move it, wherever in it the focus is. */
function Item({ channel, readOnly, onGrip, onDelete }: ItemProps) {
  const t = useT();
  const { id, kind, title } = channel;
  const name = channelName(mirror(), id);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (isComposing(event) || readOnly || !event.altKey) return;
    if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
    event.preventDefault();
    const { target } = event;
    // Where the element that moves is the one in the page, the focus would stay behind.
    void moveChannel(id, event.key === "ArrowUp" ? -1 : 1).then(() => {
      if (target instanceof HTMLElement) target.focus();
    });
  };
  return (
    <div className={styles["item"]} onKeyDown={onKeyDown}>
      {!readOnly && (
        <IconButton
          icon="grip"
          label={t("channels.move", { name })}
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
          onPointerDown={onGrip}
        />
      )}
      <ChannelGlyph kind={kind} />
      <Field
        id={lineOf(id)}
        label={t("channels.name")}
        labelHidden
        text={title}
        placeholder={t(channelKindKey(kind))}
        readOnly={readOnly}
        onCommit={(typed) => editChannel(channel, { title: typed })}
      />
      <Choice
        label={t("channels.kind")}
        labelHidden
        options={CHANNEL_KINDS.map((value) => ({ value, label: t(channelKindKey(value)) }))}
        value={kind}
        readOnly={readOnly}
        onChange={(chosen) => editChannel(channel, { kind: chosen })}
      />
      <span className={styles["uses"]}>{usesInWords(usesOf(mirror(), id))}</span>
      {!readOnly && (
        <IconButton icon="delete" label={t("channels.delete", { name })} onClick={onDelete} />
      )}
    </div>
  );
}

interface QuestionProps {
  readonly channel: ContactChannel;
  /** Comes after what was answered is under way. */
  readonly onAnswer: () => void;
}

/** Says what becomes of all that uses a channel before it is deleted. */
function Question({ channel, onAnswer }: QuestionProps) {
  const t = useT();
  const name = channelName(mirror(), channel.id);
  const { touchpoints, personas } = usesOf(mirror(), channel.id);
  return (
    <div
      className={styles["question"]}
      role="alertdialog"
      aria-label={t("channels.delete", { name })}
    >
      {touchpoints > 0 && <p>{t("channels.touchpointsStay", { count: touchpoints, name })}</p>}
      {personas > 0 && <p>{t("channels.personasLose", { count: personas })}</p>}
      <div>
        <Button autoFocus onClick={onAnswer}>
          {t("dialog.cancel")}
        </Button>
        <Button
          look="primary"
          onClick={() => {
            onAnswer();
            void deleteChannel(channel);
          }}
        >
          {t("channels.confirmDelete")}
        </Button>
      </div>
    </div>
  );
}

/** A list of the kinds, each of which makes a channel: a service may have two apps. */
function AddChannel() {
  const t = useT();
  return (
    <select
      className={styles["add"]}
      aria-label={t("channels.add")}
      value=""
      onChange={({ currentTarget }) => addChannel(currentTarget.value as ChannelKind)}
    >
      <option value="">{t("channels.add")}</option>
      {CHANNEL_KINDS.map((kind) => (
        <option key={kind} value={kind}>
          {t(channelKindKey(kind))}
        </option>
      ))}
    </select>
  );
}
