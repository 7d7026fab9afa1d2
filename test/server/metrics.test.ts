import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'mocha';
import { routerDefaults } from '#backend/forge/models.ts';
import { endpoints } from '#contract/endpoints.ts';
import { ErrorCode } from '#contract/problem.ts';
import { Readiness } from '#contract/health.ts';
import { Verdict } from '#contract/verdict.ts';
import { freePort } from '#tools/freePort.ts';
import { lastEvent, reportOf } from '../api/practise.ts';
import { twoSum } from '../api/twoSum.ts';
import { allQueries } from '../promQueries.ts';
import { sendRaw } from '../sendRaw.ts';
import { metricsPortOf, scrape, type Series, valueOf } from './promText.ts';
import type { ServerProcess } from './serverProcess.ts';
import { type Member, register, startServer, startTeam, type Team, timeZone } from './team.ts';

/** Labels whose values each page has all of. */
const enumerated = ['state', 'found', 'step', 'period', 'amount', 'direction', 'trust', 'phase'];
/** Values that come with what happens, and the lists that they are of. */
const closed: Readonly<Record<string, readonly string[]>> = {
	status: ['1xx', '2xx', '3xx', '4xx', '5xx'],
	code: ErrorCode.options,
	verdict: Verdict.options,
	part: Readiness.shape.parts.element.shape.name.options,
	limit: ['address', 'account', 'other'],
};
/** Labels that Prometheus itself adds. */
const added = ['instance', 'job'];

