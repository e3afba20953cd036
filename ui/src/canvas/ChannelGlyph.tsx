import type { ChannelKind } from "../host";
import { channelPaths, markPaths } from "./drawing.generated";
import { Glyph } from "./Glyph";

/** What stands for a channel of this kind, or for a touchpoint whose channel is not settled. */
export function ChannelGlyph({ kind }: { readonly kind: ChannelKind | null }) {
  return <Glyph path={kind === null ? markPaths.touchpoint : channelPaths[kind]} />;
}
