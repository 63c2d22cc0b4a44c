// What stands in the place of a page that failed, because a part of it could not be loaded or was wrong: never nothing.

import { Component, type ReactNode } from "react";
import { Notice } from "./Notice.tsx";

/** Shows what is inside until something in it fails; a message with a way on from then. */
export class Mishap extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    const again = { label: "ended.reload", run: () => location.reload() } as const;
    return <Notice title="mishap.title" text="mishap.text" action={again} />;
  }
}
