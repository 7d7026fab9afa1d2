import type { CaseMeasures, CaseOutcome, Rejection } from '../executor/caseOutcome.ts';
import { crashOf, outcomeOf } from '../executor/outcomeOfFrame.ts';
import { parsePistonFrame, type PistonFrame } from './pistonFrame.ts';

export interface FramesRead {
	/** How far the driver had come when its last frame arrived. */
	stage: 'starting' | 'loading' | 'between' | 'calling' | 'answering';
	compileMs: number;
	/** Of the runtime itself. */
	baselineBytes: number;
	/** Of the cases that ended by themselves, in order. */
	outcomes: { index: number; outcome: CaseOutcome; measures: CaseMeasures }[];
	rejection: Rejection | undefined;
	loadFailed: CaseOutcome | undefined;
	/** The last line is the beginning of a frame: the server stopped listening too early. */
	isCut: boolean;
	/** What the driver had to say of its own end. */
	last: Extract<PistonFrame, { kind: 'paused' | 'full' | 'stopped' | 'exited' | 'signalled' }> | undefined;
}

/** Everything that a driver said, out of the stdout that a server sent. */
export function readFrames(stdout: string, nonce: string, firstCase: number): FramesRead {
	const read: FramesRead = {
		stage: 'starting',
		compileMs: 0,
		baselineBytes: 0,
		outcomes: [],
		rejection: undefined,
		loadFailed: undefined,
		isCut: isCut(stdout, nonce),
		last: undefined,
	};
	for (const line of stdout.split('\n')) {
		const frame = parsePistonFrame(line, nonce);
		if (frame !== undefined) take(frame, read, firstCase);
	}
	return read;
}

function isCut(stdout: string, nonce: string): boolean {
	const lastLine = stdout.slice(stdout.lastIndexOf('\n') + 1);
	return lastLine.startsWith(`${nonce} `);
}

function take(frame: PistonFrame, read: FramesRead, firstCase: number): void {
	switch (frame.kind) {
		case 'ready':
			read.stage = 'loading';
			read.baselineBytes = frame.memory;
			return;
		case 'compileError':
			read.rejection = { kind: 'compileError', line: frame.line, column: frame.column, message: frame.message };
			return;
		case 'missing':
			read.rejection = { kind: 'missingFunction' };
			return;
		case 'loadFailed':
			read.loadFailed = frame.outOfMemory ? { kind: 'outOfMemory' } : { kind: 'loadFailed', crash: crashOf(frame) };
			return;
		case 'loaded':
			read.stage = 'between';
			read.compileMs = frame.compileUs / 1000;
			return;
		case 'calling':
			read.stage = 'calling';
			return;
		case 'called':
			read.stage = 'answering';
			return;
		case 'returned':
		case 'misfit':
		case 'raised':
		case 'outOfMemory':
			if (frame.index !== firstCase + read.outcomes.length) return;
			read.stage = 'between';
			read.outcomes.push({
				index: frame.index,
				outcome: outcomeOf(frame),
				measures: {
					cpuTimeMs: frame.cpuUs / 1000,
					wallTimeMs: frame.wallUs / 1000,
					peakMemoryBytes: Math.max(0, Math.round(frame.memory - read.baselineBytes)),
				},
			});
			return;
		case 'paused':
		case 'full':
		case 'stopped':
		case 'exited':
		case 'signalled':
			read.last = frame;
			return;
		default:
			frame satisfies never;
	}
}
