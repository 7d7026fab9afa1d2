import type { Terminal } from './commandLine.ts';

export const probeHelp = `code-sensei probe [URL]

Asks a running server whether it is well, as a health check of a container does: http://127.0.0.1:PORT/healthz unless given, with the port of
CODE_SENSEI_PORT. Ask /readyz to know whether requests should be sent there. Answers within four seconds; what is wrong stands on standard error.

Exit codes: 0 it is well, 1 it is not or does not answer, 2 this is no address.`;

/** Who waits longer for a health check takes the server for dead. */
const probeLimitMs = 4_000;
/** What is shown of an answer: the sentence that says what is wrong. */
const shownCharacters = 500;

/** Answers with the exit code. */
export async function probeCommand(
	args: readonly string[],
	{ err, signal }: Pick<Terminal, 'err' | 'signal'>,
	environment: NodeJS.ProcessEnv = process.env,
): Promise<number> {
	const [given = ownHealth(environment), ...more] = args;
	if (more.length > 0 || !isHttpAddress(given)) {
		err('probe wants one address, such as http://127.0.0.1:8080/readyz; see `probe --help`.\n');
		return 2;
	}
	try {
		const answer = await fetch(given, {
			redirect: 'error',
			headers: { Connection: 'close' },
			signal: AbortSignal.any([signal, AbortSignal.timeout(probeLimitMs)]),
		});
		const text = await answer.text();
		if (answer.ok) return 0;
		err(`${String(answer.status)} ${text.slice(0, shownCharacters)}\n`);
	} catch (error) {
		err(`It does not answer: ${reasonOf(error)}\n`);
	}
	return 1;
}

function ownHealth({ CODE_SENSEI_PORT: port }: NodeJS.ProcessEnv): string {
	return `http://127.0.0.1:${port === undefined || port === '' ? '8080' : port}/healthz`;
}

function isHttpAddress(text: string): boolean {
	return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

/** `fetch` hides the reason in the cause. */
function reasonOf(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	const { code } = (error.cause ?? {}) as { code?: unknown }; // any object may be asked for any property
	return typeof code === 'string' ? code : error.name;
}
