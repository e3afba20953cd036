import { ChannelGlyph } from "../../canvas/ChannelGlyph";
import { Finder } from "../../controls/Finder";
import { Menu, type MenuItem } from "../../controls/Menu";
import {
  channelName,
  type Mirror,
  mirror,
  perform,
  touchpointName,
  useReadOnly,
} from "../../document";
import type { Card, CardId, ChannelKind, TouchpointId } from "../../host";
import { useT } from "../../i18n";
import { revealTouchpoint } from "../../session/navigation";
import { TOUCHPOINT_FIELD } from "./focusField";
import { Section } from "./Section";
import { touchpointOptions } from "./touchpointOptions";
import styles from "./GoList.module.css";

/** The touchpoints of the selected cards, and a field that puts more on all of them. */
export function Touchpoints({ cards }: { readonly cards: readonly Card[] }) {
  const t = useT();
  const readOnly = useReadOnly();
  const placed = touchpointsOn(mirror(), cards);
  const ids = cards.map((card) => card.id);
  return (
    <Section title={t("inspector.touchpoints")}>
      {placed.length > 0 && (
        <ul className={styles["list"]}>
          {placed.map((item) => (
            <Item key={item.touchpoint} item={item} cards={ids} readOnly={readOnly} />
          ))}
        </ul>
      )}
      {!readOnly && (
        <Finder
          id={TOUCHPOINT_FIELD}
          label={t("inspector.addTouchpoint")}
          placeholder={t("inspector.addTouchpoint")}
          optionsFor={(typed) => touchpointOptions(mirror(), typed, ids, t)}
        />
      )}
    </Section>
  );
}

interface Placed {
  readonly touchpoint: TouchpointId;
  readonly name: string;
  readonly channel: string;
  readonly kind: ChannelKind | null;
  /** On how many of the cards it stands. */
  readonly count: number;
}

/** The touchpoints of cards, each once, in the order in which they stand there. */
function touchpointsOn(records: Mirror, cards: readonly Card[]): readonly Placed[] {
  const counts = new Map<TouchpointId, number>();
  for (const card of cards) {
    for (const { touchpoint } of records.placementsOfCard(card.id)) {
      counts.set(touchpoint, (counts.get(touchpoint) ?? 0) + 1);
    }
  }
  return [...counts].map(([touchpoint, count]) => {
    const { name = "", channel = null } = records.get("touchpoint", touchpoint) ?? {};
    return {
      touchpoint,
      name: touchpointName(records, touchpoint),
      // An unnamed one goes by its channel already.
      channel: channel === null || name === "" ? "" : channelName(records, channel),
      kind: channel === null ? null : (records.get("channel", channel)?.kind ?? null),
      count,
    };
  });
}

interface ItemProps {
  readonly item: Placed;
  readonly cards: readonly CardId[];
  readonly readOnly: boolean;
}

function Item({ item, cards, readOnly }: ItemProps) {
  const t = useT();
  const { touchpoint, name, channel, kind, count } = item;
  const some = count < cards.length;
  const about = some ? t("inspector.onSome", { count, all: cards.length }) : channel;
  const perCards = (operation: "placeTouchpoint" | "takeTouchpoint") => () =>
    void perform({ operation, touchpoint, cards: [...cards] });
  const [only] = cards;
  const orders = cards.length === 1 && only !== undefined ? orderItems(only, touchpoint, t) : [];
  const spread = some
    ? [{ label: t("inspector.placeOnAll"), run: perCards("placeTouchpoint") }]
    : [];
  const away = {
    label: t("inspector.takeTouchpoint"),
    danger: true,
    run: perCards("takeTouchpoint"),
  };
  return (
    <li className={styles["item"]}>
      <button
        type="button"
        className={styles["go"]}
        title={t("inspector.showTouchpoint")}
        onClick={() => revealTouchpoint(touchpoint)}
      >
        <ChannelGlyph kind={kind} />
        <span className={styles["words"]}>
          <span>{name}</span>
          {about !== "" && <small>{about}</small>}
        </span>
      </button>
      {!readOnly && (
        <Menu
          icon="more"
          label={t("inspector.touchpointMenu", { name })}
          groups={[[...spread, ...orders], [away]].filter((group) => group.length > 0)}
        />
      )}
    </li>
  );
}

/** What moves a touchpoint among those of its card. */
function orderItems(
  card: CardId,
  touchpoint: TouchpointId,
  t: ReturnType<typeof useT>,
): readonly MenuItem[] {
  const order = mirror()
    .placementsOfCard(card)
    .map((placement) => placement.touchpoint);
  const at = order.indexOf(touchpoint);
  const before = (follower: TouchpointId | undefined) => () =>
    void perform({ operation: "movePlacement", card, touchpoint, before: follower ?? null });
  return [
    {
      label: t("inspector.touchpointEarlier"),
      disabled: at === 0,
      run: before(order[at - 1]),
    },
    {
      label: t("inspector.touchpointLater"),
      disabled: at === order.length - 1,
      run: before(order[at + 2]),
    },
  ];
}
