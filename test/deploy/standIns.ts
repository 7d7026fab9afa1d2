import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import * as z from 'zod';

const Call = z.object({
	program: z.string(),
	words: z.array(z.string()),
	environment: z.record(z.string(), z.string()),
	input: z.base64().transform((coded) => Buffer.from(coded, 'base64')),
});
/** A program was called: with these arguments, and this on its standard input. */
export type Call = z.output<typeof Call>;

export interface CallAnswer {
	code: number;
	out: string | Buffer;
}

export interface StandIns {
	/** Every call so far: the program and its words. */
	calls(): readonly string[];
	/** Runs a script in which these programs are what the test makes of them. */
	run(
		script: string,
		args: readonly string[],
		more?: NodeJS.ProcessEnv,
	): Promise<{ code: number | null; said: string }>;
	close(): Promise<void>;
}

/** Programs that can't be had here, so that the scripts that call them can be run all the same. */
export async function startStandIns(
	programs: readonly string[],
	answerTo: (call: Call) => Promise<CallAnswer> | CallAnswer,
): Promise<StandIns> {
	const calls: string[] = [];
	const server = createServer((request, response) => {
		void text(request)
			.then(async (body) => {
				const call = Call.parse(JSON.parse(body));
				calls.push([call.program, ...call.words].join(' '));
				const { code, out } = await answerTo(call);
				response.end(JSON.stringify({ code, out: Buffer.from(out).toString('base64') }));
			})
			.catch((error: unknown) => response.writeHead(500).end(String(error)));
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('the stand-ins listen on no port');
	const folder = mkdtempSync(path.join(os.tmpdir(), 'code-sensei-stand-ins-'));
	const script = path.join(import.meta.dirname, 'standIn.mjs');
	for (const name of programs) {
		const program = path.join(folder, name);
		writeFileSync(program, `#!/bin/sh\nexec '${process.execPath}' '${script}' ${name} "$@"\n`);
		chmodSync(program, 0o755);
	}
	return {
		calls: () => calls,
		async run(file, args, more = {}) {
			const { PATH = '', HOME, TMPDIR } = process.env;
			const child = spawn('bash', [file, ...args], {
				env: { HOME, TMPDIR, PATH: `${folder}:${PATH}`, STAND_INS: `http://127.0.0.1:${address.port}/`, ...more },
				stdio: ['ignore', 'pipe', 'pipe'],
			});
			const exited = once(child, 'close') as Promise<[number | null]>; // as Node's documents say
			const [[code], out, err] = await Promise.all([exited, text(child.stdout), text(child.stderr)]);
			return { code, said: out + err };
		},
		async close() {
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
			rmSync(folder, { recursive: true, force: true });
		},
	};
}
