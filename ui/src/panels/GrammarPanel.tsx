import { useState } from "react";

import { Button } from "../controls/Button";
import { Field } from "../controls/Field";
import { ShortList } from "../controls/ShortList";
import { mirror, perform, useReadOnly } from "../document";
import { useGrammarFindings } from "../document/grammarFindings";
import type { Finding, GrammarPlace, GrammarRule, MapId } from "../host";
import { type MessageKey, useT } from "../i18n";
import { revealOn, useNavigation } from "../session/navigation";
import { textOfCard, titleOfStep, wordsOfCard } from "./homes";
import { Panel } from "./Panel";
import styles from "./Panel.module.css";

const ruleKey = (rule: GrammarRule): MessageKey => `grammar.${rule}`;
const sentenceKey = (rule: GrammarRule): MessageKey => `grammarSentence.${rule}`;

/** What the map in view leaves open by the grammar of blueprints and journeys. */
export function GrammarPanel() {
  const t = useT();
  const map = useNavigation((state) => state.map);
  const findings = useGrammarFindings(map);
  if (map === null || findings === null) return null;
  const open = findings.filter(({ exemption }) => exemption === null);
  const aside = findings.filter(({ exemption }) => exemption !== null);
  const rules = [...new Set(open.map(({ rule }) => rule))];
  return (
    <Panel title={t("grammar.title")}>
      <p className={styles["quiet"]} role="status">
        {open.length === 0 ? t("grammar.none") : t("grammar.count", { count: open.length })}
      </p>
      {rules.map((rule) => (
        <Group
          key={rule}
          title={t(ruleKey(rule))}
          findings={open.filter((finding) => finding.rule === rule)}
          map={map}
        />
      ))}
      {aside.length > 0 && <Group title={t("grammar.aside")} findings={aside} map={map} />}
    </Panel>
  );
}

interface GroupProps {
  readonly title: string;
  readonly findings: readonly Finding[];
  readonly map: MapId;
}

function Group({ title, findings, map }: GroupProps) {
  return (
    <section className={styles["group"]}>
      <h3>
        {title} ({findings.length})
      </h3>
      <ShortList className={styles["list"]} items={findings}>
        {(finding) => <Item key={keyOf(finding)} finding={finding} map={map} />}
      </ShortList>
    </section>
  );
}

function Item({ finding, map }: { readonly finding: Finding; readonly map: MapId }) {
  const t = useT();
  const readOnly = useReadOnly();
  const [reasoning, setReasoning] = useState(false);
  const { rule, place, exemption } = finding;
  const reason = exemption === null ? "" : (mirror().get("exemption", exemption)?.reason ?? "");
  return (
    <li>
      <button type="button" className={styles["go"]} onClick={() => revealOn(map, place, false)}>
        <span>{t(sentenceKey(rule), wordsOf(place))}</span>
        {place.type === "card" && <small>{wordsOfCard(place.card)}</small>}
        {reason !== "" && <small>{t("grammar.reason", { reason })}</small>}
      </button>
      {!readOnly && (
        <div className={styles["deeds"]}>
          {exemption === null ? (
            <Button look="quiet" aria-pressed={reasoning} onClick={() => setReasoning(!reasoning)}>
              {t("grammar.setAside")}
            </Button>
          ) : (
            <Button
              look="quiet"
              onClick={() => void perform({ operation: "checkAgain", exemption })}
            >
              {t("grammar.checkAgain")}
            </Button>
          )}
        </div>
      )}
      {reasoning && (
        <Field
          label={t("grammar.why")}
          labelHidden
          text=""
          placeholder={t("grammar.why")}
          readOnly={readOnly}
          onCommit={(typed) => void perform({ operation: "setAside", rule, place, reason: typed })}
        />
      )}
    </li>
  );
}

/** What a finding's sentence is filled with. */
function wordsOf(place: GrammarPlace): Record<string, string> {
  switch (place.type) {
    case "card":
      return { card: textOfCard(place.card) };
    case "step":
      return { step: titleOfStep(place.step) };
    case "link": {
      const link = mirror().get("link", place.link);
      return link === undefined
        ? { source: "", target: "" }
        : { source: textOfCard(link.source), target: textOfCard(link.target) };
    }
  }
}

function keyOf({ rule, place }: Finding): string {
  switch (place.type) {
    case "card":
      return `${rule}/${place.card}`;
    case "step":
      return `${rule}/${place.step}`;
    case "link":
      return `${rule}/${place.link}`;
  }
}
