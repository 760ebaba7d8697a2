/**
 * What the content scripts of one document share. `watch` and `offer` are separate files in the same isolated world,
 * whose globals no page can see.
 */
export interface ContentWorld {
  /** Whether `watch` has started in this document. */
  watching: boolean;
  /** Where the last context menu was opened: Chromium does not tell the extension. */
  contextTarget: EventTarget | null;
  /** Set by `offer` once it is here: from then on `watch` calls it and asks the background for nothing. */
  onPasswordFocus: ((field: HTMLInputElement) => void) | null;
  /** Fields that were once of type password: an eye button may have made them text since. */
  passwords: WeakSet<HTMLInputElement>;
}

declare global {
  // `var` is what makes a property of the global object.
  var passmint: ContentWorld | undefined;
}

/** The world of this document; made by whoever comes first. */
export function contentWorld(): ContentWorld {
  globalThis.passmint ??= { watching: false, contextTarget: null, onPasswordFocus: null, passwords: new WeakSet() };
  return globalThis.passmint;
}

/** The extension API that every browser gives a content script under this name, with promises. */
export const extension = chrome;

/** Whether Passmint was updated or reloaded meanwhile: this script has nobody left to ask, and its successor is here. */
export const isOrphaned = (): boolean => extension.runtime?.id === undefined;
