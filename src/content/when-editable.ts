/** Waits until a field that has the focus can be typed into, for as long as it has the focus. */
export function whenEditable(field: HTMLInputElement, then: () => void): void {
  const stop = () => {
    observer.disconnect();
    field.removeEventListener('blur', stop);
  };
  const observer = new MutationObserver(() => {
    if (field.readOnly || field.disabled) return;
    stop();
    then();
  });
  observer.observe(field, { attributeFilter: ['readonly', 'disabled'] });
  field.addEventListener('blur', stop);
}
