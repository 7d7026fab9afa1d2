import type { PistonAddress } from '#contract/piston.ts';
import { cancelled } from '../executor/fairQueue.ts';
import { LearnedLimits } from './learnedLimits.ts';
import type { PistonAnswer } from './pistonAnswer.ts';
import { PistonClient } from './pistonClient.ts';
import type { Execution, JobLimits, PistonJob, Runtime } from './pistonProtocol.ts';
import { RequestGate } from './requestGate.ts';

/** Until the number of cores is known. */
const carefulParallel = 2;

export interface PistonRequest {
	runtime: Runtime;
	/** What would be best; the server may allow less. */
	wanted: JobLimits;
	/** The files depend on what is granted: drivers watch themselves by it. */
	files: (granted: JobLimits) => PistonJob['files'];
	/** While nothing else of ours runs there. */
	alone: boolean;
}

/** What came of a request, and under which limits. */
export type PistonRun = { execution: Execution; granted: JobLimits };

/** One server for the whole process: how many requests may be under way, and what it was found to allow. */
export class PistonServer {
	readonly host: string;
	readonly #client: PistonClient;
	readonly #gate: RequestGate;
	readonly #limits = new LearnedLimits();
	readonly #fixedParallel: number | undefined;
	#trouble: string | undefined;

	constructor(address: PistonAddress, times?: { slackMs: number }) {
		this.#client = new PistonClient(address, times);
		this.host = this.#client.host;
		this.#fixedParallel = address.parallel;
		this.#gate = new RequestGate(address.parallel ?? carefulParallel);
	}

	/** Why the last question was not answered, as a sentence. */
	get trouble(): string | undefined {
		return this.#trouble;
	}

	/** Programs at once beyond the number of cores only wait for each other, and run into limits of time that way. */
	hasCores(cores: number): void {
		if (this.#fixedParallel === undefined) this.#gate.widen(cores);
	}

	async runtimes(signal: AbortSignal | undefined): Promise<PistonAnswer<Runtime[]>> {
		return this.#noted(await this.#client.runtimes(signal));
	}

	/** Runs a job within what the server allows, which may take some refusals to find out. @throws AppError `cancelled`. */
	async run(request: PistonRequest, signal: AbortSignal | undefined): Promise<PistonAnswer<PistonRun>> {
		const answer = await this.#gate.pass(request.alone, signal, () => this.#runWithin(request, signal));
		if (answer.kind === 'cancelled') throw cancelled();
		return this.#noted(answer);
	}

	forget(): void {
		this.#limits.forget();
	}

	async #runWithin(
		{ runtime: { language, version }, wanted, files }: PistonRequest,
		signal: AbortSignal | undefined,
	): Promise<PistonAnswer<PistonRun>> {
		for (;;) {
			const granted = this.#limits.clamp(language, wanted);
			const answer = await this.#client.execute({ language, version, files: files(granted), limits: granted }, signal);
			if (answer.kind === 'answered') return { kind: 'answered', value: { execution: answer.value, granted } };
			// Each time less is asked for, so this ends.
			if (answer.kind !== 'refused' || !this.#limits.learn(language, answer.message, granted)) return answer;
		}
	}

	#noted<Value>(answer: PistonAnswer<Value>): PistonAnswer<Value> {
		if (answer.kind === 'answered') this.#trouble = undefined;
		else if (answer.kind === 'failed') this.#trouble = `${answer.reason}.`;
		else if (answer.kind === 'refused') this.#trouble = `The Piston server at ${this.host} refuses: ${answer.message}.`;
		return answer;
	}
}
