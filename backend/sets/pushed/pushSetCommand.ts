import { readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { AppError } from '#contract/appError.ts';
import type { PushedVersion } from '#contract/pushedSets.ts';
import type { SetFinding } from '#contract/sets.ts';
import { isFileError } from '#proof/isFileError.ts';
import type { CommandIo } from '#proof/proveCommand.ts';
import { serverOption } from '../serverOption.ts';
import { packSet } from './packSet.ts';
import { PushClient } from './pushClient.ts';

export const pushSetUsage = `sensei push-set SET --server URL [--token-file FILE] [--no-wait] [--wait-minutes N] [--json]

Uploads the set in the folder SET, with its hidden tests, to a server, and waits until the server has proved it. Run prove before.

  --server URL       the server's address; https, but for one on this machine
  --token-file FILE  a file with your access token; without it the token is taken from CODE_SENSEI_TOKEN
  --no-wait          do not wait for the proof
  --wait-minutes N   how long to wait for it, 1 to 600 (60)
  --json             print one JSON object instead of text: { outcome, version?, findings?, message? }; how it goes is said on standard error

Exit code: 0 learners have it (with --no-wait: the server took it), 1 it was refused or is not proved yet, 2 the command makes no sense.
`;

const pollMs = 2_000;

interface Options {
	folder: string;
	server: URL;
	tokenFile: string | undefined;
	waits: boolean;
	waitMs: number;
	json: boolean;
}

/** What became of it, as `--json` prints it. */
type Outcome =
	| { outcome: 'usable' | 'taken' | 'proving'; version: PushedVersion }
	| { outcome: 'refused'; message: string; findings: readonly SetFinding[] }
	| { outcome: 'failed'; message: string };

/**
 * The command `sensei push-set`.
 * @param args what follows it on the command line
 * @returns the exit code
 * @throws only for bugs; what is foreseen is told on `io.err`
 */
export async function pushSetCommand(
	args: string[],
	io: CommandIo,
	environment: NodeJS.ProcessEnv = process.env,
): Promise<number> {
	const options = readOptions(args);
	if (options.kind === 'wrong') {
		io.err(`${options.reason}\n\n${pushSetUsage}`);
		return 2;
	}
	const { json } = options.options;
	try {
		const token = await tokenOf(options.options, environment);
		if (token === undefined) {
			io.err('There is no token. Put it into a file and name it with --token-file, or set CODE_SENSEI_TOKEN.\n');
			return 2;
		}
		return tell(await pushSet(options.options, token, io), json, io);
	} catch (error) {
		if (error instanceof AppError) return tell({ outcome: 'failed', message: wordsOf(error) }, json, io);
		if (!isFileError(error)) throw error;
		io.err(`${error.path ?? 'A file'} can't be read (${error.code ?? 'unknown reason'}).\n`);
		return 2;
	}
}

async function pushSet(options: Options, token: string, io: CommandIo): Promise<Outcome> {
	const packed = await packSet(options.folder);
	if (packed.kind === 'refused') return refused(packed.findings);
	// Whoever reads the JSON sees how it goes on the other channel.
	const say = (words: string): void => (options.json ? io.err : io.out)(`${words}\n`);
	const { set, archive, files } = packed;
	say(
		`${set.file.title} ${set.version}: ${String(files)} files, ${String(Math.ceil(archive.length / 1000))} kB packed`,
	);
	const client = new PushClient({ server: options.server, token, signal: io.signal });
	let told = 0;
	const answer = await client.push(archive, (share) => {
		const quarter = Math.floor(share * 4);
		if (quarter > told) say(`${String(quarter * 25)} % sent`);
		told = Math.max(told, quarter);
	});
	if (answer.kind === 'refused') return refused(answer.findings);
	return options.waits
		? waitFor(client, answer.version, options.waitMs, say, io.signal)
		: { ...answer, outcome: 'taken' };
}

function refused(findings: readonly SetFinding[]): Outcome {
	return { outcome: 'refused', message: 'The set was refused:', findings };
}

/** Until the server has made up its mind, or for so long. */
async function waitFor(
	client: PushClient,
	pushed: PushedVersion,
	limitMs: number,
	say: (words: string) => void,
	signal: AbortSignal | undefined,
): Promise<Outcome> {
	const end = performance.now() + limitMs;
	let told = -1;
	let version = pushed;
	for (;;) {
		const { state } = version;
		switch (state.kind) {
			case 'usable':
				if (version.active) return { outcome: 'usable', version };
				break;
			case 'refused':
				return refused(state.findings);
			case 'notProved':
				return { outcome: 'failed', message: `The server could not prove it. ${state.message}` };
			case 'superseded':
				return { outcome: 'failed', message: 'Another version of this set was pushed before this one was proved.' };
			case 'proving':
				if (state.proved > told)
					say(`The server proves it: ${String(state.proved)} of ${String(state.of)} challenges so far`);
				told = Math.max(told, state.proved);
				break;
			default:
				state satisfies never;
		}
		if (performance.now() > end) return { outcome: 'proving', version };
		try {
			await delay(pollMs, undefined, { signal });
		} catch {
			throw new AppError('cancelled', 'Stopped. The server goes on with the proof.');
		}
		const { versions } = await client.get(version.source);
		version = versions.find(({ sha256 }) => sha256 === pushed.sha256) ?? version;
	}
}

function tell(outcome: Outcome, json: boolean, io: CommandIo): number {
	const isDone = outcome.outcome === 'usable' || outcome.outcome === 'taken';
	if (json) io.out(`${JSON.stringify(outcome)}\n`);
	else if (isDone) io.out(`${wordsFor(outcome)}\n`);
	else io.err(`${wordsFor(outcome)}\n`);
	return isDone ? 0 : 1;
}

function wordsFor(outcome: Outcome): string {
	switch (outcome.outcome) {
		case 'usable':
			return `The server proved it. Learners have it from now on. ${forLearners}`;
		case 'taken':
			return `The server took it and proves it now; learners have it after that. ${forLearners}`;
		case 'proving':
			return 'The server is not done with the proof. It goes on; push the set again to look how far it is.';
		case 'refused': {
			const lines = outcome.findings.map(({ file, line, message }) => `  ${file}:${String(line)} ${message}`);
			return [outcome.message, ...lines].join('\n');
		}
		case 'failed':
			return outcome.message;
		default:
			return outcome satisfies never;
	}
}

const forLearners =
	'What learners install holds statements and examples only: make it with pack-set SET --examples-only --server URL, and publish nothing else of this folder.';

function wordsOf({ code, message }: AppError): string {
	if (code !== 'unauthenticated' && code !== 'sessionEnded') return message;
	return `${message} An access token is good for a quarter of an hour: take a new one.`;
}

async function tokenOf({ tokenFile }: Options, environment: NodeJS.ProcessEnv): Promise<string | undefined> {
	const text = tokenFile === undefined ? environment['CODE_SENSEI_TOKEN'] : await readFile(tokenFile, 'utf8');
	const token = text?.trim() ?? '';
	return /^[\w.~+/=-]{1,8000}$/.test(token) ? token : undefined;
}

function readOptions(args: string[]): { kind: 'run'; options: Options } | { kind: 'wrong'; reason: string } {
	const { values, positionals, tokens } = parseArgs({
		args,
		allowPositionals: true,
		strict: false,
		tokens: true,
		options: {
			server: { type: 'string' },
			'token-file': { type: 'string' },
			'no-wait': { type: 'boolean' },
			'wait-minutes': { type: 'string' },
			json: { type: 'boolean' },
		},
	});
	const wrong = (reason: string) => ({ kind: 'wrong', reason }) as const;
	const known = new Set(['server', 'token-file', 'no-wait', 'wait-minutes', 'json']);
	const unknown = tokens.find((token) => token.kind === 'option' && !known.has(token.name));
	if (unknown?.kind === 'option') return wrong(`There is no option ${unknown.rawName}.`);
	const [folder, ...more] = positionals;
	if (folder === undefined || more.length > 0) return wrong('Which set? One folder.');
	const { server, 'token-file': tokenFile, 'wait-minutes': minutes = '60' } = values;
	const address = serverOption(server);
	if (address.kind === 'wrong') return address;
	if (tokenFile !== undefined && (typeof tokenFile !== 'string' || tokenFile === '')) {
		return wrong('--token-file needs a file.');
	}
	if (typeof minutes !== 'string' || !/^\d{1,3}$/.test(minutes) || Number(minutes) < 1 || Number(minutes) > 600) {
		return wrong('--wait-minutes needs a number from 1 to 600.');
	}
	const waits = values['no-wait'] !== true;
	const json = values.json === true;
	return {
		kind: 'run',
		options: { folder, server: address.server, tokenFile, waits, waitMs: Number(minutes) * 60_000, json },
	};
}
