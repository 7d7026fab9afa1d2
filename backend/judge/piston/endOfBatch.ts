import type { Limits } from '#contract/challengeFile.ts';
import type { CaseMeasures, CaseOutcome, CaseRun, Rejection } from '../executor/caseOutcome.ts';
import { PrintSplitter } from '../executor/printSplitter.ts';
import type { Language, LastWords } from '../languages/language.ts';
import { howItEnded, type Unfinished } from './howItEnded.ts';
import type { JobLimits, Stage } from './pistonProtocol.ts';
import { type FramesRead, readFrames } from './readFrames.ts';

/** How cases are asked for: as many as fit, one in a request of its own, or one while nothing else of ours runs there. */
export type BatchMode = 'many' | 'alone' | 'lone';

export interface Batch {
	nonce: string;
	firstCase: number;
	count: number;
	mode: BatchMode;
	granted: JobLimits;
	/** Those in force, which may be narrower than the challenge's. */
	limits: Limits;
	language: Language;
	/** What the server lets through of each stream. */
	outputBytes: number;
	/** What the start may have taken before the first case. */
	startMs: number;
}

export type BatchEnd =
	/** Cases that ran, in order, and how to go on; `over` when the rest would end the same way. */
	| { kind: 'ran'; cases: CaseRun[]; next: BatchMode | 'over'; compileMs: number }
	| { kind: 'rejected'; rejection: Rejection }
	/** Not the solution's fault; on a busy server it may go better while nothing else runs there. */
	| { kind: 'failed'; reason: string; isBusy?: boolean };

const mebibyte = 1024 * 1024;
/** Beyond this a result is too large anywhere, and that is the solution's doing. */
const largestResultBytes = 64 * mebibyte;
const nothingMeasured: CaseMeasures = { cpuTimeMs: 0, wallTimeMs: 0, peakMemoryBytes: 0 };

/** What the run of a batch means for its cases. */
export function endOfBatch(run: Stage, batch: Batch): BatchEnd {
	if (run.status === 'XX') return failed(`the server's own sandbox failed: ${run.message ?? 'without a reason'}`);
	const read = readFrames(run.stdout, batch.nonce, batch.firstCase);
	if (read.rejection !== undefined) return { kind: 'rejected', rejection: read.rejection };
	const prints = new PrintSplitter(batch.nonce, batch.firstCase, 1);
	prints.push(0, Buffer.from(run.stderr));
	prints.finish();
	return new BatchReading(run, batch, read, prints).end();
}

function failed(reason: string): BatchEnd {
	return { kind: 'failed', reason };
}

class BatchReading {
	readonly #run: Stage;
	readonly #batch: Batch;
	readonly #read: FramesRead;
	readonly #prints: PrintSplitter;

	constructor(run: Stage, batch: Batch, read: FramesRead, prints: PrintSplitter) {
		this.#run = run;
		this.#batch = batch;
		this.#read = read;
		this.#prints = prints;
	}

	end(): BatchEnd {
		const { loadFailed, outcomes, last } = this.#read;
		if (this.#run.status === 'EL' || this.#prints.bytes > this.#outputLimitBytes) return this.#printedTooMuch();
		if (loadFailed !== undefined) return this.#ranWith(loadFailed, nothingMeasured, 'over');
		// What the solution still holds would count against the next case.
		const exhausted = outcomes.findIndex(({ outcome }) => outcome.kind === 'outOfMemory');
		if (exhausted >= 0) {
			outcomes.splice(exhausted + 1);
			return this.#ran('many');
		}
		if (outcomes.length === this.#batch.count) return this.#ran('many');
		if (last?.kind === 'paused') return this.#isSingle ? failed('its clock went wrong') : this.#ran('many');
		if (last?.kind === 'full') return this.#resultTooLarge(last.bytes);
		if (this.#run.status === 'OL') return this.#resultTooLarge(undefined);
		return this.#unfinished();
	}

	get #isSingle(): boolean {
		return this.#batch.count === 1;
	}

	get #outputLimitBytes(): number {
		return this.#batch.limits.outputKb * 1024;
	}

	get #current(): number {
		return this.#batch.firstCase + this.#read.outcomes.length;
	}

