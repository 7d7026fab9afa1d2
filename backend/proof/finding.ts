import type { ProofFix } from '#contract/proofLines.ts';

/** What kind of defect a finding is about, where its check alone does not say it. */
export type Defect =
	| 'malformed'
	| 'unsafeProgram'
	| 'tampering'
	| 'statementDrifts'
	| 'severalAnswers'
	| 'unfairLimits'
	| 'leak'
	| 'generatorFails'
	| 'notDeterministic'
	| 'validatorFails'
	| 'validatorTooLax'
	| 'validatorTooStrict'
	| 'limitsNotReached'
	| 'tooFewInputs'
	| 'referenceTooSlow'
	| 'referenceFails'
	| 'bruteTooSlow'
	| 'bruteFails'
	| 'bruteNotIndependent'
	| 'oneOutput'
	| 'wrongSolutionsPass'
	| 'proofTooLong';

/** One defect of a challenge: where to look, and what to do. */
export interface Finding {
	/** Path inside the challenge folder, with forward slashes. */
	file: string;
	/** From 1. */
	line: number;
	message: string;
	/** For counting; nobody reads it. */
	defect?: Defect | undefined;
	/** What mends it, for editors, where that is obvious. */
	fix?: ProofFix | undefined;
}

export type CheckState = 'passed' | 'failed' | 'skipped';

/** A node of the proof's result: a check, or a group of checks that is as good as its worst part. */
export interface CheckResult {
	check: string;
	state: CheckState;
	/** What was seen in a few words (`3,112 inputs`), or why it was skipped. */
	detail: string;
	findings: Finding[];
	children: CheckResult[];
}

/** A finished check: it failed when it found anything. */
export function checked(check: string, findings: Finding[], detail = ''): CheckResult {
	return { check, state: findings.length === 0 ? 'passed' : 'failed', detail, findings, children: [] };
}

/** A check that could not be made here, which says why. It does not fail the proof. */
export function skipped(check: string, reason: string): CheckResult {
	return { check, state: 'skipped', detail: reason, findings: [], children: [] };
}

/** A group fails when a part failed, and is skipped only when every part was. */
export function grouped(check: string, children: CheckResult[], detail = ''): CheckResult {
	const states = new Set(children.map((child) => child.state));
	const state = states.has('failed') ? 'failed' : states.size === 1 && states.has('skipped') ? 'skipped' : 'passed';
	return { check, state, detail, findings: [], children };
}

/** Every finding of a tree, in order. */
export function allFindings(result: CheckResult): Finding[] {
	return [...result.findings, ...result.children.flatMap(allFindings)];
}
