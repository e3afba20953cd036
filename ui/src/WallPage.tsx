import { Wall } from "./presenting/Wall";
import { Notices } from "./shell/Notices";
import { Overlays } from "./shell/Overlays";

/** The page in the window of a presentation: the wall, and what lies over it. */
export function WallPage() {
  return (
    <>
      <Wall />
      <Overlays />
      <Notices />
    </>
  );
}
