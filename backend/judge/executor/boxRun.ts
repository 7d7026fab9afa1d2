import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Limits } from '#contract/challengeFile.ts';
import type { Value } from '#contract/value.ts';
import type { Language, LastWords, Program, Toolchain } from '../languages/language.ts';
import type { Box, BoxEnd, BoxRequest } from '../sandboxes/sandbox.ts';
import type { CaseMeasures, CaseOutcome, CaseRun, Rejection, Stage, StopLimit } from './caseOutcome.ts';
import { type Frame, parseFrame } from './frame.ts';
import { LineSplitter } from './lineSplitter.ts';
import { crashed, crashOf, outcomeOf } from './outcomeOfFrame.ts';
import { PrintSplitter } from './printSplitter.ts';
import { type Excess, type Phase, Watchdog } from './watchdog.ts';

/** What the drivers' results of one box may add up to. */
const resultBytes = 64 * 1024 * 1024;
const mebibyte = 1024 * 1024;
/** bubblewrap's two processes, which the watchdog counts with the rest: what they mostly take, and what they may. */
const usualBoxBytes = 3 * mebibyte;
const mostBoxBytes = 8 * mebibyte;
const boxProcesses = 3;
const backstopCases = 500;

const starting: Phase = { cpuMs: 10_000, wallMs: 10_000 };
/** The driver reads a case or writes a result: its own work, bounded all the same. */
const driverWorks: Phase = { cpuMs: 10_000, wallMs: 20_000 };

export interface BoxPlan {
	/** Starts a box, or hands out one that waits. */
	start: (request: BoxRequest) => Box;
	language: Language;
	toolchain: Toolchain;
	program: Program;
	limits: Limits;
	inputs: readonly (readonly Value[])[];
	/** Where in `inputs` this box begins. */
	firstCase: number;
	/** Called as a case ends; false means that no more are wanted. */
	onCase: (index: number, outcome: CaseOutcome, measures: CaseMeasures) => boolean;
}

export type BoxRunEnd =
	/** The cases that ran in this box, in order; the last one may have ended it. */
	| { kind: 'ran'; cases: CaseRun[]; compileMs: number }
	| { kind: 'rejected'; rejection: Rejection }
	| { kind: 'sandboxFailed'; reason: string };

type Outcome = { index: number; outcome: CaseOutcome; measures: CaseMeasures };

/** One box from its start to its end: feeds it the cases, follows its frames, watches it. */
export class BoxRun {
	readonly #plan: BoxPlan;
	readonly #nonce = randomBytes(16).toString('hex');
	readonly #box: Box;
	readonly #watchdog: Watchdog;
	readonly #prints: PrintSplitter;
	readonly #lines = new LineSplitter();
	readonly #loaded = Promise.withResolvers<undefined>();
	readonly #outcomes: Outcome[] = [];
	#state: 'starting' | 'loading' | 'between' | 'calling' | 'answering' | 'over' = 'starting';
	#baselineBytes = 0;
	#resultBytes = 0;
	#compileMs = 0;
	#rejection: Rejection | undefined;
	#failure: string | undefined;
	/** Where the runtime's words about the last case's crash begin. */
	#lastWordsStart: string | undefined;

