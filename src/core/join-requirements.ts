import { common } from './aim-within.ts';
import type { Requirements } from './requirements.ts';

/** Two sets of rules joined: the stricter of each. Where nothing would satisfy both, what came later holds. */
export function joinRequirements(earlier: Requirements, later: Requirements): Requirements {
  const of = <Key extends 'minLength' | 'maxLength' | 'maxConsecutive' | 'kinds'>(
    key: Key,
    choose: (...values: number[]) => number,
  ): { [Name in Key]?: number } => {
    const values = [earlier[key], later[key]].filter((value) => value !== undefined);
    return values.length === 0 ? {} : ({ [key]: choose(...values) } as { [Name in Key]: number });
  };
  const lengths = { ...of('minLength', Math.max), ...of('maxLength', Math.min) };
  const clash = (lengths.minLength ?? 0) > (lengths.maxLength ?? Number.POSITIVE_INFINITY);
  const { minLength, maxLength } = later;
  const allowed = joinedAllowed(earlier.allowed, later.allowed);
  const required = [...earlier.required, ...later.required];
  return {
    ...(clash
      ? { ...(minLength === undefined ? {} : { minLength }), ...(maxLength === undefined ? {} : { maxLength }) }
      : lengths),
    ...of('maxConsecutive', Math.min),
    ...of('kinds', Math.max),
    ...(allowed === undefined ? {} : { allowed }),
    notFirst: (earlier.notFirst ?? '') + (later.notFirst ?? ''),
    notLast: (earlier.notLast ?? '') + (later.notLast ?? ''),
    required: required.filter(
      (set, at) =>
        required.findIndex(
          (other) => other.characters === set.characters && (other.minimum ?? 1) >= (set.minimum ?? 1),
        ) === at,
    ),
  };
}

function joinedAllowed(earlier: string | undefined, later: string | undefined): string | undefined {
  if (earlier === undefined || later === undefined) return later ?? earlier;
  return common(earlier, later) || later;
}
