import type { Focus } from "../canvas/selection";

/** The ids of the commands that the menu of a place offers, in groups. What makes no sense now is left out. */
export function contextCommands(focus: Focus): readonly (readonly string[])[] {
  switch (focus.type) {
    case "card":
      return [
        ["map.edit", "card.note", "card.image", "map.insertAfter", "map.insertBefore"],
        ["card.failPoint", "card.waitPoint", "card.decision", "card.momentOfTruth"],
        ["card.raisePoint", "card.lowerPoint", "card.widen", "card.narrow"],
        ["card.connect", "link.next", "card.linkMap", "card.openMap", "card.showInRisks"],
        ["map.cut", "map.copy", "map.paste", "map.duplicate"],
        ["map.delete"],
      ];
    case "cell":
      return [
        ["map.edit", "channel.toggle", "channel.choose", "card.addImage", "map.paste"],
        ["step.insertBefore", "step.insertAfter"],
        ["lane.insertAbove", "lane.insertBelow", "lane.collapse", "lane.hide"],
      ];
    case "step":
      return [
        ["map.edit", "map.paste"],
        ["step.insertBefore", "step.insertAfter"],
        ["step.split", "step.merge", "phase.split"],
        ["map.delete"],
      ];
    case "new-step":
      return [["map.edit"], ["phase.insertBefore", "phase.insertAfter"]];
    case "lane":
      return [
        ["map.edit", "lane.chooseKind", "map.paste"],
        ["lane.collapse", "lane.hide", "lane.showAll"],
        ["lane.insertAbove", "lane.insertBelow"],
        ["map.delete"],
      ];
    case "phase":
      return [["map.edit"], ["phase.insertBefore", "phase.insertAfter"], ["map.delete"]];
    case "link":
      return [["map.edit", "link.kind", "link.reverse"], ["map.delete"]];
  }
}