	constructor(plan: BoxPlan) {
		const { language, toolchain, program, limits } = plan;
		this.#plan = plan;
		this.#prints = new PrintSplitter(this.#nonce, plan.firstCase, 2);
		this.#box = plan.start({
			command: program.command,
			environment: toolchain.environment,
			files: program.files,
			mounts: toolchain.mounts,
			limits: {
				...language.boxLimits(limits),
				cpuSeconds: this.#backstopSeconds(),
				fileBytes: 16 * mebibyte,
			},
			mergePrints: true,
			channelIsStandard: program.channelIsStandard,
		});
		this.#watchdog = new Watchdog(
			this.#box,
			starting,
			{ memoryBytes: undefined, processes: limits.processes + boxProcesses },
			(excess) => {
				this.#exceeded(excess);
			},
		);
		for (const [number, stream] of [this.#box.stdout, this.#box.stderr].entries()) {
			stream.on('data', (chunk: Buffer) => {
				this.#onPrint(number, chunk);
			});
		}
		this.#box.channel.on('data', (chunk: Buffer) => {
			this.#onResults(chunk);
		});
		this.#box.stdin.end();
		Readable.from(this.#input(), { highWaterMark: 1 }).pipe(this.#box.channel);
	}

	/** Ends the box; what it did so far stays. */
	cancel(): void {
		this.#state = 'over';
		this.#box.kill();
	}

	/** After the box is gone. */
	async end(): Promise<BoxRunEnd> {
		const end = await this.#box.ended;
		this.#watchdog.stop();
		this.#prints.finish();
		if (this.#prints.bytes > this.#outputLimitBytes) this.#blameForOutput();
		else if (this.#state !== 'over') this.#endedEarly(end);
		if (this.#failure !== undefined) return { kind: 'sandboxFailed', reason: this.#failure };
		if (this.#rejection !== undefined) return { kind: 'rejected', rejection: this.#rejection };
		const cases = this.#outcomes.map((outcome): CaseRun => {
			const { text, cut } = this.#prints.of(outcome.index);
			const isOutOfMemory = outcome.outcome.kind === 'outOfMemory';
			const isLast = outcome.index === this.#current - 1;
			const notOwn = isOutOfMemory ? this.#plan.language.lastWordsStart : isLast ? this.#lastWordsStart : undefined;
			return { ...outcome, prints: textBefore(notOwn, text), printsCut: cut };
		});
		return { kind: 'ran', cases, compileMs: this.#compileMs };
	}

	/** Everything the box may ever compute, should the judge itself be gone. */
	#backstopSeconds(): number {
		const { limits, inputs } = this.#plan;
		// Rounded, so that boxes for a few cases more or less are the same.
		const cases = Math.ceil((inputs.length + 1) / backstopCases) * backstopCases;
		return Math.ceil((cases * 2 * limits.timeMs + 30_000) / 1000);
	}

	/**
	 * Small cases go together, large ones one by one as they are read. None goes before the solution is loaded: where a program dies while much is being written to it,
	 * what it said last is lost with the pipe, and it would look as if it had never started.
	 */
	async *#input(): AsyncGenerator<string> {
		const { program, inputs, firstCase } = this.#plan;
		yield `${this.#nonce}\n${JSON.stringify({ first: firstCase, ...program.header })}\n`;
		await Promise.race([this.#loaded.promise, this.#box.ended]);
		if (this.#state === 'over') return;
		let batch = '';
		for (const input of inputs.slice(firstCase)) {
			batch += `${JSON.stringify(input)}\n`;
			if (batch.length < 65_536) continue;
			yield batch;
			batch = '';
		}
		if (batch !== '') yield batch;
	}

	get #outputLimitBytes(): number {
		return this.#plan.limits.outputKb * 1024;
	}

	get #stage(): Stage {
		return this.#state === 'loading' ? 'load' : this.#state === 'calling' ? 'call' : 'result';
	}

	get #current(): number {
		return this.#plan.firstCase + this.#outcomes.length;
	}

	#onPrint(stream: number, chunk: Buffer): void {
		this.#prints.push(stream, chunk);
		// Results that were sent before are still read: they tell how far it had come.
		if (this.#prints.bytes > this.#outputLimitBytes) this.#box.kill();
	}

	#onResults(chunk: Buffer): void {
		this.#resultBytes += chunk.length;
		if (this.#resultBytes > resultBytes) {
			this.#stop('result');
			return;
		}
		for (const line of this.#lines.push(chunk)) {
			const frame = this.#state === 'over' ? undefined : parseFrame(line, this.#nonce);
			if (frame !== undefined) this.#onFrame(frame);
		}
	}

	#onFrame(frame: Frame): void {
		const { limits, language } = this.#plan;
		switch (frame.kind) {
			case 'ready':
				this.#baselineBytes = frame.memory;
				this.#state = 'loading';
				this.#watchdog.enter({ cpuMs: limits.timeMs + 1000, wallMs: 3 * limits.timeMs + 5000 });
				this.#watchdog.limitMemory(
					frame.memory + limits.memoryMb * mebibyte + language.memoryAllowanceBytes + mostBoxBytes,
				);
				return;
			case 'compileError':
				this.#reject({ kind: 'compileError', line: frame.line, column: frame.column, message: frame.message });
				return;
			case 'missing':
				this.#reject({ kind: 'missingFunction' });
				return;
			case 'loadFailed':
				this.#finishCase(frame.outOfMemory ? { kind: 'outOfMemory' } : { kind: 'loadFailed', crash: crashOf(frame) }, {
					cpuTimeMs: 0,
					wallTimeMs: 0,
					peakMemoryBytes: 0,
				});
				this.#state = 'over';
				return;
			case 'loaded':
				this.#compileMs = frame.compileUs / 1000;
				this.#state = 'between';
				this.#watchdog.enter(driverWorks);
				this.#loaded.resolve(undefined);
				return;
			case 'calling':
				this.#state = 'calling';
				this.#watchdog.enter({ cpuMs: limits.timeMs + 50, wallMs: 3 * limits.timeMs + 1000 });
				return;
			case 'called':
				this.#state = 'answering';
				this.#watchdog.enter(driverWorks);
				return;
			case 'returned':
			case 'misfit':
			case 'raised':
			case 'outOfMemory':
				if (frame.index !== this.#current) return;
				this.#state = 'between';
				this.#watchdog.enter(driverWorks);
				this.#finishCase(outcomeOf(frame), this.#measuresOf(frame));
				// What the solution still holds would count against the next case.
				if (frame.kind === 'outOfMemory') this.cancel();
				return;
			default:
				frame satisfies never;
		}
	}

	#measuresOf(frame: { cpuUs: number; wallUs: number; memory: number }): CaseMeasures {
		return {
			cpuTimeMs: frame.cpuUs / 1000,
			wallTimeMs: frame.wallUs / 1000,
			peakMemoryBytes: Math.max(0, Math.round(frame.memory - this.#baselineBytes)),
		};
	}

	#finishCase(outcome: CaseOutcome, measures: CaseMeasures): void {
		const index = this.#current;
		this.#outcomes.push({ index, outcome, measures });
		const goOn = this.#plan.onCase(index, outcome, measures);
		if (this.#current === this.#plan.inputs.length) {
			this.#state = 'over';
			// Whatever the solution has started ends with the box; the driver itself leaves at the end of its input.
			this.#watchdog.enter({ cpuMs: 1000, wallMs: 2000 });
		} else if (!goOn) {
			this.cancel();
		}
	}

	#reject(rejection: Rejection): void {
		this.#rejection = rejection;
		this.#state = 'over';
	}

	#exceeded(excess: Excess): void {
		if (this.#state === 'over') this.#box.kill();
		else if (this.#state === 'starting') this.#fail(`the program did not start (${excess})`);
		else this.#stop(excess);
	}

	#stop(limit: StopLimit): void {
		if (this.#state === 'over') return;
		const lastWords = limit === 'time' || limit === 'wait' ? this.#lastWordsOf(this.#prints.tail) : undefined;
		// A runtime that tells where it crashed has reached its end; on a busy machine it may be slow to leave.
		if (lastWords !== undefined && lastWords.crash.frames.length > 0) this.#crash(lastWords);
		else this.#finishUnfinished({ kind: 'stopped', limit, during: this.#stage });
		this.cancel();
	}

	#lastWordsOf(tail: string): LastWords | undefined {
		return this.#plan.language.readLastWords?.(tail);
	}

	#crash(lastWords: LastWords): void {
		this.#lastWordsStart = lastWords.start;
		this.#finishUnfinished(crashed(lastWords.crash, this.#stage));
	}

	#fail(reason: string): void {
		this.#failure = reason;
		this.cancel();
	}

	/**
	 * Prints and results come through different pipes, so the case that went beyond the limit may have sent its result, and later ones too, before its prints were
	 * read. What came after it does not count: it never would have run.
	 */
	#blameForOutput(): void {
		const index = this.#prints.caseBeyond(this.#outputLimitBytes) ?? this.#current;
		const place = Math.min(index, this.#plan.inputs.length - 1) - this.#plan.firstCase;
		const known = this.#outcomes[place];
		this.#outcomes.splice(place);
		const during = this.#state === 'loading' ? 'load' : 'call';
		const outcome: CaseOutcome = { kind: 'stopped', limit: 'output', during };
		if (known === undefined) {
			this.#finishUnfinished(outcome);
		} else {
			this.#outcomes.push({ ...known, outcome });
			this.#plan.onCase(known.index, outcome, known.measures);
		}
	}

	/** The driver was gone before it had said its last word. */
	#endedEarly(end: BoxEnd): void {
		const tail = this.#prints.tail;
		const endedWell = end.kind === 'exited' && end.exitCode === 0;
		const lastWords = endedWell ? undefined : this.#lastWordsOf(tail);
		if (end.kind === 'failed') this.#failure = end.reason;
		else if (this.#state === 'starting')
			this.#failure = `the program did not start: ${JSON.stringify(end)} ${tail.trim()}`;
		else if (this.#plan.language.outOfMemoryWords.test(tail)) this.#finishUnfinished({ kind: 'outOfMemory' });
		else if (lastWords !== undefined) this.#crash(lastWords);
		else if (end.kind === 'exited')
			this.#finishUnfinished({ kind: 'exited', exitCode: end.exitCode, during: this.#stage });
		else this.#finishUnfinished({ kind: 'signalled', signal: end.signal, lastWords: tail, during: this.#stage });
	}

	/** A case that has no frame of its own: what the watchdog saw has to do. */
	#finishUnfinished(outcome: CaseOutcome): void {
		const seen = this.#watchdog.seen();
		const isCall = this.#state === 'calling';
		const index = this.#current;
		const measures = {
			cpuTimeMs: isCall ? Math.max(0, seen.cpuMs) : 0,
			wallTimeMs: isCall ? seen.wallMs : 0,
			peakMemoryBytes: Math.max(0, Math.round(seen.memoryBytes - this.#baselineBytes - usualBoxBytes)),
		};
		this.#outcomes.push({ index, outcome, measures });
		this.#plan.onCase(index, outcome, measures);
	}
}

/** What stands before a runtime's last words. */
function textBefore(lastWordsStart: string | undefined, text: string): string {
	const start = lastWordsStart === undefined ? -1 : text.lastIndexOf(lastWordsStart);
	return start < 0 ? text : text.slice(0, start);
}
