import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, it } from 'mocha';
import { AppError } from '#contract/appError.ts';
import { Readiness } from '#contract/health.ts';
import { freePort } from '#tools/freePort.ts';
import { lastEvent, reportOf } from '../api/practise.ts';
import { twoSum } from '../api/twoSum.ts';
import { sendRaw } from '../sendRaw.ts';
import { runCommand, type ServerProcess } from '../server/serverProcess.ts';
import { type Member, register, startServer, startTeam, type Team, timeZone } from '../server/team.ts';
import { type CaddyServer, startCaddy } from './caddyServer.ts';
import { type Containers, startDockerStandIn } from './dockerStandIn.ts';
import type { StandIns } from './standIns.ts';

const roll = path.join(import.meta.dirname, '../../deploy/roll.sh');
/** Pause between two requests of one client: there are several, and the machine is shared. */
const pauseMs = 50;

/** Processes as compose.yaml has them. Those that judge are reached by nobody: they take what waits in the store. */
class Processes implements Containers {
	readonly #team: Team;
	readonly #running = new Map<string, ServerProcess>();
	readonly #images = new Map<string, string>();
	readonly outputs: string[] = [];
	readonly ports: ReadonlyMap<string, number>;
	migrations = 0;

	constructor(team: Team, ports: ReadonlyMap<string, number>) {
		this.#team = team;
		this.ports = ports;
	}

	async isHealthy(service: string): Promise<boolean> {
		const server = this.#running.get(service);
		if (server === undefined) return false;
		const answer = await sendRaw(server.port, '/readyz');
		return answer.status === 200 && Readiness.parse(answer.json()).ready;
	}

	imageOf(service: string): string {
		return this.#images.get(service) ?? '';
	}

