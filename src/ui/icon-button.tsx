import { Icon, type IconName } from './icon.tsx';

interface Props {
  icon: IconName;
  /** Name for tests and styles. */
  action: string;
  /** What it does, in words: for the tooltip and for screen readers. */
  label: string;
  /** `square` has a frame; `icon` stands on the page's own ground. */
  look?: 'square' | 'icon';
  disabled?: boolean;
  /** Where it opens something: whether that is open. */
  expanded?: boolean;
  onClick(): void;
}

/** A button with a picture instead of words. */
export const IconButton = ({ icon, action, label, look = 'icon', disabled = false, expanded, onClick }: Props) => (
  <button
    type="button"
    class={look}
    data-action={action}
    title={label}
    aria-label={label}
    aria-expanded={expanded}
    disabled={disabled}
    onClick={onClick}
  >
    <Icon name={icon} />
  </button>
);
