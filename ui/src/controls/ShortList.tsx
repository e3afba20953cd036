import { type ReactNode, useState } from "react";

import { useT } from "../i18n";
import { Button } from "./Button";

/** So many are shown at first: a map in the making has something to say at every card. */
const SHOWN_AT_FIRST = 8;

interface ShortListProps<Item> {
  readonly className: string | undefined;
  readonly items: readonly Item[];
  /** An entry; it must have a key. */
  readonly children: (item: Item) => ReactNode;
}

/** The beginning of a list, and the rest on demand: hundreds of entries nobody reads, and drawing them takes long. */
export function ShortList<Item>({ className, items, children }: ShortListProps<Item>) {
  const t = useT();
  const [all, setAll] = useState(false);
  const shown = all ? items : items.slice(0, SHOWN_AT_FIRST);
  const rest = items.length - shown.length;
  return (
    <>
      <ul className={className}>{shown.map(children)}</ul>
      {rest > 0 && (
        <Button look="quiet" onClick={() => setAll(true)}>
          {t("list.more", { count: rest })}
        </Button>
      )}
    </>
  );
}
