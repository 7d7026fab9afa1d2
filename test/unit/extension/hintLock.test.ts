import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { afterTry, type HintLock, hintLock } from '#extension/challenges/hintLock.ts';

const afterTrying = (taken: number, tried: number | undefined): HintLock =>
	hintLock({ taken, tried }, 'afterTrying', false);

describe('what the next hint waits for', () => {
	it('is a first run, whatever comes of it', () => {
		assert.equal(afterTrying(0, undefined), 'run');
		assert.equal(afterTrying(0, afterTry({ taken: 0, tried: undefined }, false)), 'open');
		assert.equal(afterTrying(0, afterTry({ taken: 0, tried: undefined }, true)), 'open');
	});

	it('is one more failure for each further one', () => {
		const tried = afterTry({ taken: 0, tried: undefined }, true);
		assert.equal(afterTrying(1, tried), 'failure');
		assert.equal(afterTrying(1, afterTry({ taken: 1, tried }, false)), 'failure');
		assert.equal(afterTrying(1, afterTry({ taken: 1, tried }, true)), 'open');
	});

	it('is one more failure where hints were taken at another place', () => {
		assert.equal(afterTrying(2, undefined), 'failure');
		assert.equal(afterTrying(2, 0), 'failure');
	});

	it('is nothing with the solution open, or where the setting says so', () => {
		assert.equal(hintLock({ taken: 2, tried: undefined }, 'afterTrying', true), 'open');
		assert.equal(hintLock({ taken: 0, tried: undefined }, 'always', false), 'open');
	});

	it('is never less than a failure between two hints, in whatever order runs and hints come', () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom('passed', 'failed', 'hint')), (acts) => {
				let [taken, tried, failedSince, ranEver] = [0, undefined as number | undefined, false, false];
				for (const act of acts) {
					if (act === 'hint') {
						const isOpen = afterTrying(taken, tried) === 'open';
						assert.equal(isOpen, taken === 0 ? ranEver : failedSince);
						if (!isOpen) continue;
						taken += 1;
						failedSince = false;
					} else {
						tried = afterTry({ taken, tried }, act === 'failed');
						ranEver = true;
						failedSince ||= act === 'failed';
					}
				}
			}),
		);
	});
});
