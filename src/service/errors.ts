import { PolicyError, type PolicyErrorDetail } from '../core/index.ts';

/** What the service could not do. Errors of the core pass through it unchanged. */
export class ServiceError extends Error {
  override readonly name = 'ServiceError';
  constructor(
    readonly code: 'storage-failed' | 'locked',
    message: string,
  ) {
    super(message);
  }
}

/** What can be wrong with a request's words, before there is a policy. */
export type RequestErrorCode =
  | 'unknown-name'
  | 'repeated'
  | 'value-invalid'
  | 'bits-unreachable'
  | 'site-rules-missing';

/** Like a {@link PolicyErrorDetail}: `field` is a row's key, or the unknown name as it came. */
export interface RequestErrorDetail extends PolicyErrorDetail {
  /** The name that was probably meant, in the surface's spelling. */
  readonly suggestion?: string | undefined;
}

/** A request that a surface passed on is not one that can be answered; `code` tells the cases apart. */
export class RequestError extends Error {
  override readonly name = 'RequestError';
  constructor(
    readonly code: RequestErrorCode,
    readonly detail: RequestErrorDetail,
  ) {
    super(`${detail.field}: allowed is ${detail.allowed}`);
  }
}

/** What a surface tells about a request that it refuses. */
export interface Refusal {
  readonly code: string;
  /** The option as the surface spells it. */
  readonly name: string;
  readonly value: unknown;
  readonly allowed: string;
  readonly suggestion: string | undefined;
  /** All of that in one sentence, at most 400 characters. */
  readonly message: string;
}

const longestValue = 80;
const longestMessage = 400;

/**
 * The refusal that an error means, in a surface's spelling of names.
 * @param spell what the surface calls a key, such as `--require-each`; it is not asked about unknown names
 * @returns undefined for every error that is not about the request
 */
export function refusalOf(error: unknown, spell: (key: string) => string): Refusal | undefined {
  if (!(error instanceof PolicyError) && !(error instanceof RequestError)) return undefined;
  const { code, detail } = error;
  const { field, value, allowed } = detail;
  const suggestion = 'suggestion' in detail ? detail.suggestion : undefined;
  const name = code === 'unknown-name' ? field : spell(field);
  const shown = shortened(typeof value === 'string' ? JSON.stringify(value) : String(value), longestValue);
  const sentence =
    code === 'unknown-name'
      ? `there is no ${shortened(name, longestValue)}${suggestion === undefined ? `; known: ${allowed}` : `; did you mean ${suggestion}?`}`
      : code === 'repeated'
        ? `${name} is given more than once`
        : `${name}: got ${shown}, allowed is ${allowed}`;
  return { code, name, value, allowed, suggestion, message: shortened(sentence, longestMessage) };
}

function shortened(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
