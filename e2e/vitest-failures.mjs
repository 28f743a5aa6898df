import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';

/**
 * Writes what failed in a run of Vitest to MTLS_LENS_FAILURES, as a list of { file, name, message }. Unlike Vitest's own JSON report it holds
 * the difference of two values, the failed hooks of a file and the errors that no test caught.
 */
export default class Failures {
  onTestRunEnd(modules, unhandled) {
    const failures = [
      ...modules.flatMap((module) => [
        ...failuresOf(module, module, '(file)'),
        ...[...module.children.allSuites()].flatMap((one) => failuresOf(module, one, one.fullName)),
        ...[...module.children.allTests('failed')].map((one) =>
          failureOf(module, one.fullName, one.result().errors),
        ),
      ]),
      ...unhandled.map((error) => ({
        file: '',
        name: '(error outside of the tests)',
        message: messageOf(error),
      })),
    ];
    writeFileSync(process.env['MTLS_LENS_FAILURES'], JSON.stringify(failures));
  }
}

/** What a file or a group failed by itself: it could not be loaded, or a hook threw. */
function failuresOf(module, one, name) {
  const errors = one.errors();
  return errors.length === 0 ? [] : [failureOf(module, name, errors)];
}

function failureOf(module, name, errors) {
  const file = relative(process.cwd(), module.moduleId);
  return { file, name, message: errors.map(messageOf).join('\n') };
}

const messageOf = ({ message, diff, cause }) =>
  [message, diff, cause?.message].filter(Boolean).join('\n');
