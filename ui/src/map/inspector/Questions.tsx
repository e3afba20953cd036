import { useState } from "react";

import { Button, IconButton } from "../../controls/Button";
import { Field } from "../../controls/Field";
import { perform, useMirror, useReadOnly } from "../../document";
import type { CardId, Question } from "../../host";
import { useT } from "../../i18n";
import { QUESTION_FIELD } from "./focusField";
import styles from "./Questions.module.css";
import { Section } from "./Section";

/** What is still to be found out about a card, and what was. */
export function Questions({ card }: { readonly card: CardId }) {
  const t = useT();
  const readOnly = useReadOnly();
  const questions = useMirror((records) => records.questionsOf(card));
  return (
    <Section title={t("questions.title")}>
      {questions.length > 0 && (
        <ul className={styles["list"]}>
          {questions.map((question, index) => (
            <Item
              key={question.id}
              question={question}
              above={questions[index - 1]}
              readOnly={readOnly}
            />
          ))}
        </ul>
      )}
      {!readOnly && (
        <Field
          id={QUESTION_FIELD}
          label={t("questions.ask")}
          labelHidden
          text=""
          placeholder={t("questions.ask")}
          readOnly={false}
          onCommit={(text) => void perform({ operation: "askQuestion", card, text })}
        />
      )}
    </Section>
  );
}

interface ItemProps {
  readonly question: Question;
  readonly above: Question | undefined;
  readonly readOnly: boolean;
}

function Item({ question, above, readOnly }: ItemProps) {
  const t = useT();
  const { id, text, answer } = question;
  const [answering, setAnswering] = useState(false);
  const isOpen = answer === "";
  return (
    <li className={styles["item"]} data-answered={!isOpen || undefined}>
      <Field
        label={t("questions.question")}
        labelHidden
        text={text}
        multiline
        readOnly={readOnly}
        onCommit={(typed) => void perform({ operation: "editQuestion", question: id, text: typed })}
      />
      {(!isOpen || answering) && (
        <Field
          label={t("questions.answer")}
          text={answer}
          multiline
          readOnly={readOnly}
          onCommit={(typed) => {
            setAnswering(false);
            void perform({ operation: "answerQuestion", question: id, answer: typed });
          }}
        />
      )}
      {!readOnly && (
        <div className={styles["deeds"]}>
          {isOpen ? (
            <Button look="quiet" aria-pressed={answering} onClick={() => setAnswering(!answering)}>
              {t("questions.toAnswer")}
            </Button>
          ) : (
            <Button
              look="quiet"
              onClick={() =>
                void perform({ operation: "answerQuestion", question: id, answer: "" })
              }
            >
              {t("questions.reopen")}
            </Button>
          )}
          {above !== undefined && (
            <IconButton
              icon="up"
              label={t("questions.moveUp")}
              onClick={() =>
                void perform({ operation: "moveQuestion", question: id, before: above.id })
              }
            />
          )}
          <IconButton
            icon="delete"
            label={t("questions.delete")}
            onClick={() => void perform({ operation: "deleteQuestion", question: id })}
          />
        </div>
      )}
    </li>
  );
}
