import type { CrashReport } from '#contract/judging.ts';
import type { CaseOutcome, Stage } from './caseOutcome.ts';
import type { Frame } from './frame.ts';

/** What a case's last frame says. */
export function outcomeOf(frame: Extract<Frame, { index: number }>): CaseOutcome {
	switch (frame.kind) {
		case 'returned':
			return { kind: 'returned', value: frame.value };
		case 'misfit':
			return { kind: 'misfit', got: frame.got, of: frame.of };
		case 'raised':
			return { kind: 'raised', crash: crashOf(frame) };
		case 'outOfMemory':
			return { kind: 'outOfMemory' };
		default:
			frame satisfies never;
			throw new TypeError('unknown frame');
	}
}

export function crashOf(frame: { message: string; frames: [number, string][] }): CrashReport {
	return { message: frame.message, frames: frame.frames.map(([line, name]) => ({ line, function: name })) };
}

/** A crash of which only the runtime itself could tell. */
export function crashed(crash: CrashReport, during: Stage): CaseOutcome {
	return during === 'load' ? { kind: 'loadFailed', crash } : { kind: 'raised', crash };
}
