import type { JobLimits } from './pistonProtocol.ts';

const names = [
	'run_timeout',
	'run_cpu_time',
	'run_memory_limit',
	'compile_timeout',
	'compile_cpu_time',
	'compile_memory_limit',
] as const;

/** What a server said it does not go beyond, for each of its languages. It tells one limit at a time, and only when asked for more. */
export class LearnedLimits {
	readonly #known = new Map<string, Partial<JobLimits>>();

	/** What may be asked for. */
	clamp(language: string, wanted: JobLimits): JobLimits {
		const known = this.#known.get(language) ?? {};
		const least = (name: keyof JobLimits): number => Math.min(wanted[name], known[name] ?? Number.POSITIVE_INFINITY);
		return {
			run_timeout: least('run_timeout'),
			run_cpu_time: least('run_cpu_time'),
			run_memory_limit: least('run_memory_limit'),
			compile_timeout: least('compile_timeout'),
			compile_cpu_time: least('compile_cpu_time'),
			compile_memory_limit: least('compile_memory_limit'),
		};
	}

	/** Whether the words of a refusal say that less than this has to be asked for. */
	learn(language: string, message: string, asked: JobLimits): boolean {
		const [, found, value] = /^(\w+) cannot exceed the configured limit of (\d+)$/.exec(message) ?? [];
		const name = names.find((one) => one === found);
		if (name === undefined || Number(value) >= asked[name]) return false;
		this.#known.set(language, { ...this.#known.get(language), [name]: Number(value) });
		return true;
	}

	forget(): void {
		this.#known.clear();
	}
}
