import assert from 'node:assert/strict';
import { type KeptSession, SessionFile } from '#extension/account/sessionFile.ts';
import { SessionKeeper } from '#extension/account/sessionKeeper.ts';
import { MemorySecrets } from './memorySecrets.ts';
import { temporaryFolder } from './temporaryFolder.ts';
import { TokenFamily } from './tokenFamily.ts';

const serverUrl = 'https://class.example.org';

describe('keeping a session', () => {
	const folder = temporaryFolder();
	const keepers: SessionKeeper[] = [];
	const families: TokenFamily[] = [];
	let nowMs = 0;
	let warnings: unknown[] = [];
	beforeEach(() => {
		nowMs = Date.parse('2026-11-25T10:00:00.000Z');
		warnings = [];
	});
	afterEach(() => {
		for (const keeper of keepers.splice(0)) keeper.dispose();
		families.length = 0;
	});

	function window(
		family: TokenFamily,
		secrets: MemorySecrets,
		file: SessionFile = new SessionFile(folder(), secrets),
	): SessionKeeper {
		if (!families.includes(family)) families.push(family);
		const keeper = new SessionKeeper({
			file,
			// One server, which knows whose token it gets.
			refresh: (_, token) =>
				(families.find(({ accountId }) => token.startsWith(`refresh ${accountId} `)) ?? family).refresh(token),
			nowMs: () => nowMs,
			warn: (error) => warnings.push(error),
		});
		keepers.push(keeper);
		return keeper;
	}

	async function signedIn(family = new TokenFamily()): Promise<{
		family: TokenFamily;
		secrets: MemorySecrets;
		keeper: SessionKeeper;
	}> {
		const secrets = new MemorySecrets();
		const keeper = window(family, secrets);
		await keeper.accept(serverUrl, family.present);
		return { family, secrets, keeper };
	}

	it('gives the access token of the sign-in without asking the server', async () => {
		const { family, keeper } = await signedIn();
		assert.equal(await keeper.token(), 'access a1 0');
		assert.equal(family.trades, 0);
		assert.deepEqual(keeper.state, { kind: 'signedIn', serverUrl, account: { id: 'a1', displayName: 'Ada' } });
	});

	it('survives the window: the next one is signed in and trades for a token of its own', async () => {
		const { family, secrets } = await signedIn();
		const next = window(family, new MemorySecrets(secrets));
		assert.equal((await next.load()).kind, 'signedIn');
		assert.equal(await next.token(), 'access a1 1');
	});

	it('trades once, however many ask at the same time', async () => {
		const { family, keeper } = await signedIn();
		nowMs += 900_000;
		const tokens = await Promise.all([keeper.token(), keeper.token(), keeper.renew('access a1 0')]);
		assert.deepEqual(tokens, ['access a1 1', 'access a1 1', 'access a1 1']);
		assert.equal(family.trades, 1);
	});

	it('renews before the token runs out, not only after', async () => {
		const { keeper } = await signedIn();
		nowMs += 880_000;
		assert.equal(await keeper.token(), 'access a1 1');
	});

	it('never uses a refresh token twice, though many windows trade at once and see nothing of each other’s secrets', async () => {
		const { family, secrets, keeper } = await signedIn();
		const windows = [keeper, ...Array.from({ length: 5 }, () => window(family, new MemorySecrets(secrets)))];
		for (let round = 0; round < 3; round++) {
			nowMs += 900_000;
			await Promise.all(windows.map((one) => one.token()));
		}
		assert.equal(family.isEnded, false);
		assert.equal(family.trades, 18);
	});

	it('renews a token that the server refused, but not one that was renewed meanwhile', async () => {
		const { family, keeper } = await signedIn();
		assert.equal(await keeper.renew('access a1 0'), 'access a1 1');
		assert.equal(await keeper.renew('access a1 0'), 'access a1 1');
		assert.equal(family.trades, 1);
	});

	it('is signed in still when nobody answers, and goes on when somebody does', async () => {
		const { family, keeper } = await signedIn();
		nowMs += 900_000;
		family.silences = 2;
		await assert.rejects(keeper.token(), { code: 'stopping' });
		assert.equal(keeper.state.kind, 'signedIn');
		assert.equal(await keeper.token(), 'access a1 1');
	});

	it('asks once more at once when an answer got lost', async () => {
		const { family, keeper } = await signedIn();
		nowMs += 900_000;
		family.silences = 1;
		assert.equal(await keeper.token(), 'access a1 1');
	});

	it('ends with the word of the server, says so once, and leaves nothing behind', async () => {
		const { family, secrets, keeper } = await signedIn();
		const other = window(family, secrets);
		await other.load();
		let told = 0;
		for (const one of [keeper, other]) one.onDidEnd(() => told++);
		family.isEnded = true;
		nowMs += 900_000;
		await assert.rejects(keeper.token(), { code: 'sessionEnded' });
		assert.deepEqual(keeper.state, { kind: 'signedOut' });
		assert.equal(secrets.values.size, 0);
		await assert.rejects(other.token(), { code: 'sessionEnded' });
		assert.deepEqual(other.state, { kind: 'signedOut' });
		assert.equal(told, 1);
	});

	it('signs the other windows out with this one', async () => {
		const { family, secrets, keeper } = await signedIn();
		const other = window(family, secrets);
		await other.load();
		let changes = 0;
		other.onDidChange(() => changes++);
		await keeper.leave();
		assert.deepEqual(await other.load(), { kind: 'signedOut' });
		assert.equal(changes, 1);
		await assert.rejects(other.token(), { code: 'sessionEnded' });
	});

	it('speaks as nobody but the account that is signed in now, when another window has changed it', async () => {
		const { secrets, keeper } = await signedIn();
		const second = new TokenFamily('a2');
		await window(second, secrets).accept(serverUrl, second.present);
		await keeper.load();
		assert.equal(keeper.state.kind === 'signedIn' && keeper.state.account.id, 'a2');
		assert.equal(await keeper.token(), 'access a2 1');
	});

	it('goes on with the newest token when the disk is full, and writes it when it is not', async () => {
		const { family, secrets } = await signedIn();
		const disk = new FullDisk(folder(), secrets);
		const keeper = window(family, secrets, disk);
		await keeper.load();
		disk.isFull = true;
		assert.equal(await keeper.token(), 'access a1 1');
		assert.equal(warnings.length, 1);
		nowMs += 900_000;
		disk.isFull = false;
		assert.equal(await keeper.token(), 'access a1 2');
		assert.equal((await disk.read())?.refreshToken, 'refresh a1 2');
	});
});

class FullDisk extends SessionFile {
	isFull = false;

	override write(session: KeptSession): Promise<void> {
		return this.isFull ? Promise.reject(new Error('ENOSPC')) : super.write(session);
	}
}
