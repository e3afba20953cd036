import type { KeyboardEvent } from "react";

import { Menu, type MenuItem } from "../controls/Menu";
import { perform, useMirror, useReadOnly } from "../document";
import type { Expectation, ExpectationBasis, PersonaId } from "../host";
import { type MessageKey, useT } from "../i18n";
import { isComposing } from "../input";
import { deleteExpectation, moveExpectation, wordExpectation } from "./deeds";
import styles from "./Expectations.module.css";
import { SheetText } from "../controls/SheetText";

const BASES: readonly ExpectationBasis[] = ["experience", "word-of-mouth", "promise", "standard"];
const basisKey = (basis: ExpectationBasis): MessageKey => `expectationBasis.${basis}`;

/** What a persona expects, and where each expectation comes from. */
export function Expectations({ persona }: { readonly persona: PersonaId }) {
  const t = useT();
  const readOnly = useReadOnly();
  const expectations = useMirror((mirror) => mirror.expectationsOf(persona));
  return (
    <ul className={styles["expectations"]}>
      {expectations.map((expectation, at) => (
        <ExpectationLine
          key={expectation.id}
          expectation={expectation}
          number={at + 1}
          last={at === expectations.length - 1}
        />
      ))}
      {!readOnly && (
        <li>
          <SheetText
            label={t("persona.newExpectation")}
            text=""
            placeholder={t("persona.newExpectation")}
            readOnly={false}
            onCommit={(text) => void perform({ operation: "addExpectation", persona, text })}
          />
        </li>
      )}
    </ul>
  );
}

interface ExpectationLineProps {
  readonly expectation: Expectation;
  readonly number: number;
  readonly last: boolean;
}

function ExpectationLine({ expectation, number, last }: ExpectationLineProps) {
  const t = useT();
  const readOnly = useReadOnly();
  const up = () => moveExpectation(expectation, -1);
  const down = () => moveExpectation(expectation, 1);
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event) || !event.altKey || readOnly) return;
    if (event.key === "ArrowUp") up();
    else if (event.key === "ArrowDown") down();
    else return;
    event.preventDefault();
  };
  const groups: MenuItem[][] = [
    [
      { label: t("map.moveUp"), shortcut: "Alt+ArrowUp", disabled: number === 1, run: up },
      { label: t("map.moveDown"), shortcut: "Alt+ArrowDown", disabled: last, run: down },
    ],
    [
      {
        label: t("persona.deleteExpectation"),
        danger: true,
        run: () => void deleteExpectation(expectation.id),
      },
    ],
  ];
  return (
    <li onKeyDown={onKeyDown}>
      <SheetText
        label={t("persona.expectation", { number })}
        text={expectation.text}
        placeholder={t("persona.newExpectation")}
        readOnly={readOnly}
        onCommit={(text) => wordExpectation(expectation, text)}
      />
      <Basis expectation={expectation} number={number} />
      {!readOnly && (
        <Menu icon="more" label={t("persona.expectationMenu", { number })} groups={groups} />
      )}
    </li>
  );
}

/** Where an expectation comes from: one of four sources, or nobody knows. */
function Basis({ expectation, number }: Omit<ExpectationLineProps, "last">) {
  const t = useT();
  const readOnly = useReadOnly();
  const { id, text, basis } = expectation;
  if (readOnly) {
    return (
      <span className={styles["basis"]}>
        {basis === null ? t("persona.basisUnknown") : t(basisKey(basis))}
      </span>
    );
  }
  return (
    <select
      className={styles["basis"]}
      aria-label={t("persona.basis", { number })}
      value={basis ?? ""}
      onChange={(event) => {
        const chosen = BASES.find((candidate) => candidate === event.currentTarget.value) ?? null;
        void perform({ operation: "editExpectation", expectation: id, text, basis: chosen });
      }}
    >
      <option value="">{t("persona.basisUnknown")}</option>
      {BASES.map((candidate) => (
        <option key={candidate} value={candidate}>
          {t(basisKey(candidate))}
        </option>
      ))}
    </select>
  );
}
