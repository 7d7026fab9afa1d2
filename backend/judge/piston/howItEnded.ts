import { constants } from 'node:os';
import type { CaseOutcome, Stage } from '../executor/caseOutcome.ts';
import { crashed } from '../executor/outcomeOfFrame.ts';
import type { LastWords } from '../languages/language.ts';
import type { JobLimits, Stage as PistonStage } from './pistonProtocol.ts';
import type { FramesRead } from './readFrames.ts';

export interface EndQuestion {
	run: PistonStage;
	last: FramesRead['last'];
	stage: FramesRead['stage'];
	/** Of the start and of the cases before it in the same process. */
	earlierCpuMs: number;
	granted: JobLimits;
	timeMs: number;
	/** The end of everything that was printed. */
	tail: string;
	outOfMemoryWords: RegExp;
	/** What the runtime itself said of a crash, see Language. */
	lastWords: LastWords | undefined;
}

export type Unfinished =
	| {
			kind: 'ended';
			outcome: CaseOutcome;
			cpuMs: number;
			wallMs: number;
			/**
			 * `budget`: the request's time was used up, perhaps by cases before it. `clock`: time passed without the solution computing, which on a busy server may
			 * not be its doing.
			 */
			blame: 'solution' | 'budget' | 'clock';
	  }
	| { kind: 'notStarted'; reason: string };

/** A box with a limit of memory ends a program near it, not always at it. */
const nearLimit = 0.9;
/** The watch allows a call so much more than its limit. */
const watchSlackMs = 50;

/** What became of the case during which a program ended. `status` counts, and never the signal alone: limits come as SIGKILL too. */
export function howItEnded(question: EndQuestion): Unfinished {
	const { run, last, stage, timeMs, tail, outOfMemoryWords } = question;
	const during: Stage = stage === 'loading' ? 'load' : stage === 'calling' ? 'call' : 'result';
	const ended = (outcome: CaseOutcome, cpuMs = 0, blame: 'solution' | 'budget' | 'clock' = 'solution'): Unfinished => ({
		kind: 'ended',
		outcome,
		cpuMs,
		wallMs: cpuMs,
		blame,
	});
	const tooSlow = (cpuMs: number): Unfinished => ended({ kind: 'stopped', limit: 'time', during }, cpuMs);
	const waited = (cpuMs: number): Unfinished => ended({ kind: 'stopped', limit: 'wait', during }, cpuMs, 'clock');

	if (stage === 'starting') {
		const how = [run.status, run.message, run.signal, tail.trim().slice(-500)].filter(Boolean).join(', ');
		return { kind: 'notStarted', reason: how === '' ? 'it said nothing' : how };
	}
	if (last?.kind === 'stopped') {
		const cpuMs = last.cpuUs / 1000;
		if (last.limit === 'time') return tooSlow(cpuMs);
		// The clock ended it on a busy server, and yet it was computing.
		return cpuMs > timeMs ? ended({ kind: 'stopped', limit: 'time', during }, cpuMs, 'clock') : waited(cpuMs);
	}
	if (run.status === 'TO') return outOfTime(question, { tooSlow, waited });
	if (outOfMemoryWords.test(tail)) return ended({ kind: 'outOfMemory' });
	if (question.lastWords !== undefined) return ended(crashed(question.lastWords.crash, during));
	const signal = signalOf(question);
	switch (signal) {
		case 'SIGPROF':
			return tooSlow(timeMs + watchSlackMs);
		case 'SIGALRM':
			return waited(0);
		case 'SIGKILL': {
			const killed = whyKilled(question);
			if (killed === 'memory') return ended({ kind: 'outOfMemory' });
			// Alone it can have been nothing else.
			if (killed === 'likelyMemory') return ended({ kind: 'outOfMemory' }, 0, 'budget');
			if (killed === 'clock') return waited(0);
			return ended({ kind: 'signalled', signal, lastWords: tail, during });
		}
		case undefined: {
			const exitCode = last?.kind === 'exited' ? last.exitCode : (run.code ?? 0);
			return ended({ kind: 'exited', exitCode, during });
		}
		default:
			return ended({ kind: 'signalled', signal, lastWords: tail, during });
	}
}

/** The box ended it. Whether the time was the solution's is told by the processor time, not by the clock. */
function outOfTime(
	{ run, earlierCpuMs, granted, timeMs }: EndQuestion,
	{ tooSlow, waited }: { tooSlow: (cpuMs: number) => Unfinished; waited: (cpuMs: number) => Unfinished },
): Unfinished {
	const all = run.cpu_time ?? 0;
	const own = Math.max(0, all - earlierCpuMs);
	if (own > timeMs) return tooSlow(own);
	if (all < granted.run_cpu_time * nearLimit) return waited(own);
	const slow = tooSlow(own);
	return slow.kind === 'ended' ? { ...slow, blame: 'budget' } : slow;
}

/** The shell that Piston starts a program with tells of a signal by an exit code of 128 and more. */
function signalOf({ run, last }: EndQuestion): string | undefined {
	if (last?.kind === 'signalled') return last.signal;
	if (last?.kind === 'exited') return undefined;
	if (run.signal !== null) return run.signal;
	const number = (run.code ?? 0) - 128;
	return Object.entries(constants.signals).find(([, value]) => value === number)?.[0];
}

/** Memory has no status of its own. */
function whyKilled({ run, granted }: EndQuestion): 'memory' | 'likelyMemory' | 'clock' | 'unknown' {
	const { memory } = run;
	if (typeof memory === 'number') return memory >= granted.run_memory_limit * nearLimit ? 'memory' : 'unknown';
	// Over a socket neither memory nor status is told, but only limits kill.
	return (run.wall_time ?? 0) >= granted.run_timeout * nearLimit ? 'clock' : 'likelyMemory';
}