describe('the metrics of a server', () => {
	let team: Team;
	let server: ServerProcess;
	let member: Member;
	let port: number;
	let page: Series[];
	before(async () => {
		team = await startTeam();
		server = await startServer(team, {
			CODE_SENSEI_METRICS_PORT: '0',
			// A provider that is set up and does not answer.
			OLLAMA_HOST: `http://127.0.0.1:${String(await freePort())}`,
			CODE_SENSEI_AI_REFILL: '0',
		});
		port = await metricsPortOf(server);
		member = await register(server, 'lena');
		for (const source of [twoSum.right, twoSum.right, twoSum.broken]) {
			const id = randomUUID();
			await member.call('submit', {
				params: { challengeId: twoSum.id },
				body: { id, language: 'python', source, timeZone },
			});
			const report = reportOf(await lastEvent(member, id));
			if (source !== twoSum.right) continue;
			// Until the provider rests and is not asked any more.
			for (let count = 0; count < routerDefaults.breakAfter; count++) {
				await member.call('reviewSolution', {
					params: { challengeId: twoSum.id },
					body: { language: 'python', source, report },
				});
			}
		}
		await stopOne();
		await member.call('listChallenges', { query: {} });
		await member.call('listChallenges', { query: {} });
		await sendRaw(server.port, `/v1/nothing/${member.signedIn.account.id}`, { token: member.token });
		const changes = member.watch('watchChanges', {});
		await changes.next();
		page = await scrape(port);
		await changes.return(undefined);
	});
	/** A run that is stopped on the way is not judged. */
	const stopOne = async (): Promise<void> => {
		const { id } = await member.call('startRun', {
			params: { challengeId: twoSum.id },
			body: { id: randomUUID(), language: 'python', source: twoSum.endless, what: { kind: 'examples' } },
		});
		for await (const { kind } of member.watch('watchJob', { params: { jobId: id } })) {
			if (kind === 'compiling' || kind === 'case') await member.call('cancelJob', { params: { jobId: id } });
		}
	};
	after(async () => {
		assert.equal(await server.stop(), 0);
		await team.close();
	});

	it('count requests by pattern, verdicts by language, and what the judge took', () => {
		const submit = { method: 'POST', route: endpoints.submit.path, status: '2xx' };
		assert.equal(valueOf(page, 'code_sensei_requests_total', submit), 3);
		assert.equal(valueOf(page, 'code_sensei_request_seconds_count', { route: endpoints.submit.path }), 3);
		assert.equal(valueOf(page, 'code_sensei_verdicts_total', { language: 'python', verdict: 'accepted' }), 2);
		assert.equal(valueOf(page, 'code_sensei_verdicts_total', { language: 'python', verdict: 'compileError' }), 1);
		for (const step of ['compile', 'run', 'whole']) {
			const learners = { language: 'python', trust: 'learner', step };
			assert.ok((valueOf(page, 'code_sensei_judge_seconds_count', learners) ?? 0) >= 3, step);
		}
		assert.equal(valueOf(page, 'code_sensei_queue_wait_seconds_count'), 3);
		assert.equal(valueOf(page, 'code_sensei_request_seconds_count', { route: endpoints.watchJob.path }), undefined);
	});

	it('tell how the parts are, what waits, what is cached and what models cost', () => {
		assert.equal(valueOf(page, 'code_sensei_ready'), 1);
		for (const part of ['store', 'redis', 'judge']) {
			assert.equal(valueOf(page, 'code_sensei_part_state', { part, state: 'ok' }), 1, part);
		}
		assert.equal(valueOf(page, 'code_sensei_queue_jobs', { queue: 'submissions', state: 'waiting' }), 0);
		assert.ok((valueOf(page, 'code_sensei_cache_reads_total', { cache: 'challenge-list' }) ?? 0) > 1);
		assert.ok((valueOf(page, 'code_sensei_cache_reads_total', { cache: 'challenges', found: 'here' }) ?? 0) > 0);
		assert.ok((valueOf(page, 'code_sensei_cache_reads_total', { cache: 'sessions', found: 'here' }) ?? 0) > 0);
		const unreachable = { provider: 'ollama', outcome: 'unreachable' };
		assert.ok((valueOf(page, 'code_sensei_ai_requests_total', unreachable) ?? 0) > 0);
		assert.equal(valueOf(page, 'code_sensei_ai_budget_usd', { period: 'day', amount: 'allowed' }), 5);
		assert.equal(valueOf(page, 'code_sensei_ai_budget_state', { state: 'within' }), 1);
		assert.ok((valueOf(page, 'code_sensei_refusals_total', { code: 'notFound' }) ?? 0) > 0);
		assert.equal(valueOf(page, 'code_sensei_refusals_total', { code: 'unexpected' }), 0);
	});

	it('count streams of events while somebody listens', async () => {
		const listening = { route: endpoints.watchChanges.path };
		assert.equal(valueOf(page, 'code_sensei_event_streams_open', listening), 1);
		while ((valueOf(await scrape(port), 'code_sensei_event_streams_open', listening) ?? 0) > 0);
	});

	it('have every metric and label that a dashboard or a rule asks for', () => {
		const labelsOf = new Map<string, Map<string, Set<string>>>();
		for (const { name, labels } of page) {
			const known = labelsOf.get(name) ?? new Map<string, Set<string>>();
			labelsOf.set(name, known);
			for (const [label, value] of Object.entries(labels)) known.set(label, (known.get(label) ?? new Set()).add(value));
		}
		const queries = allQueries();
		assert.ok(queries.length > 40);
		for (const { where, expression, selectors, groupedBy } of queries) {
			assert.ok(selectors.length > 0, where);
			const labels = new Set(added);
			for (const { metric, matchers } of selectors) {
				if (metric === 'up') continue;
				const known = labelsOf.get(metric);
				assert.ok(known, `${where}: nothing prints ${metric}`);
				for (const label of known.keys()) labels.add(label);
				for (const { label, operator, value } of matchers) {
					assert.ok(known.has(label) || added.includes(label), `${where}: ${metric} has no label ${label}`);
					if (operator === '=~' || operator === '!~') continue;
					const values = closed[label] ?? [...(known.get(label) ?? [])];
					if (closed[label] === undefined && !enumerated.includes(label)) continue;
					assert.ok(values.includes(value), `${where}: ${metric} never has ${label}="${value}" in ${expression}`);
				}
			}
			for (const label of groupedBy) assert.ok(labels.has(label), `${where}: grouped by ${label}`);
		}
	});

	it('hold nothing that grows with learners: no id, no address, no name', () => {
		const routes: readonly string[] = ['none', ...Object.values(endpoints).map(({ path }) => path)];
		for (const { name, labels } of page) {
			for (const [label, value] of Object.entries(labels)) {
				if (label === 'route') assert.ok(routes.includes(value), `${name}: ${value}`);
				assert.doesNotMatch(value, /[0-9a-f]{8}-[0-9a-f]{4}-|@/, `${name} ${label}`);
				assert.ok(value.length < 100, `${name} ${label}`);
			}
		}
		const text = JSON.stringify(page);
		for (const planted of [member.email, member.signedIn.account.id, twoSum.id, 'lena']) {
			assert.ok(!text.includes(planted), planted);
		}
	});

	it('are read at a port of their own and nowhere else', async () => {
		assert.equal((await sendRaw(server.port, '/metrics', { token: member.token })).status, 404);
		assert.equal((await sendRaw(port, '/v1/challenges')).status, 404);
		assert.equal((await sendRaw(port, '/metrics', { method: 'POST' })).status, 404);
	});

	it('count who goes over a limit by the limit, and are not there unless somebody asks for them', async () => {
		const limited = await startServer(team, {
			CODE_SENSEI_METRICS_PORT: '0',
			CODE_SENSEI_REQUESTS_PER_ADDRESS: '1',
			// Limits of this process alone.
			REDIS_URL: '',
		});
		for (let count = 0; count < 3; count++) await sendRaw(limited.port, '/v1/challenges');
		const there = await scrape(await metricsPortOf(limited));
		assert.equal(valueOf(there, 'code_sensei_limits_hit_total', { limit: 'address' }), 2);
		assert.equal(valueOf(there, 'code_sensei_limits_hit_total', { limit: 'other' }), 0);
		assert.equal(valueOf(there, 'code_sensei_refusals_total', { code: 'tooManyRequests' }), 2);
		assert.equal(await limited.stop(), 0);

		const unwatched = await startServer(team);
		assert.doesNotMatch(unwatched.output(), /metricsPort/);
		assert.equal(await unwatched.stop(), 0);
	});
});
