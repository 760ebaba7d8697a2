import {
  answerFor,
  type PreparedSecret,
  prepareSecret,
  type Random,
  RequestError,
  readGiven,
  refusalOf,
  type SecretContext,
  type SecretKind,
  snakeCase,
} from '../service/index.ts';
import { type ArgumentRow, argumentsSchema, type Delivery, makingRows } from './mcp-rows.ts';
import { explainedRows } from './row-help.ts';
import { problemsOf, roundedBits } from './secret-answers.ts';

/** What a tool was told about where its secret goes. */
export interface Destination {
  readonly path?: string;
  readonly name?: string;
  readonly replace?: boolean;
}

/** Puts secrets where a platform can put them. */
export interface Deliverer {
  /** What the delivery needs of the secret, as options; for instance characters that it must not hold. */
  readonly needs: (to: Exclude<Delivery, 'value'>, kind: SecretKind, given: Given) => Given;
  /** @returns where it went, in words */
  deliver(to: Exclude<Delivery, 'value'>, secret: string, destination: Destination): Promise<string>;
}

type Given = Readonly<Record<string, unknown>>;

/** What the tools stand on. */
export interface ToolParts {
  readonly context: SecretContext;
  readonly random: Random;
  /** Absent where there is neither clipboard nor file. */
  readonly deliverer?: Deliverer | undefined;
  /** Whether a tool may show what it makes. */
  readonly reveal: boolean;
  /** Told the bits of what was made. */
  readonly made?: (bits: number) => void;
}

/** A tool as the protocol describes it, and what it does. */
export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly inputSchema: ReturnType<typeof argumentsSchema>;
  readonly outputSchema: { type: 'object'; [member: string]: unknown };
  readonly annotations: Readonly<Record<string, boolean>>;
  /** @throws RequestError, PolicyError, and what the deliverer throws */
  call(args: Given): Promise<Record<string, unknown>>;
}

const bits = { type: 'number', description: 'Exact entropy, rounded to one decimal.' };
const texts = { strength: { type: 'string' }, problems: { type: 'array', items: { type: 'object' } } };

/** The tools by the rows that validate their arguments. */
export function createTools(parts: ToolParts): Tool[] {
  return [
    making('password', 'A new password, uniform over everything that the options allow.', parts),
    making('passphrase', 'A new passphrase of words of a list of 7,776, or in another language 2,048.', parts),
    making('pin', 'A new PIN, not one of those that are guessed first.', parts),
    checking(parts),
  ];
}

function allowedDeliveries({ reveal, deliverer }: ToolParts): Delivery[] {
  return [...(reveal ? (['value'] as const) : []), ...(deliverer ? (['clipboard', 'file', 'env'] as const) : [])];
}

const named = (rows: readonly ArgumentRow[], args: Given) =>
  readGiven(
    rows.map(({ row }) => row),
    Object.entries(args),
    snakeCase,
    false,
  );

function making(kind: SecretKind, description: string, parts: ToolParts): Tool {
  const allowed = allowedDeliveries(parts);
  const rows = makingRows(kind, allowed);
  return {
    name: `generate_${kind}`,
    title: `Generate a ${kind === 'pin' ? 'PIN' : kind}`,
    description: `${description} It is not stored.`,
    inputSchema: argumentsSchema(rows),
    outputSchema: {
      type: 'object',
      required: ['deliver', 'entropy_bits'],
      properties: {
        deliver: { enum: allowed },
        entropy_bits: bits,
        where: { type: 'string', description: 'Where it went, unless it is shown.' },
        password: { type: 'string', description: 'The secret, if it is shown.' },
        length: { type: 'integer' },
        ...texts,
      },
    },
    annotations: { readOnlyHint: false, destructiveHint: false, idempotentHint: false, openWorldHint: false },
    async call(args) {
      const { deliver = 'value', path, name, replace, ...given } = named(rows, refusedValue(args, allowed));
      const to = deliver as Delivery;
      if (to === 'value') return show(prepareSecret(kind, given, parts.context), parts);
      const destination = { path, name, replace } as Destination;
      return hand(kind, given, to, destination, parts);
    },
  };
}

/** What a tool without `deliver` would do must be allowed too. */
function refusedValue(args: Given, allowed: readonly Delivery[]): Given {
  const asked = args['deliver'] ?? 'value';
  if (allowed.some((one) => one === asked)) return args;
  const reason = asked === 'value' ? ' (this server was started so that it shows no secret)' : '';
  throw new RequestError('value-invalid', { field: 'deliver', value: asked, allowed: allowed.join(', ') + reason });
}

function show(prepared: PreparedSecret, { random, made }: ToolParts): Record<string, unknown> {
  const secret = prepared.sampler.sample(random);
  made?.(roundedBits(prepared));
  return { deliver: 'value', ...answerFor(prepared, secret), ...problemsOf(prepared) };
}

async function hand(
  kind: SecretKind,
  given: Given,
  to: Exclude<Delivery, 'value'>,
  destination: Destination,
  { context, random, deliverer, made }: ToolParts,
): Promise<Record<string, unknown>> {
  if (deliverer === undefined) throw new Error('nothing to deliver with');
  const prepared = prepareSecret(kind, { ...given, ...deliverer.needs(to, kind, given) }, context);
  const where = await deliverer.deliver(to, prepared.sampler.sample(random), destination);
  made?.(roundedBits(prepared));
  return { deliver: to, where, entropy_bits: roundedBits(prepared) };
}

/** Errors about one argument; every other refusal means that no password can be like that. */
const aboutArguments = new Set(['unknown-name', 'repeated', 'value-invalid', 'site-rules-missing']);

function checking({ context }: ToolParts): Tool {
  const rows = explainedRows('password');
  return {
    name: 'check_policy',
    title: 'Check a password policy',
    description: 'Whether any password can satisfy these options, its length, and its exact entropy. Makes none.',
    inputSchema: argumentsSchema(rows),
    outputSchema: {
      type: 'object',
      required: ['possible'],
      properties: {
        possible: { type: 'boolean' },
        reason: { type: 'string', description: 'Why not, if it is impossible.' },
        length: { type: 'integer' },
        entropy_bits: bits,
        ...texts,
      },
    },
    annotations: { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false },
    async call(args) {
      try {
        const prepared = prepareSecret('password', named(rows, args), context);
        const { length, strength } = prepared;
        return { possible: true, length, entropy_bits: roundedBits(prepared), strength, ...problemsOf(prepared) };
      } catch (error) {
        const refusal = refusalOf(error, snakeCase);
        if (refusal === undefined || aboutArguments.has(refusal.code)) throw error;
        return { possible: false, reason: refusal.message };
      }
    },
  };
}
