import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { LearnedLimits } from '#judge/piston/learnedLimits.ts';

const wanted = {
	run_timeout: 20_000,
	run_cpu_time: 10_000,
	run_memory_limit: 1e9,
	compile_timeout: 20_000,
	compile_cpu_time: 20_000,
	compile_memory_limit: 2e9,
};

describe('the limits of a server', () => {
	it('are learnt from its refusals, each language by itself', () => {
		const limits = new LearnedLimits();
		const message = 'run_timeout cannot exceed the configured limit of 3000';
		assert.equal(limits.learn('python', message, wanted), true);
		assert.deepEqual(limits.clamp('python', wanted), { ...wanted, run_timeout: 3000 });
		assert.deepEqual(limits.clamp('c++', wanted), wanted);
		assert.equal(limits.learn('python', message, limits.clamp('python', wanted)), false, 'asked for no more than that');
		limits.forget();
		assert.deepEqual(limits.clamp('python', wanted), wanted);
	});

	it('are learnt by several requests at once without harm', () => {
		const limits = new LearnedLimits();
		const message = 'run_cpu_time cannot exceed the configured limit of 3000';
		assert.equal(limits.learn('python', message, wanted), true);
		assert.equal(limits.learn('python', message, wanted), true, 'this one had asked before the other knew');
	});

	it('are not read out of other words', () => {
		const limits = new LearnedLimits();
		for (const message of [
			'python-9.9.9 runtime is unknown',
			'files cannot exceed the configured limit of 3',
			'run_timeout cannot exceed the configured limit of -1',
			'run_timeout must be non-negative',
			'',
		]) {
			assert.equal(limits.learn('python', message, wanted), false, message);
		}
	});
});
