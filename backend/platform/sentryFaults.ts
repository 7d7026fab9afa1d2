import {
	defaultStackParser,
	type ErrorEvent,
	type Exception,
	makeNodeTransport,
	NodeClient,
	type StackFrame,
} from '@sentry/node';
import type { Fault, FaultReports } from './faultReports.ts';

/** A chain of causes is told so far. */
const causesMax = 5;
const framesMax = 50;
/** Reports in a minute: what fails at each request is known by then. */
const reportsAMinute = 30;

/**
 * Tells Sentry of unexpected errors. What leaves is put together here from nothing: the types of the error and of its causes, where they happened in files of
 * ours and of packages, a code, the request's id, our version. An error's message never does: it may quote what somebody wrote. None of the client's integrations
 * is on, so there are no breadcrumbs, bodies, addresses or variables to be taken out.
 */
export class SentryFaults implements FaultReports {
	readonly #client: NodeClient;
	readonly #release: string;
	readonly #nowMs: () => number;
	#minute = 0;
	#reported = 0;

	constructor({ dsn, version, nowMs }: { dsn: string; version: string; nowMs: () => number }) {
		this.#release = `code-sensei@${version}`;
		this.#nowMs = nowMs;
		this.#client = new NodeClient({
			dsn,
			transport: makeNodeTransport,
			stackParser: defaultStackParser,
			integrations: [],
			includeServerName: false,
			enableRuntimeChannelInjection: false,
			sendClientReports: false,
			traceLifecycle: 'static',
			beforeSend: (event) => this.#onlyAllowed(event),
		});
	}

	report({ error, requestId }: Fault): void {
		if (!this.#mayReport()) return;
		const code = codeOf(error);
		const tags = {
			...(requestId === undefined ? {} : { request_id: requestId }),
			...(code === undefined ? {} : { code }),
		};
		this.#client.captureEvent({ exception: { values: exceptionsOf(error) }, tags });
	}

	async flush(limitMs: number): Promise<void> {
		// It answers `false` where it did not come to an end, and so it does where nobody listens: then the log has it alone.
		await this.#client.flush(limitMs);
	}

	#mayReport(): boolean {
		const minute = Math.floor(this.#nowMs() / 60_000);
		if (minute !== this.#minute) this.#reported = 0;
		this.#minute = minute;
		this.#reported++;
		return this.#reported <= reportsAMinute;
	}

	/** The client adds what it knows of the machine; of that only what says which event this is stays. */
	#onlyAllowed({ event_id, timestamp, exception, tags }: ErrorEvent): ErrorEvent {
		return {
			type: undefined,
			...(event_id === undefined ? {} : { event_id }),
			...(timestamp === undefined ? {} : { timestamp }),
			platform: 'node',
			level: 'error',
			release: this.#release,
			...(exception === undefined ? {} : { exception }),
			...(tags === undefined ? {} : { tags }),
		};
	}
}

/** The outermost last, as Sentry wants them. */
function exceptionsOf(error: Error): Exception[] {
	const chain: Exception[] = [];
	let next: unknown = error;
	while (next instanceof Error && chain.length < causesMax) {
		chain.unshift({ type: wordOf(next.name), stacktrace: { frames: framesOf(next) } });
		next = next.cause;
	}
	return chain;
}

/** Where it happened. A message may have lines that look like places, so it is cut off before. */
function framesOf(error: Error): StackFrame[] {
	const stack = error.stack ?? '';
	const { message } = error;
	const messageAt = message === '' ? -1 : stack.indexOf(message);
	const places = messageAt < 0 ? stack : stack.slice(messageAt + message.length);
	return defaultStackParser(places, 0, framesMax).flatMap(({ filename, function: name, lineno, colno }) => {
		const file = ownFile(filename ?? '');
		if (file === undefined) return [];
		return [
			{
				filename: file,
				...(name === undefined ? {} : { function: placeName(name) }),
				...(lineno === undefined ? {} : { lineno }),
				...(colno === undefined ? {} : { colno }),
				in_app: !file.startsWith('node'),
			},
		];
	});
}

/** Files of ours by their place in the repository or the bundle, those of packages and of Node by name; no other, and no folder of the machine. */
function ownFile(filename: string): string | undefined {
	const path = filename.replaceAll('\\', '/');
	const inPackage = /node_modules\/(?:@[\w.-]+\/)?[\w.-]+\/[\w./-]{1,200}$/.exec(path)?.[0];
	if (inPackage !== undefined) return inPackage;
	if (/^node:[\w/]{1,80}$/.test(path)) return path;
	return /(?:dist\/server[\w-]*\.mjs|backend\/[\w/]{1,200}\.ts)$/.exec(path)?.[0];
}

function placeName(name: string): string {
	return /^[\w.$#<>[\] ]{1,100}$/.test(name) ? name : '?';
}

function wordOf(name: string): string {
	return /^\w{1,80}$/.test(name) ? name : 'Error';
}

/** As Node and databases give them; text that is no code stays here. */
function codeOf(error: Error): string | undefined {
	const { code } = error as { code?: unknown }; // any object may be asked for any property
	if (typeof code === 'number') return String(code);
	return typeof code === 'string' && /^\w{1,60}$/.test(code) ? code : undefined;
}
