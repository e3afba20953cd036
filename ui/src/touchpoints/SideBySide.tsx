import { useMemo } from "react";

import { ChannelGlyph } from "../canvas/ChannelGlyph";
import { Icon } from "../controls/Icon";
import { mirror, useDocument } from "../document";
import { useLanguage, useT } from "../i18n";
import { type Compared, comparedTouchpoints } from "./sideBySide";
import styles from "./SideBySide.module.css";
import { showTouchpoint } from "./store";

/** The touchpoints that exist in several channels, with what each channel promises. */
export function SideBySide() {
  const t = useT();
  const revision = useDocument((state) => state.revision);
  const language = useLanguage((state) => state.language);
  // eslint-disable-next-line react-hooks/exhaustive-deps -- the mirror and the words change in place
  const compared = useMemo(() => comparedTouchpoints(mirror()), [revision, language]);
  return (
    <div className={styles["scroller"]} tabIndex={0} role="region" aria-label={t("compare.label")}>
      {compared.length === 0 ? (
        <div className={styles["none"]}>
          <h2>{t("compare.none")}</h2>
          <p>{t("compare.noneHelp")}</p>
        </div>
      ) : (
        compared.map((item) => <Item key={item.sides[0]?.touchpoint.id} item={item} />)
      )}
    </div>
  );
}

function Item({ item: { name, sides, properties, differences } }: { readonly item: Compared }) {
  const t = useT();
  return (
    <section className={styles["item"]}>
      <h2>
        {name}
        <small>{t("compare.differences", { count: differences })}</small>
      </h2>
      <table className={styles["table"]}>
        <thead>
          <tr>
            <td />
            {sides.map(({ touchpoint, channel, kind }) => (
              <th key={touchpoint.id} scope="col">
                <button type="button" onClick={() => showTouchpoint(touchpoint.id)}>
                  <ChannelGlyph kind={kind} />
                  {channel}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {properties.map(({ label, texts, differs }) => (
            <tr key={label} data-differs={differs ? "" : undefined}>
              <th scope="row">
                {t(label)}
                {differs && (
                  <span className={styles["differs"]}>
                    <Icon name="swap" />
                    {t("compare.differs")}
                  </span>
                )}
              </th>
              {texts.map((text, index) => (
                <td key={sides[index]?.touchpoint.id} data-empty={text === "" ? "" : undefined}>
                  {text === "" ? t("compare.nothing") : text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
