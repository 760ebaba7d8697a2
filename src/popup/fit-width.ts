/**
 * Lets the popup shrink where the browser gives it less width than it asks for, as at high zoom. A media query cannot
 * do that: while the browser looks for the popup's size, the window is smaller than anything.
 */
export function fitWidth(): void {
  const { documentElement: root } = document;
  const fit = () => {
    if (root.scrollWidth > root.clientWidth) root.classList.add('narrow');
  };
  // By then the browser has found the size.
  setTimeout(fit, 250);
}
