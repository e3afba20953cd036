import { useLanguage } from "../i18n";
import { readNumber, writtenNumber } from "../input";
import { tellRefusal } from "../notices";
import { Field } from "./Field";

interface NumberFieldProps {
  readonly label: string;
  /** Nothing where nobody knows it, which is shown as an empty field. */
  readonly value: number | null;
  readonly placeholder?: string;
  readonly readOnly: boolean;
  readonly onCommit: (value: number | null) => void;
}

/** A property that is a number. What is no number is refused, and the one before stands. */
export function NumberField({ value, onCommit, ...field }: NumberFieldProps) {
  const language = useLanguage((state) => state.language);
  const commit = (text: string) => {
    const read = readNumber(text);
    if (read === undefined) tellRefusal("number.unreadable", { text });
    else if (read !== value) onCommit(read);
  };
  return <Field {...field} text={writtenNumber(value, language)} onCommit={commit} />;
}
