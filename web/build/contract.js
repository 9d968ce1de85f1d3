// Makes src/lib/api/contract.ts from the OpenAPI fragments beside the Java sources: one entry for
// each operation, with {noun} left open, because every record type answers in the same way.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const here = dirname(fileURLToPath(import.meta.url));
const fragments = join(here, '../../src/main/resources/openapi');
const target = join(here, '../src/lib/api/contract.ts');

// The schemas of a record type are known at run time only.
const GENERIC = {
  '{Type}': 'Row',
  '{Type}Draft': 'Values',
  '{Type}Patch': 'Values',
  User: 'Row',
  Team: 'Row',
  Department: 'Row',
};

const named = name => GENERIC[name] ?? name.replace('{Type}', 'Any');

export function typeOf(schema) {
  if (!schema || Object.keys(schema).length === 0) return 'unknown';
  if (schema.$ref) {
    return named(schema.$ref.split('/').pop());
  }
  if (schema.allOf) return schema.allOf.map(one => `(${typeOf(one)})`).join(' & ');
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map(one => JSON.stringify(one)).join(' | ');
  const several = schema.anyOf ?? schema.oneOf;
  if (several) return several.map(one => `(${typeOf(one)})`).join(' | ');
  if (Array.isArray(schema.type)) {
    return schema.type.map(type => typeOf({ ...schema, type })).join(' | ');
  }
  switch (schema.type) {
    case 'array':
      return `(${typeOf(schema.items)})[]`;
    case 'integer':
    case 'number':
      return 'number';
    case 'boolean':
      return 'boolean';
    case 'null':
      return 'null';
    case 'string':
      return 'string';
    default:
      return objectOf(schema);
  }
}

function objectOf(schema) {
  const required = new Set(schema.required ?? []);
  const properties = Object.entries(schema.properties ?? {}).map(
    ([name, property]) =>
      `${JSON.stringify(name)}${required.has(name) ? '' : '?'}: ${typeOf(property)}`,
  );
  const open = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : null;
  if (properties.length === 0) return `Record<string, ${open ? typeOf(open) : 'unknown'}>`;
  return `{ ${properties.join('; ')} }`;
}

function operationOf(method, path, operation, parameters) {
  const given = (operation.parameters ?? []).map(one =>
    one.$ref ? parameters[one.$ref.split('/').pop()] : one,
  );
  const segments = [...path.matchAll(/\{(\w+)\}/g)].map(found => `${found[1]}: string | number`);
  const query = given
    .filter(one => one.in === 'query')
    .map(one => `${one.name}?: ${typeOf(one.schema)}`);
  const body = Object.values(operation.requestBody?.content ?? {})[0]?.schema;
  const success = Object.entries(operation.responses ?? {}).find(([status]) => /^2/.test(status));
  const answer = Object.values(success?.[1]?.content ?? {})[0]?.schema;
  const parts = [
    `path: ${segments.length ? `{ ${segments.join('; ')} }` : 'undefined'}`,
    `query: ${query.length ? `{ ${query.join('; ')} }` : 'undefined'}`,
    `body: ${body ? typeOf(body) : 'undefined'}`,
    `version: ${given.some(one => one.name === 'If-Match') ? 'number' : 'undefined'}`,
    `answer: ${answer ? typeOf(answer) : 'undefined'}`,
  ];
  return `  '${method.toUpperCase()} ${path}': { ${parts.join('; ')} };`;
}

function read() {
  const all = { paths: [], schemas: {}, parameters: {} };
  for (const file of readdirSync(fragments).sort()) {
    if (!file.endsWith('.yaml')) continue;
    const { paths, components } = parse(readFileSync(join(fragments, file), 'utf8'), {
      // The server takes the last of two, and so do we.
      uniqueKeys: false,
    });
    all.paths.push(...Object.entries(paths ?? {}));
    Object.assign(all.schemas, components?.schemas);
    Object.assign(all.parameters, components?.parameters);
  }
  return all;
}

export function contract() {
  const { paths, schemas, parameters } = read();
  const types = Object.entries(schemas).map(
    ([name, schema]) => `export type ${named(name)} = ${typeOf(schema)};`,
  );
  const operations = paths.flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, one]) => operationOf(method, path, one, parameters)),
  );
  return [
    '// Made by build/contract.js from the OpenAPI fragments.',
    '/** A record as the API answers it. */',
    'export type Row = { id: string; version: number } & Record<string, unknown>;',
    '/** Fields of a record as they are written. */',
    'export type Values = Record<string, unknown>;',
    '/** What happened: a record of some type, or a change. */',
    'export type TimelineEntry = { at: string; type: string; item: Record<string, unknown> };',
    ...types,
    'export interface Contract {',
    ...operations,
    '}',
    '',
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(target, contract());
}