	async replace(service: string, image: string): Promise<boolean> {
		const old = this.#running.get(service);
		if (old !== undefined) {
			this.#running.delete(service);
			assert.equal(await old.stop(), 0, `${service} ended well`);
			this.outputs.push(old.output());
		}
		this.#images.set(service, image);
		if (image === 'sha256:broken') return false;
		const port = String(this.ports.get(service) ?? 0);
		const server = await startServer(this.#team, { CODE_SENSEI_PORT: port, CODE_SENSEI_TRUSTED_PROXIES: '1' });
		this.#running.set(service, server);
		while (!(await this.isHealthy(service))) await delay(pauseMs);
		return true;
	}

	async migrate(): Promise<boolean> {
		this.migrations++;
		return (await runCommand(['migrate'], this.#team.environment)).code === 0;
	}

	async stop(): Promise<void> {
		for (const server of this.#running.values()) {
			assert.equal(await server.stop(), 0);
			this.outputs.push(server.output());
		}
	}
}

describe('a rolling restart behind the proxy', () => {
	let team: Team;
	let processes: Processes;
	let caddy: CaddyServer;
	let docker: StandIns;
	const services = ['worker-1', 'worker-2', 'api-1', 'api-2'];

	before(async function () {
		this.timeout(240_000);
		team = await startTeam();
		const ports = new Map<string, number>();
		for (const name of ['api-1', 'api-2']) ports.set(name, await freePort());
		processes = new Processes(team, ports);
		for (const service of services) assert.ok(await processes.replace(service, 'sha256:old'));
		caddy = await startCaddy([...ports.values()]);
		docker = await startDockerStandIn(processes);
	});
	after(async () => {
		await docker.close();
		await caddy.stop();
		await processes.stop();
		await team.close();
		for (const output of processes.outputs) assert.doesNotMatch(output, /ended by a bug|request failed/);
	});

	const runRoll = (...args: string[]) => docker.run(roll, args);

	it('fails no request that a client with one retry would see, and loses no submission', async function () {
		this.timeout(300_000);
		const load = new Load(caddy.port, await register(caddy, 'lena'));
		const running = Promise.all([load.read(), load.read(), load.submit(), load.listen()]);
		await load.hasBegun();
		const { code, said } = await runRoll();
		load.end();
		await running;
		assert.equal(code, 0, said);
		assert.equal(processes.migrations, 1);
		for (const service of services) assert.equal(processes.imageOf(service), 'sha256:new', service);
		assert.ok(load.requests > 20, `${load.requests} requests`);
		assert.deepEqual(load.failedTwice, []);
		for (const id of load.submitted) {
			assert.equal(reportOf(await lastEvent(load.member, id)).verdict, 'accepted');
		}
		assert.equal((await load.member.call('getProgress', { query: {} })).submissions, load.submitted.length);
	});

	it('gives a service that does not become healthy its old image back and touches no other', async function () {
		this.timeout(240_000);
		const before = services.map((service) => processes.imageOf(service));
		const begun = docker.calls().length;
		const { code, said } = await runRoll('sha256:broken');
		assert.equal(code, 1, said);
		assert.match(said, /the last words/);
		assert.match(said, /worker-1 is back at its old image/);
		assert.deepEqual(
			services.map((service) => processes.imageOf(service)),
			before,
		);
		for (const service of services) assert.ok(await processes.isHealthy(service), service);
		assert.ok(
			!docker
				.calls()
				.slice(begun)
				.some((call) => /up .*(worker-2|api-)/.test(call)),
		);
	});

	it('begins nothing while a process is ill, and says how it is called', async () => {
		const { migrations } = processes;
		const isHealthy = processes.isHealthy.bind(processes);
		processes.isHealthy = (service) => (service === 'api-2' ? Promise.resolve(false) : isHealthy(service));
		const refused = await runRoll();
		processes.isHealthy = isHealthy;
		assert.equal(refused.code, 1);
		assert.match(refused.said, /api-2 is not healthy/);
		assert.equal(processes.migrations, migrations);
		for (const wrong of [['--nonsense'], ['one', 'two']]) assert.equal((await runRoll(...wrong)).code, 2);
	});
});

describe('the proxy', () => {
	it('passes events on at once, tells a process that a listener left, and answers in words while nobody is there', async function () {
		this.timeout(240_000);
		const team = await startTeam();
		const server = await startServer(team, { CODE_SENSEI_TRUSTED_PROXIES: '1' });
		const caddy = await startCaddy([server.port]);
		const member = await register(caddy, 'lena');
		const changes = member.watch('watchChanges', {});
		const hello = await changes.next();
		assert.ok(hello.done !== true && hello.value.kind === 'hello', 'nothing waits for a block to fill');
		const heard = changes.next();
		const job = await member.call('submit', { params: { challengeId: twoSum.id }, body: newSubmission() });
		const change = await heard;
		assert.ok(change.done !== true && change.value.kind === 'changed', `${job.id} is told of`);
		await changes.return(undefined);
		while (!/"route":"\/v1\/changes"/.test(server.output())) await delay(pauseMs);

		assert.equal(await server.stop(), 0);
		const answer = await sendRaw(caddy.port, '/v1/challenges', { token: member.token });
		assert.equal(answer.status, 503);
		assert.equal(answer.code, 'notReady');
		assert.equal(answer.headers['retry-after'], '2');
		await caddy.stop();
		await team.close();
	});
});

const newSubmission = (id = randomUUID()) => ({ id, language: 'python' as const, source: twoSum.right, timeZone });

/** Clients that ask one after the other and try once more what failed; until they are told to end. */
class Load {
	readonly member: Member;
	readonly submitted: string[] = [];
	readonly failedTwice: string[] = [];
	requests = 0;
	readonly #port: number;
	#isEnding = false;

	constructor(port: number, member: Member) {
		this.#port = port;
		this.member = member;
	}

	async hasBegun(): Promise<void> {
		while (this.requests < 5) await delay(pauseMs);
	}

	end(): void {
		this.#isEnding = true;
	}

	async read(): Promise<void> {
		while (!this.#isEnding) {
			await this.#withOneRetry('listChallenges', () => this.member.call('listChallenges', { query: {} }));
			await this.#withOneRetry('getProgress', () => this.member.call('getProgress', { query: {} }));
		}
	}

	async submit(): Promise<void> {
		while (!this.#isEnding) {
			const body = newSubmission();
			const accepted = await this.#withOneRetry('submit', () =>
				this.member.call('submit', { params: { challengeId: twoSum.id }, body }),
			);
			if (accepted !== undefined) this.submitted.push(body.id);
			await delay(20 * pauseMs);
		}
	}

	/** A stream ends when its process does, and is begun anew; now and then also by its listener. */
	async listen(): Promise<void> {
		while (!this.#isEnding) {
			const stop = new AbortController();
			const changes = await this.#withOneRetry('watchChanges', async () => {
				const begun = this.member.watch('watchChanges', { signal: stop.signal });
				const first = await begun.next();
				assert.ok(first.done !== true && first.value.kind === 'hello');
				return begun;
			});
			if (changes === undefined) continue;
			const ended = endOf(changes, stop.signal);
			await Promise.race([ended, delay(40 * pauseMs)]);
			stop.abort();
			await ended;
		}
	}

	/** Undefined when it failed twice. */
	async #withOneRetry<Result>(what: string, ask: () => Promise<Result>): Promise<Result | undefined> {
		this.requests++;
		for (const isLast of [false, true]) {
			try {
				const result = await ask();
				await delay(pauseMs);
				return result;
			} catch (error) {
				if (!isLast) await delay(1_000 * ((error instanceof AppError ? error.retryAfterSeconds : undefined) ?? 1));
				else this.failedTwice.push(`${what} at ${this.#port}: ${String(error)}`);
			}
		}
		return undefined;
	}
}

async function endOf(events: AsyncGenerator, stopSignal: AbortSignal): Promise<void> {
	try {
		for await (const _event of events);
	} catch (error) {
		// The connection was cut by the end of the process.
		assert.ok(stopSignal.aborted || error instanceof TypeError, String(error));
	}
}
