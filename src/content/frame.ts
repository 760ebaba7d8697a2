/** Whether a page of another origin shows this document in a frame. */
export function isForeignFrame(): boolean {
  try {
    for (let view: Window = window; view !== view.parent; view = view.parent)
      if (view.frameElement === null) return true;
    return false;
  } catch {
    return true;
  }
}
