import { Component, type ReactNode } from "react";

import { Button } from "../controls/Button";
import { EmptyPlace } from "../controls/EmptyPlace";
import { t } from "../i18n";

interface FallbackProps {
  readonly children: ReactNode;
}

interface FallbackState {
  readonly broken: boolean;
}

/** Stands in where drawing the page failed: every change is on disk, so beginning anew loses nothing. */
export class Fallback extends Component<FallbackProps, FallbackState> {
  override state: FallbackState = { broken: false };

  static getDerivedStateFromError(): FallbackState {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return (
      <EmptyPlace title={t("broken.title")} help={t("broken.help")} onGuide={null}>
        <Button look="primary" onClick={() => window.location.reload()}>
          {t("broken.reload")}
        </Button>
      </EmptyPlace>
    );
  }
}
