import type { CompileInfo, Language, Prepared, PrepareRequest, Toolchain } from '../languages/language.ts';
import type { Box, BoxRequest, Sandbox } from '../sandboxes/sandbox.ts';
import type { Executor, ExecutorEnd, ExecutorWork } from './executor.ts';
import { runCases } from './runCases.ts';
import type { WarmBoxes } from './warmBoxes.ts';

export interface BoxPlace {
	sandbox: Sandbox;
	language: Language;
	toolchain: Toolchain;
	/** Where the language keeps what is worth keeping. */
	folder: string;
	/** Absent where no box is to wait for a solution. */
	warm?: WarmBoxes | undefined;
}

const noCompile: CompileInfo = { ms: 0, diagnostics: [], output: '' };

/** Compiles and runs in boxes on this machine. */
export class BoxExecutor implements Executor {
	readonly #place: BoxPlace;

	constructor(place: BoxPlace) {
		this.#place = place;
	}

	async execute(work: ExecutorWork, signal: AbortSignal | undefined): Promise<ExecutorEnd> {
		const { source, signature, limits } = work;
		const prepared = await this.#prepare({ ...this.#place, source, signature, limits, signal });
		switch (prepared.kind) {
			case 'cancelled':
				return prepared;
			case 'rejected':
				return { ...prepared, kind: 'notCompiled' };
			case 'sandboxFailed':
				return { ...prepared, cases: [], compile: noCompile, limits, note: undefined };
			case 'ready':
				return await this.#run(work, prepared, signal);
			default:
				prepared satisfies never;
				throw new TypeError('unknown answer of a compiler');
		}
	}

	/** Once more when the sandbox failed. */
	async #prepare(request: PrepareRequest): Promise<Prepared> {
		const { language } = this.#place;
		const first = await language.prepare(request);
		return first.kind === 'sandboxFailed' ? await language.prepare(request) : first;
	}

	async #run(
		{ limits, inputs, onCase }: ExecutorWork,
		{ program, compile }: Extract<Prepared, { kind: 'ready' }>,
		signal: AbortSignal | undefined,
	): Promise<ExecutorEnd> {
		const { sandbox, language, toolchain } = this.#place;
		const { waits } = program;
		const warm = waits === undefined ? undefined : this.#place.warm;
		const asked: BoxRequest[] = [];
		const start = (request: BoxRequest): Box => {
			asked.push(request);
			return warm === undefined ? sandbox.start(request) : warm.take(request);
		};
		const end = await runCases({ start, language, toolchain, program, limits, inputs, onCase }, signal);
		const [first] = asked;
		// Not before: it would take the time of the solution that runs. Nor now: starting a process takes milliseconds, and whoever waits for the verdict comes first.
		if (first !== undefined && waits !== undefined && end.kind !== 'sandboxFailed') {
			setImmediate(() => warm?.prepare(first, waits));
		}
		switch (end.kind) {
			case 'cancelled':
				return end;
			case 'rejected':
				return { ...end, compile };
			case 'sandboxFailed':
				return { ...end, compile, limits, note: undefined };
			case 'ran':
				return { ...end, compile: { ...compile, ms: compile.ms + end.compileMs }, limits, note: undefined };
			default:
				end satisfies never;
				throw new TypeError('unknown end');
		}
	}
}
