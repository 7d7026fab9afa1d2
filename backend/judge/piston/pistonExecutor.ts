import { randomBytes } from 'node:crypto';
import type { Limits } from '#contract/challengeFile.ts';
import type { Executor, ExecutorEnd, ExecutorWork } from '../executor/executor.ts';
import type { CaseRun } from '../executor/caseOutcome.ts';
import type { CompileInfo, Language } from '../languages/language.ts';
import { limitsInForce, wantedLimits, watchLimits } from './batchLimits.ts';
import { type BatchEnd, type BatchMode, endOfBatch } from './endOfBatch.ts';
import { maxBodyBytes } from './pistonClient.ts';
import type { CompileRead, PistonFiles, PistonLanguage } from './pistonLanguage.ts';
import type { Execution, JobLimits, Runtime } from './pistonProtocol.ts';
import type { PistonRun, PistonServer } from './pistonServer.ts';

export interface PistonPlace {
	server: PistonServer;
	runtime: Runtime;
	language: Language;
	piston: PistonLanguage;
	/** What the server lets through of each stream. */
	outputBytes: number;
}

interface Asked {
	nonce: string;
	firstCase: number;
	mode: BatchMode;
	count: number;
}

type Reading = { kind: 'notCompiled'; read: Extract<CompileRead, { kind: 'notCompiled' }> } | BatchEnd;

/** Compiles and runs on a Piston server, as many cases in a request as it takes. */
export class PistonExecutor implements Executor {
	readonly #place: PistonPlace;

	constructor(place: PistonPlace) {
		this.#place = place;
	}

	/** @throws AppError `cancelled`. */
	async execute(work: ExecutorWork, signal: AbortSignal | undefined): Promise<ExecutorEnd> {
		const cases: CaseRun[] = [];
		const ran = { cases, compile: noCompile, limits: work.limits, note: undefined as string | undefined };
		let mode: BatchMode | 'over' = 'many';
		let mayRetry = true;
		while (mode !== 'over' && cases.length < work.inputs.length) {
			const asked = this.#ask(work, cases.length, mode);
			const { reading, granted, compile } = await this.#run(work, asked, signal);
			if (compile !== undefined) ran.compile = longer(ran.compile, compile);
			if (granted !== undefined) Object.assign(ran, this.#inForce(work.limits, granted));
			switch (reading.kind) {
				case 'failed':
					if (!mayRetry) return { kind: 'sandboxFailed', reason: reading.reason, ...ran };
					mayRetry = false;
					if (reading.isBusy === true) mode = 'lone';
					continue;
				case 'notCompiled':
					return reading.read;
				case 'rejected':
					return { ...reading, compile: ran.compile };
				case 'ran':
					ran.compile = { ...ran.compile, ms: Math.max(ran.compile.ms, reading.compileMs) };
					mode = take(reading, cases, work) ? reading.next : 'over';
					break;
				default:
					reading satisfies never;
			}
		}
		return { kind: 'ran', ...ran };
	}

	/** As many cases as a request holds; one at least, which then has to go another way. */
	#ask(work: ExecutorWork, firstCase: number, mode: BatchMode): Asked {
		const nonce = randomBytes(8).toString('hex');
		const asked = { nonce, firstCase, mode };
		if (mode !== 'many') return { ...asked, count: 1 };
		const { language, piston } = this.#place;
		const wanted = wantedLimits(work.limits, language, piston);
		const empty = JSON.stringify(this.#files(work, { ...asked, count: 0 }, wanted));
		const lines = linesOf(work, firstCase, work.inputs.length);
		// The cases go as base64.
		const room = ((maxBodyBytes - spareBytes - Buffer.byteLength(empty)) * 3) / 4;
		const count = countWithin(lines, room);
		// One that is too large for a request takes others with it where size is of no matter.
		return { ...asked, count: count > 0 ? count : Math.max(1, countWithin(lines, socketBytes)) };
	}

	#files(work: ExecutorWork, { nonce, firstCase, count }: Asked, granted: JobLimits): PistonFiles {
		const { piston, outputBytes } = this.#place;
		const { source, signature } = work;
		const watch = watchLimits(this.#inForce(work.limits, granted).limits, granted, outputBytes);
		const cases = linesOf(work, firstCase, count).join('');
		return piston.files({ source, signature, watch, nonce, firstCase, cases });
	}

	async #run(
		work: ExecutorWork,
		asked: Asked,
		signal: AbortSignal | undefined,
	): Promise<{ reading: Reading; granted?: JobLimits; compile?: CompileInfo }> {
		const { server, runtime, language, piston } = this.#place;
		const answer = await server.run(
			{
				runtime,
				wanted: wantedLimits(work.limits, language, piston),
				files: (granted) => this.#files(work, asked, granted),
				alone: asked.mode === 'lone',
			},
			signal,
		);
		switch (answer.kind) {
			case 'answered':
				return this.#read(work, asked, answer.value);
			case 'refused':
				return {
					reading: { kind: 'failed', reason: `The Piston server at ${server.host} refuses: ${answer.message}` },
				};
			case 'failed':
				return { reading: answer };
			default:
				answer satisfies { kind: 'cancelled' };
				throw new TypeError('a cancelled run is thrown');
		}
	}

