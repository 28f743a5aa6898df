import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { install, mayInstall } from './debian.mjs';

/** The conformance test runs a source file, so a JRE, which has no compiler, will not do. */
const COMPILER = /^jdk\.compiler@(\S+)/m;

/** 17 first: its error messages are those that the vectors were captured from. */
const PACKAGES = ['openjdk-17-jdk-headless', 'default-jdk-headless'];

function jdkAt(program, source) {
  const said = spawnSync(program, ['--list-modules'], { encoding: 'utf8', timeout: 20_000 });
  const version = said.status === 0 ? COMPILER.exec(said.stdout)?.[1] : undefined;
  return version === undefined ? null : { program, version, source };
}

function installed() {
  const named = process.env['MTLS_LENS_JAVA'];
  if (named) return jdkAt(named, 'named by MTLS_LENS_JAVA');
  const home = process.env['JAVA_HOME'];
  return (
    (home ? jdkAt(join(home, 'bin', 'java'), 'JAVA_HOME') : null) ?? jdkAt('java', 'installed')
  );
}

function fromDebian() {
  if (!mayInstall()) return null;
  for (const name of PACKAGES) {
    const jdk = install(name) ? jdkAt('java', `the distribution's ${name}, just installed`) : null;
    if (jdk !== null) return jdk;
  }
  return null;
}

/**
 * A JDK that runs source files: one that is installed, else the distribution's package where this process may install
 * it. Answers its program, version and source, or null if there is none.
 */
export const provideJdk = () => installed() ?? fromDebian();
