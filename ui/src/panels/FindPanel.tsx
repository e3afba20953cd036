import { type KeyboardEvent, useEffect } from "react";

import { Button, IconButton } from "../controls/Button";
import { useReadOnly } from "../document";
import type { TextMatch } from "../host";
import { useT } from "../i18n";
import { isComposing } from "../input";
import styles from "./FindPanel.module.css";
import {
  type Search,
  followFinding,
  goToMatch,
  replaceAll,
  replaceOne,
  seek,
  SOUGHT_FIELD,
  step,
  useFinding,
} from "./finding";
import { subjectOf, wordsOfHome } from "./homes";
import { Panel } from "./Panel";
import panel from "./Panel.module.css";

/** Finds over all texts of the project, and replaces. */
export function FindPanel() {
  const t = useT();
  const readOnly = useReadOnly();
  const finding = useFinding();
  useEffect(followFinding, []);
  return (
    <Panel title={t("find.title")}>
      <div className={styles["fields"]}>
        <SoughtField finding={finding} />
        {finding.replacing && !readOnly && <ReplacementField finding={finding} />}
        <div className={panel["deeds"]}>
          <label className={styles["option"]}>
            <input
              type="checkbox"
              checked={finding.matchCase}
              onChange={(event) => seek({ matchCase: event.currentTarget.checked })}
            />
            {t("find.matchCase")}
          </label>
          {!readOnly && !finding.replacing && (
            <Button look="quiet" onClick={() => useFinding.setState({ replacing: true })}>
              {t("find.replace")}
            </Button>
          )}
        </div>
      </div>
      <Found finding={finding} />
    </Panel>
  );
}

function SoughtField({ finding: { text, found } }: { readonly finding: Search }) {
  const t = useT();
  const none = found === null || found.total === 0;
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event) || event.key !== "Enter") return;
    event.preventDefault();
    step(event.shiftKey ? -1 : 1);
  };
  return (
    <div className={styles["row"]}>
      <input
        id={SOUGHT_FIELD}
        className={styles["input"]}
        type="search"
        aria-label={t("find.sought")}
        placeholder={t("find.sought")}
        value={text}
        autoFocus
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => seek({ text: event.currentTarget.value })}
        onKeyDown={onKeyDown}
      />
      <IconButton icon="up" label={t("find.previous")} disabled={none} onClick={() => step(-1)} />
      <IconButton icon="down" label={t("find.next")} disabled={none} onClick={() => step(1)} />
    </div>
  );
}

function ReplacementField({ finding: { replacement, found } }: { readonly finding: Search }) {
  const t = useT();
  const none = found === null || found.total === 0;
  return (
    <>
      <input
        className={styles["input"]}
        aria-label={t("find.replacement")}
        placeholder={t("find.replacement")}
        value={replacement}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => useFinding.setState({ replacement: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (isComposing(event) || event.key !== "Enter") return;
          event.preventDefault();
          void replaceOne();
        }}
      />
      <div className={panel["deeds"]}>
        <Button disabled={none} onClick={() => void replaceOne()}>
          {t("find.replaceOne")}
        </Button>
        <Button disabled={none} onClick={() => void replaceAll()}>
          {t("find.replaceAll")}
        </Button>
      </div>
    </>
  );
}

function Found({ finding: { found, at } }: { readonly finding: Search }) {
  const t = useT();
  if (found === null) return <p className={panel["quiet"]}>{t("find.help")}</p>;
  return (
    <>
      <p className={panel["quiet"]} role="status">
        {at === null
          ? t("find.count", { count: found.total })
          : t("find.at", { at: at + 1, count: found.total })}
      </p>
      <ul className={panel["list"]} aria-label={t("find.results")}>
        {found.matches.map((match, index) => (
          <Item key={keyOf(match)} match={match} index={index} isCurrent={index === at} />
        ))}
      </ul>
      {found.total > found.matches.length && (
        <p className={panel["quiet"]}>{t("find.more", { shown: found.matches.length })}</p>
      )}
    </>
  );
}

interface ItemProps {
  readonly match: TextMatch;
  readonly index: number;
  readonly isCurrent: boolean;
}

function Item({ match, index, isCurrent }: ItemProps) {
  const t = useT();
  const { before, found, after, home, place } = match;
  const subject = subjectOf(match);
  return (
    <li
      ref={(element) => {
        if (isCurrent) element?.scrollIntoView({ block: "nearest" });
      }}
    >
      <button
        type="button"
        className={panel["go"]}
        aria-current={isCurrent}
        onClick={() => goToMatch(index)}
      >
        <span>
          {before}
          <mark>{found}</mark>
          {after}
        </span>
        <small>
          {t(`table.${place.table}`)}
          {subject !== null && ` · ${subject}`}
        </small>
        {home.map !== null && <small>{wordsOfHome(home)}</small>}
      </button>
    </li>
  );
}

const keyOf = ({ place: { record, field, occurrence } }: TextMatch): string =>
  `${record}/${field}/${occurrence}`;
