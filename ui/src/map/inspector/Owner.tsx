import { SuggestField } from "../../controls/SuggestField";
import { mirror, useReadOnly } from "../../document";
import type { Card } from "../../host";
import { useT } from "../../i18n";
import { ownersInUse } from "../owners";
import { setOwner } from "../noting";

/** Who answers for cards: whoever was named before is offered. Empty where several are named. */
export function Owner({ cards }: { readonly cards: readonly Card[] }) {
  const t = useT();
  const readOnly = useReadOnly();
  const owners = new Set(cards.map((card) => card.owner));
  const [common = ""] = owners;
  return (
    <SuggestField
      key={cards.map((card) => card.id).join()}
      label={t("inspector.owner")}
      text={owners.size === 1 ? common : ""}
      placeholder={owners.size > 1 ? t("inspector.severalOwners") : t("inspector.noOwner")}
      readOnly={readOnly}
      suggest={(typed) =>
        ownersInUse(mirror())
          .filter((owner) => owner.toLowerCase().includes(typed.toLowerCase()))
          .map((owner) => ({ id: owner, label: owner }))
      }
      onChoose={({ id }) => setOwner(cards, id)}
      onCommit={(text) => setOwner(cards, text)}
    />
  );
}