	/**
	 * Prints and results come through different pipes, so the case that printed too much may have sent its result, and later ones too. Where the server cut, the
	 * piece that crossed the limit is lost, and with it the marks that tell whose it was: then what is not marked is run again, one by one. So is a case that seems to have
	 * printed too much and has no mark behind it: the marks before it may be among what was lost.
	 */
	#printedTooMuch(): BatchEnd {
		const { firstCase, count } = this.#batch;
		const limit = {
			kind: 'stopped',
			limit: 'output',
			during: this.#read.stage === 'loading' ? 'load' : 'call',
		} as const;
		const next = limit.during === 'load' ? 'over' : 'many';
		const known = this.#prints.caseBeyond(this.#outputLimitBytes);
		const index = Math.min(known ?? this.#prints.firstUnmarked(0), firstCase + count - 1);
		const measures = this.#read.outcomes[index - firstCase]?.measures ?? nothingMeasured;
		this.#read.outcomes.splice(index - firstCase);
		// The case before may not have sent its result: then it is that one's turn first.
		if (this.#current < index) return this.#ran('alone');
		const isCertain = this.#isSingle || (known !== undefined && known < this.#prints.firstUnmarked(0));
		return isCertain ? this.#ranWith(limit, measures, next) : this.#ran('alone');
	}

	#resultTooLarge(bytes: number | undefined): BatchEnd {
		if (bytes !== undefined && bytes > largestResultBytes) {
			return this.#ranWith({ kind: 'stopped', limit: 'result', during: 'result' }, nothingMeasured, 'many');
		}
		if (this.#read.outcomes.length > 0) return this.#ran(bytes === undefined ? 'alone' : 'many');
		if (!this.#isSingle) return this.#ran('alone');
		const size = bytes === undefined ? '' : ` of ${String(Math.ceil(bytes / 1024))} kB`;
		return failed(
			`a result${size} does not fit into what the server lets through, ${String(Math.floor(this.#batch.outputBytes / 1024))} kB; PISTON_OUTPUT_MAX_SIZE there says how much that is`,
		);
	}

	/** The driver was gone, or was ended, before it had said its last word. */
	#unfinished(): BatchEnd {
		const { mode, limits, granted, language, startMs } = this.#batch;
		const { outcomes, stage, last } = this.#read;
		const end = howItEnded({
			run: this.#run,
			last,
			stage,
			earlierCpuMs: outcomes.reduce((sum, { measures }) => sum + measures.cpuTimeMs, startMs),
			granted,
			timeMs: limits.timeMs,
			tail: this.#prints.tail,
			outOfMemoryWords: language.outOfMemoryWords,
			lastWords: this.#lastWords,
		});
		if (this.#read.isCut && this.#run.status !== 'TO') return failed('the answer broke off in the middle of a result');
		if (end.kind === 'notStarted') return failed(`the program did not start: ${end.reason}`);
		// Piston may stop listening before it has read everything, and then an end looks like an early one.
		if (end.outcome.kind === 'exited' && end.outcome.exitCode === 0 && !this.#isSingle) return this.#ran('alone');
		// What was cut short by what others took, or by the clock alone, gets another chance.
		if (end.blame === 'budget' && !this.#isSingle) return this.#ran('alone');
		if (end.blame === 'clock' && mode !== 'lone') return this.#ran('lone');
		return this.#ranWith(end.outcome, this.#measuresOf(end), stage === 'loading' ? 'over' : 'many');
	}

	#measuresOf(end: Extract<Unfinished, { kind: 'ended' }>): CaseMeasures {
		const used = this.#run.memory ?? 0;
		const isMemory = end.outcome.kind === 'outOfMemory';
		return {
			cpuTimeMs: Math.max(0, end.cpuMs),
			wallTimeMs: Math.max(0, end.wallMs),
			peakMemoryBytes: isMemory ? Math.max(0, Math.round(used - this.#read.baselineBytes)) : 0,
		};
	}

	get #lastWords(): LastWords | undefined {
		if (this.#run.code === 0) return undefined;
		return this.#batch.language.readLastWords?.(this.#prints.tail);
	}

	#ranWith(outcome: CaseOutcome, measures: CaseMeasures, next: BatchMode | 'over'): BatchEnd {
		this.#read.outcomes.push({ index: this.#current, outcome, measures });
		return this.#ran(next);
	}

	#ran(next: BatchMode | 'over'): BatchEnd {
		const cases = this.#read.outcomes.map((one): CaseRun => {
			const { text, cut } = this.#prints.of(one.index);
			const isOutput = one.outcome.kind === 'stopped' && one.outcome.limit === 'output';
			return {
				...one,
				prints: this.#ownWords(text, one.outcome, one.index === this.#current - 1),
				printsCut: cut || isOutput,
			};
		});
		return { kind: 'ran', cases, next, compileMs: this.#read.compileMs };
	}

	/** Without what the runtime, and the shell that Piston starts it with, said of its end. */
	#ownWords(text: string, { kind }: CaseOutcome, isLast: boolean): string {
		const own =
			kind === 'signalled' || kind === 'stopped' || kind === 'outOfMemory' ? text.replace(shellsWords, '') : text;
		const isCrash = (kind === 'raised' || kind === 'loadFailed') && isLast;
		const { lastWordsStart } = this.#batch.language;
		const notOwn = kind === 'outOfMemory' ? lastWordsStart : isCrash ? this.#lastWords?.start : undefined;
		const start = notOwn === undefined ? -1 : own.lastIndexOf(notOwn);
		return start < 0 ? own : own.slice(0, start);
	}
}

/** e.g. `/piston/packages/gcc/10.2.0/run: line 4:     7 Segmentation fault      ./a.out "$@"` */
const shellsWords = /^\S*\/run: line \d+: +\d+ [A-Z][^\n]*\n?$/m;
