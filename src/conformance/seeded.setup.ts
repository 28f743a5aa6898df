import fc from 'fast-check';

const seed = process.env['MTLS_LENS_SEED'];

// Properties draw from the run's number, as every other sample does: the same commit, the same cases.
if (seed !== undefined) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(seed) });
