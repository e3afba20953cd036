import { Field } from "../../controls/Field";
import { useReadOnly } from "../../document";
import {
  readDuration,
  readMoney,
  readShare,
  sayDuration,
  sayMoney,
  sayShare,
  useT,
} from "../../i18n";

interface ValueProps {
  readonly label: string;
  /** Nothing where nobody knows. */
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  /** What stands in the empty field; words for an unknown value where nothing is given. */
  readonly placeholder?: string;
}

interface ValueFieldProps extends ValueProps {
  readonly say: (value: number) => string;
  /** Null for nothing typed, undefined for what cannot be read. */
  readonly read: (typed: string) => number | null | undefined;
  /** What is told of a text that cannot be read. */
  readonly problem: string;
}

/** A value in words; the field is empty where nobody knows the value. */
function ValueField(props: ValueFieldProps) {
  const { label, value, onChange, say, read, problem } = props;
  const t = useT();
  const readOnly = useReadOnly();
  return (
    <Field
      label={label}
      text={value === null ? "" : say(value)}
      placeholder={props.placeholder ?? t("timing.unknown")}
      readOnly={readOnly}
      problemOf={(typed) => (read(typed) === undefined ? problem : null)}
      onCommit={(typed) => {
        const next = read(typed);
        if (next !== undefined && next !== value) onChange(next);
      }}
    />
  );
}

/** A length of time as people write it. */
export function DurationField(props: ValueProps) {
  const t = useT();
  return (
    <ValueField
      {...props}
      say={sayDuration}
      read={readDuration}
      problem={t("timing.notADuration")}
    />
  );
}

/** An amount of money in the project's currency. */
export function MoneyField({ currency, ...props }: ValueProps & { readonly currency: string }) {
  const t = useT();
  return (
    <ValueField
      {...props}
      say={(amount) => sayMoney(amount, currency)}
      read={readMoney}
      problem={t("timing.notAnAmount")}
    />
  );
}

/** A share as a percentage. */
export function ShareField(props: ValueProps) {
  const t = useT();
  return <ValueField {...props} say={sayShare} read={readShare} problem={t("timing.notAShare")} />;
}
