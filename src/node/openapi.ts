import { allowedFor, type RequestRow, type SecretKind, snakeCase } from '../service/index.ts';
import { countHelp, countRow, type Endpoint, endpoints, mostInStream, ndjson, openPaths } from './endpoints.ts';
import { schemas } from './openapi-answers.ts';
import { problemTable } from './problems.ts';
import { explainedRows } from './row-help.ts';

/** A parameter of an endpoint, from its row. */
export interface Parameter {
  readonly name: string;
  readonly description: string;
  readonly allowed: string;
  readonly schema: JsonSchema;
}

export type JsonSchema = Readonly<Record<string, unknown>>;

/** The JSON Schema of the values that a row takes: what {@link checkValue} of the service checks. */
export function schemaOf(row: RequestRow): JsonSchema {
  const base = row.default === undefined ? {} : { default: row.default };
  const { kind, min, max, minDigits, choices, orOff } = row;
  if (kind === 'boolean') return { type: 'boolean', ...base };
  if (kind === 'choice') return { type: 'string', enum: choices, ...base };
  if (kind === 'string') return { type: 'string', maxLength: max, ...base };
  const range = { type: 'integer', minimum: minDigits ?? min, maximum: max };
  return orOff ? { anyOf: [range, { const: 0 }], ...base } : { ...range, ...base };
}

/** The parameters of one kind of secret, by the names of HTTP and of tools. */
export function parametersOf(kind: SecretKind): Parameter[] {
  return explainedRows(kind).map(({ row, help }) => ({
    name: snakeCase(row.key),
    description: help,
    allowed: allowedFor(row),
    schema: schemaOf(row),
  }));
}

/** Every parameter of an endpoint, `count` included. */
export function parametersAt({ kind, answers }: Endpoint): Parameter[] {
  if (answers === 'entropy') return parametersOf(kind);
  const row = countRow(mostInStream);
  return [
    ...parametersOf(kind),
    { name: row.key, description: countHelp, allowed: allowedFor(row), schema: schemaOf(row) },
  ];
}

const described = ({ description, allowed }: Parameter) => `${description} Allowed: ${allowed}.`;
const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const content = (type: string, schema: object) => ({ content: { [type]: { schema } } });
const refusals = [400, 401, 403, 413, 415, 421, 429, 500] as const;

function operation(endpoint: Endpoint, method: 'get' | 'post') {
  const parameters = parametersAt(endpoint);
  const isSecrets = endpoint.answers === 'secrets';
  const name = endpoint.path.split('/').at(-1) ?? '';
  const answers = isSecrets
    ? {
        'application/json': { schema: { anyOf: [reference('Secret'), reference('Secrets')] } },
        [ndjson]: { schema: reference('Secret') },
      }
    : { 'application/json': { schema: reference('Entropy') } };
  const input =
    method === 'get'
      ? {
          parameters: parameters.map((parameter) => ({
            name: parameter.name,
            in: 'query',
            description: described(parameter),
            schema: parameter.schema,
          })),
        }
      : {
          requestBody: content('application/json', {
            type: 'object',
            additionalProperties: false,
            properties: Object.fromEntries(
              parameters.map((parameter) => [
                parameter.name,
                { description: described(parameter), ...parameter.schema },
              ]),
            ),
          }),
        };
  return {
    operationId: `${method}${name.charAt(0).toUpperCase()}${name.slice(1)}`,
    summary: endpoint.summary,
    ...input,
    responses: {
      200: { description: endpoint.summary, content: answers },
      ...Object.fromEntries(refusals.map((status) => [status, { $ref: `#/components/responses/${status}` }])),
    },
  };
}

function refusal(status: number) {
  const titles = Object.values(problemTable).filter(([of]) => of === status);
  const description = titles.map(([, title]) => title).join('; ');
  const headers = status === 429 ? { headers: { 'Retry-After': { schema: { type: 'integer' } } } } : {};
  return { description, ...headers, ...content('application/problem+json', reference('Problem')) };
}

/** The API in OpenAPI 3.1, derived from the rows that validate its calls. */
export function openApi(): object {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Passmint',
      version: VERSION,
      description: 'New passwords, passphrases and PINs, with their exact entropy. Use HTTPS beyond this machine.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    security: [{ key: [] }, { bearer: [] }],
    paths: {
      ...Object.fromEntries(
        endpoints.map((endpoint) => [
          endpoint.path,
          { get: operation(endpoint, 'get'), post: operation(endpoint, 'post') },
        ]),
      ),
      [openPaths.health]: {
        get: {
          operationId: 'health',
          summary: 'Whether the server answers',
          security: [],
          responses: {
            200: {
              description: 'It does',
              ...content('application/json', { type: 'object', properties: { status: { const: 'ok' } } }),
            },
          },
        },
      },
    },
    components: {
      securitySchemes: {
        key: { type: 'apiKey', in: 'header', name: 'X-API-Key' },
        bearer: { type: 'http', scheme: 'bearer' },
      },
      responses: Object.fromEntries(refusals.map((status) => [status, refusal(status)])),
      schemas,
    },
  };
}
