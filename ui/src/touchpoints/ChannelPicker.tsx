import { ChannelGlyph } from "../canvas/ChannelGlyph";
import offerStyles from "../controls/Offer.module.css";
import { useT } from "../i18n";
import type { CellPlace } from "../table/columns";
import styles from "./ChannelPicker.module.css";
import { columnOf } from "./columns";
import { offeredChannels, setChannel } from "./deeds";
import { useInventory, WAITING } from "./store";

/** The channels that fit what is typed, beneath the cell. Arrows choose, Enter takes. */
export function ChannelPicker({ place }: { readonly place: CellPlace }) {
  const t = useT();
  const { mode, draft, offered, active } = useInventory();
  if (mode === "waiting" || columnOf(active?.column)?.kind !== "channel") return null;
  const offer = offeredChannels(draft);
  if (offer.length === 0) return null;
  return (
    <div
      role="listbox"
      aria-label={t("touchpoint.channel")}
      className={styles["list"]}
      style={{ left: place.left, top: place.top + place.height, width: place.width }}
      onMouseDown={(event) => event.preventDefault()}
    >
      {offer.map((choice, index) => (
        <div
          key={choice === null ? "none" : (choice.channel ?? choice.kind)}
          role="option"
          aria-selected={index === offered}
          className={offerStyles["option"]}
          ref={(element) => {
            if (index === offered) element?.scrollIntoView({ block: "nearest" });
          }}
          onClick={() => {
            useInventory.setState(WAITING);
            setChannel(choice);
          }}
        >
          <ChannelGlyph kind={choice?.kind ?? null} />
          <span>{choice?.name ?? t("touchpoint.noChannel")}</span>
          {choice !== null && choice.channel === null && (
            <small>{t("touchpoint.newChannel")}</small>
          )}
        </div>
      ))}
    </div>
  );
}
