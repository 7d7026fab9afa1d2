import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { HintService } from '#backend/hints/hintService.ts';
import { AppError } from '#contract/appError.ts';
import { endpoints } from '#contract/endpoints.ts';
import { WaitingActs } from '#extension/account/waitingActs.ts';
import type { WaitingAct } from '#extension/account/waitingAct.ts';
import { type HelpTools, takeHint, takeMadeHint, takeSolution } from '#extension/challenges/takeHelp.ts';
import { sqliteStores } from '../../contract/sqliteStores.ts';
import { temporaryFolder } from './account/temporaryFolder.ts';

type Client = Awaited<ReturnType<HelpTools['clients']['client']>>;

/** Hints as a backend keeps them, asked without a network between; it can be out of reach, or lose an answer on the way. */
async function hintPlace(challenges: readonly string[]) {
	const stores = await sqliteStores.open();
	const { learning, learnerId, clock } = stores;
	const now = () => ({ at: stores.clock.iso(), newId: () => randomUUID() });
	const hints = new HintService({
		load: (challengeId) =>
			challenges.includes(challengeId)
				? Promise.resolve({
						version: 'v1',
						file: { hints: ['one', 'two', 'three', 'four'] },
						editorial: '',
						references: {},
					})
				: Promise.reject(new AppError('challengeUnknown', 'No such challenge.')),
		noteHint: (moment, level) => learning.showHint({ ...moment, ...now() }, level),
		noteGiveUp: (moment) => learning.giveUp({ ...moment, ...now() }),
		isEditorialUnlocked: () => Promise.resolve(true),
	});
	const place = {
		reach: 'there' as 'there' | 'gone' | 'losesAnswers',
		client: {
			async call(name: string, request: unknown) {
				if (place.reach === 'gone') throw new AppError('stopping', 'gone');
				clock.advance(1_000);
				const answer = await answerTo(name, request);
				if (place.reach === 'losesAnswers') throw new AppError('stopping', 'gone in the middle');
				return answer;
			},
			// It answers to the two questions that taking help asks, in the words of the contract.
		} as Client,
		told: async () =>
			(await learning.events(learnerId)).map((event) =>
				event.kind === 'hintShown' ? `hint ${event.hintLevel}` : event.kind,
			),
		ids: async () => (await learning.events(learnerId)).filter(({ kind }) => kind !== 'opened').map(({ id }) => id),
		close: () => stores.close(),
	};
	async function answerTo(name: string, request: unknown): Promise<unknown> {
		const { params, body } = request as { params: unknown; body: unknown }; // as every request of the contract
		if (name === 'giveUp') {
			const { challengeId } = endpoints.giveUp.params.parse(params);
			return hints.giveUp(learnerId, challengeId, endpoints.giveUp.body.parse(body));
		}
		const { challengeId, level } = endpoints.showHint.params.parse(params);
		return hints.show(learnerId, challengeId, level, endpoints.showHint.body.parse(body));
	}
	return place;
}

