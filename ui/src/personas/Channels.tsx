import { ChannelGlyph } from "../canvas/ChannelGlyph";
import { Button } from "../controls/Button";
import { channelName, mirror, perform, useMirror, useReadOnly } from "../document";
import type { PersonaId } from "../host";
import { useT } from "../i18n";
import { showOverlay } from "../session/overlay";
import styles from "./Channels.module.css";
import chips from "./Chips.module.css";

/** The channels of the service, those that a persona uses pressed. */
export function Channels({ persona }: { readonly persona: PersonaId }) {
  const readOnly = useReadOnly();
  const channels = useMirror((records) => records.channelsInOrder());
  const hers = useMirror((records) => records.channelsOf(persona));
  if (channels.length === 0) return <NoChannels />;
  return (
    <ul className={chips["chips"]}>
      {channels.map(({ id, kind }) => {
        const used = hers.some(({ channel }) => channel === id);
        return (
          <li key={id}>
            <button
              type="button"
              className={styles["channel"]}
              aria-pressed={used}
              disabled={readOnly}
              onClick={() =>
                void perform({ operation: "useChannel", persona, channel: id, on: !used })
              }
            >
              <ChannelGlyph kind={kind} />
              {channelName(mirror(), id)}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function NoChannels() {
  const t = useT();
  return (
    <>
      <p className={chips["none"]}>{t("persona.noChannels")}</p>
      <div>
        <Button icon="touchpoint" onClick={() => showOverlay("channels")}>
          {t("command.channels")}
        </Button>
      </div>
    </>
  );
}
