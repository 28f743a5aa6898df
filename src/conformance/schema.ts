import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';

function validatorOf(name: string) {
  const path = new URL(`../../public/schema/${name}.json`, import.meta.url);
  const schema: object = JSON.parse(readFileSync(path, 'utf8'));
  return new Ajv2020({
    strict: true,
    allowUnionTypes: true,
    allErrors: true,
    formats: { 'date-time': true },
  }).compile(schema);
}

const report1 = validatorOf('report-1');
const log1 = validatorOf('log-1');

/** What the published schema says against a report; nothing where it is valid. */
export const schemaErrors = (report: unknown): readonly unknown[] =>
  report1(report) ? [] : (report1.errors ?? []);

/** The same of the export of a log. */
export const logSchemaErrors = (log: unknown): readonly unknown[] =>
  log1(log) ? [] : (log1.errors ?? []);
