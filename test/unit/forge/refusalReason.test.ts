import assert from 'node:assert/strict';
import { reasonOfChecks, reasonOfFailure, reasonOfFindings } from '#backend/forge/refusalReason.ts';
import { checked, type Defect, grouped } from '#proof/finding.ts';

const found = (defect?: Defect) => ({ file: 'reference.py', line: 1, message: 'x', defect });

describe('the reason for which a draft is refused', () => {
	it('is that of the check that failed', () => {
		assert.equal(reasonOfChecks([checked('near duplicates', [found()])]), 'nearDuplicate');
		assert.equal(reasonOfChecks([checked('mutants', [found()])]), 'casesTooWeak');
	});

	it('is what a finding says where a check has several', () => {
		const tree = (defect?: Defect) => grouped('agreement', [checked('large', []), checked('small', [found(defect)])]);
		assert.equal(reasonOfChecks([tree('bruteTooSlow')]), 'bruteTooSlow');
		assert.equal(reasonOfChecks([tree()]), 'disagreement');
	});

	it('is one, the cause before what follows from it', () => {
		const failed = [checked('wrong solutions', [found()]), checked('bounds', [found('limitsNotReached')])];
		assert.equal(reasonOfChecks(failed), 'limitsNotReached');
		assert.equal(reasonOfFindings([found('leak'), found('unsafeProgram'), found()]), 'malformed');
	});

	it('is there for an answer that is none, and not for a provider that is down', () => {
		assert.equal(reasonOfFailure('cutOff'), 'notJson');
		assert.equal(reasonOfFailure('misfit'), 'schemaIgnored');
		assert.equal(reasonOfFailure('serverError'), undefined);
		assert.equal(reasonOfFailure(undefined), undefined);
	});
});
