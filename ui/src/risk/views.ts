// The ways of looking at the worksheet that the project keeps.

import { mirror, perform } from "../document";
import type { RiskView } from "../host";
import { tellRefusal } from "../notices";
import { readLayout, useLayout } from "./layout";

/** Looks at the worksheet as a view has it. */
export function openView({ title, layout }: RiskView): void {
  const read = readLayout(layout);
  if (read === null) tellRefusal("risk.unreadableView", { title });
  else useLayout.setState(read);
}

/** Keeps the present way of looking; in place of the view of the same name where there is one. */
export function keepView(title: string): void {
  const layout = JSON.stringify(useLayout.getState());
  const known = mirror()
    .riskViews()
    .find((view) => view.title === title);
  if (known === undefined) void perform({ operation: "addRiskView", title, layout });
  else void perform({ operation: "editRiskView", view: known.id, title, layout });
}

export const deleteView = (view: string): void =>
  void perform({ operation: "deleteRiskView", view });
