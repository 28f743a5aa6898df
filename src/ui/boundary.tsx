import { Component, type ReactNode } from 'react';

interface BoundaryProps {
  readonly children: ReactNode;
  /** What stands in the place of what could not be shown. */
  readonly instead: ReactNode;
}

/**
 * Keeps the rest of the page, and the user's text, where a part of it cannot be shown: above all, where a script of the
 * part cannot be had. https://react.dev/reference/react/Component#catching-rendering-errors-with-an-error-boundary
 */
export class Boundary extends Component<BoundaryProps, { readonly hasFailed: boolean }> {
  static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true };
  }

  override state = { hasFailed: false };

  override render(): ReactNode {
    return this.state.hasFailed ? this.props.instead : this.props.children;
  }
}
