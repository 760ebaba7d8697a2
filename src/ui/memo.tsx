import { Component, type ComponentChild } from 'preact';
import { useMemo, useRef } from 'preact/hooks';

/** A component that is drawn anew only when one of its properties is another than before. */
export function memo<Props extends object>(Inner: (props: Props) => ComponentChild) {
  return class Memo extends Component<Props> {
    override shouldComponentUpdate(next: Readonly<Props>): boolean {
      const { props } = this;
      return Object.keys(next).some((key) => next[key as keyof Props] !== props[key as keyof Props]);
    }
    override render() {
      return <Inner {...this.props} />;
    }
  };
}

type Actions = Record<string, (...values: never[]) => unknown>;

/**
 * Functions that stay the same for as long as a component is there, and do what those of its last drawing do: they are
 * no reason to draw a {@link memo} component anew.
 */
export function useSteady<These extends Actions>(actions: These): These {
  const latest = useRef(actions);
  latest.current = actions;
  return useMemo(() => {
    const steady = Object.keys(actions).map((name) => [
      name,
      (...values: never[]) => latest.current[name]?.(...values),
    ]);
    return Object.fromEntries(steady) as These;
  }, []);
}
