import {
  type PreparedSecret,
  prepareSecret,
  type RequestRow,
  readGiven,
  rowsFor,
  type SecretContext,
  type SecretKind,
  snakeCase,
} from '../service/index.ts';
import { countRow, mostInAnswer, mostInStream } from './endpoints.ts';
import { type Pairs, pairsOfJson, pairsOfQuery } from './parameters.ts';
import { parameterProblem } from './problems.ts';

/** A request for secrets, read and made ready. */
export interface ReadyRequest {
  readonly prepared: PreparedSecret;
  /** Absent when one secret without a list is wanted. */
  readonly count: number | undefined;
}

/** What the parameters of a call come from. */
export interface Source {
  readonly text: string;
  readonly form: 'query' | 'json';
}

/** Calls come in series with the same parameters: reading and counting them once leaves only the drawing. */
const mostRemembered = 100;
/** Longer sources are rare, and would only fill the memory. */
const longestRemembered = 512;

/**
 * Reads calls of one endpoint, strictly.
 * @param counted whether `count` may be said
 */
export function createReader(kind: SecretKind, context: SecretContext, counted: boolean) {
  const remembered = new Map<string, ReadyRequest>();
  const most = (streams: boolean) => (streams ? mostInStream : mostInAnswer);
  const rows = (streams: boolean): readonly RequestRow[] =>
    counted ? [...rowsFor(kind), countRow(most(streams))] : rowsFor(kind);
  const known = { true: rows(true), false: rows(false) };

  function read({ text, form }: Source, streams: boolean): ReadyRequest | Response {
    const pairs: Pairs | Response = form === 'query' ? pairsOfQuery(text) : pairsOfJson(text);
    if (pairs instanceof Response) return pairs;
    try {
      const { count, ...given } = readGiven(known[`${streams}`], pairs, snakeCase, form === 'query');
      return { prepared: prepareSecret(kind, given, context), count: count as number | undefined };
    } catch (error) {
      return parameterProblem(error);
    }
  }

  /** @returns the request, or a 400 that names the parameter */
  return (source: Source, streams: boolean): ReadyRequest | Response => {
    const key = streams ? `${source.form} ${source.text} …` : `${source.form} ${source.text}`;
    const before = remembered.get(key);
    if (before !== undefined) return before;
    const ready = read(source, streams);
    if (!(ready instanceof Response) && key.length <= longestRemembered) {
      if (remembered.size >= mostRemembered) remembered.clear();
      remembered.set(key, ready);
    }
    return ready;
  };
}
