import assert from 'node:assert/strict';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { runInNewContext } from 'node:vm';
import { describe, it } from 'mocha';
import { classPageScript } from '#backend/classes/classPageScript.ts';

/** The script in a page that has no more than it needs, with time that the test moves. */
class Page {
	readonly news = { textContent: '' };
	/** What was put into the page. */
	readonly shown: string[] = [];
	/** How long it waited before it came again. */
	readonly pauses: number[] = [];
	#silence: (() => void) | undefined;

	constructor(port: number) {
		const board = {
			dataset: { token: 'secret' },
			querySelectorAll: () => [],
			replaceChildren: (html: string) => this.shown.push(html),
			addEventListener: () => undefined,
		};
		runInNewContext(classPageScript, {
			document: { getElementById: (id: string) => (id === 'board' ? board : this.news), activeElement: undefined },
			DOMParser: class {
				parseFromString(html: string) {
					return { body: { childNodes: [html] } };
				}
			},
			location: { pathname: '/classes/one' },
			fetch: (at: string, options: RequestInit) => fetch(`http://127.0.0.1:${String(port)}${at}`, options),
			setTimeout: (act: () => void, ms: number) => {
				if (ms === 45_000) return (this.#silence = act);
				this.pauses.push(ms);
				setImmediate(act);
				return undefined;
			},
			clearTimeout: (timer: unknown) => {
				if (timer === this.#silence) this.#silence = undefined;
			},
			...{ AbortController, TextDecoderStream, Promise, JSON, Math, Number, Error, String },
		});
	}

	/** Nothing was heard for so long. */
	fallSilent(): void {
		assert.ok(this.#silence, 'it listens for silence');
		this.#silence();
	}
}

describe('the script in the page of a class', () => {
	const ends: (() => void)[] = [];
	afterEach(() => {
		for (const end of ends.splice(0)) end();
	});

	/** A server that answers one connection after the other; the last answer stays open. */
	async function start(...answers: ((response: ServerResponse) => void)[]) {
		const asked: IncomingHttpHeaders[] = [];
		const all = Promise.withResolvers<undefined>();
		const server = createServer((request, response) => {
			asked.push(request.headers);
			answers.shift()?.(response);
			if (answers.length === 0) all.resolve(undefined);
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		const { port } = server.address() as AddressInfo; // it listens on a port
		ends.push(() => {
			server.close();
			server.closeAllConnections();
		});
		return { page: new Page(port), asked, all: all.promise };
	}
	const say = (response: ServerResponse, id: string, html: string, said = ''): void => {
		response.write(`id: ${id}\ndata: ${JSON.stringify({ html, said })}\n\n`);
	};
	const begin = (response: ServerResponse): void => {
		response.writeHead(200, { 'content-type': 'text/event-stream' });
	};
	const until = async (holds: () => boolean): Promise<void> => {
		while (!holds()) await new Promise(setImmediate);
	};

	it('goes on where it was when its stream breaks, after a pause that grows', async () => {
		const { page, asked } = await start(
			(response) => {
				begin(response);
				say(response, 'one.1', 'first');
				response.write(': still here\n\n');
				say(response, 'one.2', 'second', 'Lena solved Pairs');
				setTimeout(() => response.destroy());
			},
			(response) => void response.writeHead(503, { 'retry-after': '5' }).end(),
			(response) => void response.destroy(),
			(response) => {
				begin(response);
				say(response, 'one.3', 'third');
			},
		);
		await until(() => page.shown.includes('third'));
		assert.deepEqual(page.shown, ['first', 'second', 'third']);
		assert.deepEqual(
			asked.map((headers) => headers['last-event-id']),
			[undefined, 'one.2', 'one.2', 'one.2'],
		);
		assert.ok(asked.every(({ authorization }) => authorization === 'Bearer secret'));
		const within = ([least, most]: [number, number], place: number): boolean => {
			const pause = page.pauses[place] ?? 0;
			return pause >= least && pause <= most;
		};
		const expected: [number, number][] = [
			[500, 1_000],
			[6_000, 7_000],
			[2_000, 4_000],
		];
		assert.ok(expected.every(within), page.pauses.join());
	});

	it('takes a stream that says nothing for dead', async () => {
		const { page, all } = await start(
			(response) => {
				begin(response);
				say(response, 'one.1', 'first');
			},
			(response) => {
				begin(response);
				say(response, 'one.2', 'second');
			},
		);
		await until(() => page.shown.length === 1);
		page.fallSilent();
		await all;
		await until(() => page.shown.length === 2);
		assert.equal(page.news.textContent, 'The connection is gone; trying again.');
	});

	it('says so when it may not listen any more, and does not come again', async () => {
		const { page, asked } = await start((response) => void response.writeHead(401).end());
		await until(() => page.news.textContent.startsWith('This page is not kept up to date'));
		await new Promise(setImmediate);
		assert.equal(asked.length, 1);
		assert.deepEqual(page.pauses, []);
	});
});
