// Going from tile to tile: sideways in the order of the maps, up and down by where the tiles stand.

import type { MapId } from "../../host";
import { useNavigation } from "../../session/navigation";

/** A tile where it stands on the page. */
export interface Tile {
  readonly map: MapId;
  readonly box: Pick<DOMRect, "left" | "top" | "bottom">;
}

/** The tiles inside an element, in the order of the maps. */
export function tilesIn(element: HTMLElement): readonly Tile[] {
  return [...element.querySelectorAll<HTMLElement>("[data-tile]")].map((tile) => ({
    map: tile.dataset["tile"] ?? "",
    box: tile.getBoundingClientRect(),
  }));
}

/** The tile to which a key leads from another; nothing where it leads nowhere. */
export function tileAlong(tiles: readonly Tile[], from: MapId, key: string): Tile | undefined {
  const at = tiles.findIndex(({ map }) => map === from);
  const here = tiles[at];
  if (here === undefined) return undefined;
  const { top, bottom } = here.box;
  switch (key) {
    case "ArrowLeft":
      return tiles[at - 1];
    case "ArrowRight":
      return tiles[at + 1];
    case "ArrowUp":
      return nearest(
        here,
        tiles.filter(({ box }) => box.bottom <= top),
      );
    case "ArrowDown":
      return nearest(
        here,
        tiles.filter(({ box }) => box.top >= bottom),
      );
    case "Home":
      return tiles[0];
    case "End":
      return tiles.at(-1);
    default:
      return undefined;
  }
}

/** Of the tiles in the row that is nearest to a tile, the one that begins nearest to where that one does. */
function nearest({ box: here }: Tile, others: readonly Tile[]): Tile | undefined {
  const rows = ({ box }: Tile) => Math.abs(box.top - here.top);
  const aside = ({ box }: Tile) => Math.abs(box.left - here.left);
  return others.toSorted((one, other) => rows(one) - rows(other) || aside(one) - aside(other))[0];
}

/** Makes a map the one on which keys and commands act. Its tile takes the keyboard by itself. */
export function chooseTile(map: MapId): void {
  useNavigation.setState({ map });
}
