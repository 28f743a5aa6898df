import { type DiagnosticCode, severityOf } from '../diagnostic.ts';
import type { ErrorCause } from '../error-text/wording.ts';
import { type FixQuestion, fixesFor, readersFor } from '../fixes.ts';
import type { ViewJson } from '../view.ts';
import type { Case } from './case.ts';

/** The code that helps here: what cures, or else what reads this form. */
export function viewFixes(found: Case): Pick<ViewJson, 'fixes' | 'readers'> {
  const { sorted, tools } = found;
  const formats = sorted.carrying.flatMap(({ format }) => (format === null ? [] : [format.id]));
  const fixes = fixesFor({ ...wanted(found), formats }, tools.fixes);
  if (fixes.length > 0 || formats.length === 0 || !needsReader(found))
    return { fixes, readers: [] };
  const runtime =
    tools.decoders.find(({ id }) => id === found.request.app?.decoder)?.runtime ?? null;
  return { fixes, readers: readersFor({ formats, runtime }, tools.fixes) };
}

/** What a fix is wanted for: where only an error message was pasted, its two likeliest causes in its runtime. */
function wanted({ findings, errors, request, tools }: Case): Omit<FixQuestion, 'formats'> {
  const decoder = request.app?.decoder ?? null;
  const [error] = errors;
  if (findings.length > 0 || error === undefined) {
    return { codes: [...new Set(findings.map(({ code }) => code))], decoder };
  }
  const speaks = tools.decoders.find(
    ({ id, runtime }) =>
      runtime === error.runtime && tools.fixes.some(({ decoders }) => decoders.includes(id)),
  );
  const codes = error.causes.slice(0, 2).filter(isDiagnosed);
  return { codes, decoder: decoder ?? speaks?.id ?? null };
}

/** What no value shows is not cured by code either. */
const isDiagnosed = (cause: ErrorCause): cause is ErrorCause & DiagnosticCode =>
  Object.hasOwn(severityOf, cause);

/** No code reads a secret, and what my app reads needs no other. */
const needsReader = ({ paste, app }: Case): boolean =>
  paste.secrets.length === 0 && app?.json.outcome !== 'reads';
