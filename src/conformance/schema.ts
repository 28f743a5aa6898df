import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';

const schema: object = JSON.parse(
  readFileSync(new URL('../../public/schema/report-1.json', import.meta.url), 'utf8'),
);
const validate = new Ajv2020({
  strict: true,
  allowUnionTypes: true,
  allErrors: true,
  formats: { 'date-time': true },
}).compile(schema);

/** What the published schema says against a report; nothing where it is valid. */
export const schemaErrors = (report: unknown): readonly unknown[] =>
  validate(report) ? [] : (validate.errors ?? []);
