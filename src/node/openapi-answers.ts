import { strengthLimits } from '../service/index.ts';

const bits = { type: 'number', minimum: 0, description: 'Exact entropy, rounded to one decimal.' };
const strength = { enum: strengthLimits.map((limit) => limit.strength) };
const problems = {
  type: 'array',
  items: { type: 'object' },
  description: 'What rules and site changed, where they did.',
};
const figures = { characters: { type: 'integer' }, bits_per_character: { type: 'number' } };

/** The bodies of answers, as JSON Schema. */
export const schemas = {
  Secret: {
    type: 'object',
    required: ['password', 'length', 'entropy_bits', 'strength'],
    properties: { password: { type: 'string' }, length: { type: 'integer' }, entropy_bits: bits, strength, problems },
  },
  Secrets: {
    type: 'object',
    required: ['passwords', 'count', 'entropy_bits', 'strength'],
    properties: {
      passwords: { type: 'array', items: { type: 'string' } },
      count: { type: 'integer' },
      length: { type: 'integer', description: 'Absent for passphrases, whose length depends on their words.' },
      entropy_bits: bits,
      strength,
      problems,
    },
  },
  Entropy: {
    type: 'object',
    required: ['length', 'entropy_bits', 'strength', 'table'],
    properties: {
      length: { type: 'integer' },
      ...figures,
      entropy_bits: bits,
      strength,
      problems,
      table: {
        type: 'array',
        items: {
          type: 'object',
          properties: { alphabet: { type: 'string' }, ...figures, length: { type: 'integer' }, entropy_bits: bits },
        },
      },
    },
  },
  Problem: {
    type: 'object',
    required: ['type', 'title', 'status', 'detail'],
    properties: {
      type: { type: 'string', format: 'uri' },
      title: { type: 'string' },
      status: { type: 'integer' },
      detail: { type: 'string' },
      parameter: { type: 'string', description: 'The parameter that is wrong.' },
      allowed: { type: 'string', description: 'What it may be.' },
      suggestion: { type: 'string', description: 'The name that was probably meant.' },
    },
  },
};
