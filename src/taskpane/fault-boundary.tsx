import { Component, type ReactNode } from 'react';
import { FailureMessage } from './failure-message';
import { paneFailure } from './pane-failure';
import type { PaneFailure } from './pane-state';

/** Shows a fault of ours in place of the part that has it, which would otherwise leave the whole pane blank. */
export class FaultBoundary extends Component<
  { readonly children: ReactNode },
  { readonly failure: PaneFailure | null }
> {
  override state: { readonly failure: PaneFailure | null } = { failure: null };

  static getDerivedStateFromError(error: unknown): { readonly failure: PaneFailure } {
    return { failure: paneFailure(error) };
  }

  override render(): ReactNode {
    return this.state.failure === null ? this.props.children : <FailureMessage failure={this.state.failure} />;
  }
}
