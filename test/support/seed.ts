import fc from 'fast-check';

// The same samples in every run, so that a change is what breaks a test, not chance. FC_SEED=$RANDOM looks for new ones.
fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 20_261_123) });