describe('help that is taken with a server or without', () => {
	const folder = temporaryFolder();
	const challengeId = 'bank.two-sum';
	const onlyThere = 'forge.of-the-class';
	const helped = { challengeId, title: 'Two Sum', hintsKnown: 0 };
	let server: Awaited<ReturnType<typeof hintPlace>>;
	let here: Awaited<ReturnType<typeof hintPlace>>;
	let waiting: WaitingActs;
	let all: WaitingAct[];
	let owner: string;

	beforeEach(async () => {
		server = await hintPlace([challengeId, onlyThere]);
		here = await hintPlace([challengeId]);
		waiting = new WaitingActs(folder());
		all = [];
		owner = 'https://class.example.org ada';
	});
	afterEach(async () => {
		await server.close();
		await here.close();
	});

	const sendAll = async (): Promise<void> => {
		await waiting.send((act) => {
			const body = { id: act.id, timeZone: act.timeZone };
			return act.kind === 'hint'
				? server.client.call('showHint', { params: { challengeId: act.challengeId, level: act.level }, body })
				: server.client.call('giveUp', { params: { challengeId: act.challengeId }, body });
		});
		all = await waiting.all();
	};
	const tools = (): HelpTools => ({
		clients: {
			owner: () => Promise.resolve(owner),
			client: () => Promise.resolve(owner === 'local' || server.reach === 'gone' ? here.client : server.client),
			server: () => Promise.resolve(server.client),
			local: () => Promise.resolve(here.client),
		},
		outbox: {
			get all() {
				return all;
			},
			async makeWay() {
				await sendAll();
				return all.length === 0 && server.reach !== 'gone';
			},
			async add(act) {
				await waiting.add(act);
				all = await waiting.all();
			},
		},
		timeZone: 'Europe/Berlin',
		awayMessage: () => 'only the server has it',
	});

	it('is noted at the server alone while it answers', async () => {
		const { from, answer } = await takeHint(tools(), helped, 1);
		assert.deepEqual({ from, hints: answer.hints }, { from: 'owner', hints: ['one'] });
		await takeSolution(tools(), helped);
		assert.deepEqual(await server.told(), ['opened', 'hint 1', 'gaveUp']);
		assert.deepEqual(await here.told(), []);
	});

	it('is given here without a word to anybody by who practises alone', async () => {
		owner = 'local';
		await takeHint(tools(), helped, 1);
		assert.deepEqual(await here.told(), ['opened', 'hint 1']);
		assert.deepEqual(all, []);
	});

	it('is given here while the server is gone, and noted there afterwards under the same ids', async () => {
		await takeHint(tools(), helped, 1);
		server.reach = 'gone';
		const { from, answer } = await takeHint(tools(), { ...helped, hintsKnown: 1 }, 2);
		assert.deepEqual({ from, hints: answer.hints }, { from: 'here', hints: ['one', 'two'] });
		await takeSolution(tools(), helped);
		assert.deepEqual(
			all.map(({ kind }) => kind),
			['hint', 'giveUp'],
		);
		server.reach = 'there';
		await sendAll();
		assert.deepEqual(await server.told(), ['opened', 'hint 1', 'hint 2', 'gaveUp']);
		// So that bringing along what was done on this computer doubles nothing.
		assert.deepEqual((await here.ids()).slice(-2), (await server.ids()).slice(-2));
	});

	it('is noted in full where this computer had shown more to who practises alone', async () => {
		owner = 'local';
		for (const level of [1, 2]) await takeHint(tools(), helped, level);
		owner = 'https://class.example.org ada';
		server.reach = 'gone';
		await takeHint(tools(), { ...helped, hintsKnown: 0 }, 3);
		server.reach = 'there';
		await sendAll();
		assert.deepEqual(await server.told(), ['opened', 'hint 1', 'hint 2', 'hint 3']);
	});

	it('waits once, however often the same hint is looked at', async () => {
		server.reach = 'gone';
		for (let times = 0; times < 3; times++) await takeHint(tools(), helped, 1);
		assert.equal(all.length, 1);
	});

	it('is noted once where the server was lost before its answer came', async () => {
		server.reach = 'losesAnswers';
		assert.equal((await takeSolution(tools(), helped)).from, 'here');
		server.reach = 'there';
		await sendAll();
		assert.deepEqual(await server.told(), ['opened', 'gaveUp']);
	});

	it('goes after what waits already, also when the server is back', async () => {
		server.reach = 'gone';
		await takeHint(tools(), helped, 1);
		server.reach = 'there';
		assert.equal((await takeHint(tools(), { ...helped, hintsKnown: 1 }, 2)).from, 'owner');
		assert.deepEqual(await server.told(), ['opened', 'hint 1', 'hint 2']);
		assert.deepEqual(all, []);
	});

	it('can not be had for a challenge of the server while that is gone, and says so', async () => {
		server.reach = 'gone';
		const elsewhere = { challengeId: onlyThere, title: 'Of the class', hintsKnown: 0 };
		await assert.rejects(takeHint(tools(), elsewhere, 1), { message: 'only the server has it' });
		assert.deepEqual(all, []);
	});

	it('made for the code comes from the owner of the progress, and from nobody else while that one is gone', async () => {
		const asked: string[] = [];
		const maker = (name: string): Client =>
			({
				call(endpoint: string, request: unknown) {
					asked.push(`${name} ${endpoint}`);
					if (server.reach === 'gone') return Promise.reject(new AppError('stopping', 'gone'));
					// A request has its parts under these names.
					const { params } = request as { params: unknown };
					const { challengeId: id } = endpoints.makeHint.params.parse(params);
					assert.equal(id, challengeId);
					return Promise.resolve({ kind: 'refunded', message: 'nobody could' });
				},
				// It answers to the one question that is asked here.
			}) as Client;
		const given = tools();
		const makers: HelpTools = {
			...given,
			clients: {
				...given.clients,
				client: () => Promise.resolve(maker('here')),
				server: () => Promise.resolve(maker('server')),
				local: () => Promise.resolve(maker('here')),
			},
			outbox: { ...given.outbox, all: [], makeWay: () => Promise.resolve(true) },
		};
		const body = { id: randomUUID(), language: 'python', source: 'x', timeZone: 'Europe/Berlin' } as const;
		const make = () => takeMadeHint(makers, challengeId, body, new AbortController().signal);
		assert.equal((await make()).kind, 'refunded');
		server.reach = 'gone';
		await assert.rejects(make(), (error) => error instanceof AppError && error.code === 'busy');
		owner = 'local';
		server.reach = 'there';
		await make();
		assert.deepEqual(asked, ['server makeHint', 'server makeHint', 'here makeHint']);
	});
});
