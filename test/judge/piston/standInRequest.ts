import * as z from 'zod';
import type { StandInOptions } from './standInFaults.ts';
import type { JobRequest } from './standInJob.ts';
import type { Package } from './standInPackages.ts';

const Limit = z.number().optional();

const Asked = z.object({
	language: z.string(),
	version: z.string(),
	args: z.array(z.string()).default([]),
	stdin: z.string().default(''),
	files: z.array(
		z.object({
			name: z.string().default('file0.code'),
			content: z.string(),
			encoding: z.enum(['utf8', 'base64', 'hex']).catch('utf8'),
		}),
	),
	run_timeout: Limit,
	run_cpu_time: Limit,
	run_memory_limit: Limit,
	compile_timeout: Limit,
	compile_cpu_time: Limit,
	compile_memory_limit: Limit,
});
export type Asked = z.infer<typeof Asked>;

export type ReadJob =
	{ kind: 'accepted'; asked: Asked; request: JobRequest } | { kind: 'refused'; answer: { message?: string } };

/** Looks through a request in the order Piston does it. */
export function readJob(body: unknown, packages: readonly Package[], options: StandInOptions): ReadJob {
	const refused = (answer: { message?: string }): ReadJob => ({ kind: 'refused', answer });
	const parsed = Asked.safeParse(body);
	if (!parsed.success) {
		const at = parsed.error.issues[0]?.path ?? [];
		// Reading the content of what is no object throws, and an error has no fields that JSON shows.
		if (at[0] === 'files' && at.length === 2) return refused({});
		if (at[0] === 'files' && at.length > 2)
			return refused({ message: `files[${String(at[1])}].content is required as a string` });
		return refused({
			message: `${String(at[0] ?? 'language')} is required as ${at[0] === 'files' ? 'an array' : 'a string'}`,
		});
	}
	const asked = parsed.data;
	const installed = packages.find(({ language, version }) => language === asked.language && version === asked.version);
	if (installed === undefined) return refused({ message: `${asked.language}-${asked.version} runtime is unknown` });
	if (!asked.files.some(({ encoding }) => encoding === 'utf8')) {
		return refused({ message: 'files must include at least one utf8 encoded file' });
	}
	const configured = {
		compile_memory_limit: options.compileMemoryLimit,
		run_memory_limit: options.runMemoryLimit,
		compile_timeout: options.compileTimeout,
		run_timeout: options.runTimeout,
		compile_cpu_time: options.compileCpuTime,
		run_cpu_time: options.runCpuTime,
	};
	for (const [name, most] of Object.entries(configured)) {
		const value = asked[name as keyof typeof configured]; // the names are those of the object itself
		if (value !== undefined && most > 0 && value > most) {
			return refused({ message: `${name} cannot exceed the configured limit of ${String(most)}` });
		}
	}
	const { files, stdin, args } = asked;
	return {
		kind: 'accepted',
		asked,
		request: {
			installed,
			files,
			stdin,
			args,
			run: {
				timeout: asked.run_timeout ?? options.runTimeout,
				cpuTime: asked.run_cpu_time ?? options.runCpuTime,
				memory: asked.run_memory_limit ?? options.runMemoryLimit,
			},
			compile: {
				timeout: asked.compile_timeout ?? options.compileTimeout,
				cpuTime: asked.compile_cpu_time ?? options.compileCpuTime,
				memory: asked.compile_memory_limit ?? options.compileMemoryLimit,
			},
		},
	};
}