	#read(
		{ source, signature, limits }: ExecutorWork,
		{ nonce, firstCase, count, mode }: Asked,
		{ execution, granted }: PistonRun,
	): { reading: Reading; granted: JobLimits; compile?: CompileInfo } {
		const { language, piston, outputBytes, server } = this.#place;
		const compiled = this.#readCompile(execution, source, signature, granted);
		if (compiled.kind === 'failed') return { reading: compiled, granted };
		if (compiled.kind === 'notCompiled') return { reading: { kind: 'notCompiled', read: compiled }, granted };
		const isStarted = execution.run.stdout.includes(nonce);
		const about = { source, signature, ms: Math.round(execution.run.wall_time ?? 0), limitMs: granted.run_timeout };
		const notRun = isStarted ? undefined : piston.readRun?.(execution.run, about);
		if (notRun !== undefined) return { reading: { kind: 'notCompiled', read: notRun }, granted };
		const inForce = this.#inForce(limits, granted).limits;
		const batch = {
			nonce,
			firstCase,
			count,
			mode,
			granted,
			limits: inForce,
			language,
			outputBytes,
			startMs: piston.startMs ?? 0,
		};
		const end = endOfBatch(execution.run, batch);
		const reading: BatchEnd =
			end.kind === 'failed' ? { ...end, reason: `On the Piston server at ${server.host} ${end.reason}` } : end;
		return { reading, granted, compile: compiled.compile };
	}

	/** The compile stage first: when it failed, `run` is a copy of it. */
	#readCompile(
		{ compile }: Execution,
		source: string,
		signature: ExecutorWork['signature'],
		granted: JobLimits,
	): CompileRead | Extract<BatchEnd, { kind: 'failed' }> {
		const { piston, server, outputBytes } = this.#place;
		if (!compile) return { kind: 'compiled', compile: noCompile };
		const there = `The Piston server at ${server.host}`;
		if (compile.status === 'XX')
			return { kind: 'failed', reason: `${there} failed to compile: ${compile.message ?? ''}` };
		const ms = Math.round(compile.wall_time ?? 0);
		if (compile.status === 'OL' || compile.status === 'EL') {
			const message = `The compiler had more to say than ${there} lets through (${String(Math.floor(outputBytes / 1024))} kB), which mostly means an error; PISTON_OUTPUT_MAX_SIZE there raises that.`;
			return { kind: 'notCompiled', message, compile: { ms, diagnostics: [], output: message } };
		}
		// Over a WebSocket it is not known how much processor time the compiler had.
		if (compile.status === 'TO' && (compile.cpu_time ?? 0) < granted.compile_cpu_time / 2) {
			return { kind: 'failed', reason: `${there} was too busy to compile it in time`, isBusy: true };
		}
		return piston.readCompile(compile, { source, signature, ms, limitMs: granted.compile_timeout });
	}

	#inForce(asked: Limits, granted: JobLimits): { limits: Limits; note: string | undefined } {
		const { language, piston, outputBytes, server } = this.#place;
		return limitsInForce(asked, granted, { language, piston, outputBytes, host: server.host });
	}
}

const noCompile: CompileInfo = { ms: 0, diagnostics: [], output: '' };
/** For what stands in a request beside the files. */
const spareBytes = 1_000;

/** What goes over a socket at once. */
const socketBytes = 16 * 1024 * 1024;

/** How many of the first lines together have no more bytes than this. */
function countWithin(lines: readonly string[], bytes: number): number {
	let left = bytes;
	for (const [index, line] of lines.entries()) {
		left -= Buffer.byteLength(line);
		if (left < 0) return index;
	}
	return lines.length;
}

function linesOf({ inputs }: ExecutorWork, firstCase: number, count: number): string[] {
	return inputs.slice(firstCase, firstCase + count).map((input) => `${JSON.stringify(input)}\n`);
}

/** Each request compiles anew; the learner is told of it once. */
function longer(one: CompileInfo, other: CompileInfo): CompileInfo {
	return other.ms > one.ms ? other : { ...one, diagnostics: other.diagnostics, output: other.output };
}

/** Adds what ran to the cases until no more are wanted; whether they are. */
function take(reading: Extract<BatchEnd, { kind: 'ran' }>, cases: CaseRun[], { onCase }: ExecutorWork): boolean {
	for (const one of reading.cases) {
		cases.push(one);
		if (!onCase(one.index, one.outcome, one.measures)) return false;
	}
	return true;
}
