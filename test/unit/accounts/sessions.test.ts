import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { SignedIn } from '#contract/accounts.ts';
import { type AccountsUnderTest, type Answer, register, signIn, startAccounts } from './accountsUnderTest.ts';

const dayMs = 24 * 60 * 60 * 1000;

describe('a session', () => {
	let under: AccountsUnderTest;
	beforeEach(async () => {
		under = await startAccounts();
	});
	afterEach(() => under.close());

	const refresh = (refreshToken: string): Promise<Answer> => under.ask('refreshSession', { body: { refreshToken } });
	const refreshed = async (refreshToken: string): Promise<SignedIn> =>
		SignedIn.parse((await refresh(refreshToken)).body);
	const isOpen = async (token: string): Promise<boolean> => (await under.ask('getAccount', { token })).status === 200;

	it('goes on from token to token, and each access token lives for fifteen minutes', async () => {
		const first = await register(under);
		under.clock.advance(15 * 60_000);
		assert.equal((await under.ask('getAccount', { token: first.accessToken })).code, 'unauthenticated');
		const second = await refreshed(first.refreshToken);
		assert.notEqual(second.refreshToken, first.refreshToken);
		assert.deepEqual(second.account, first.account);
		assert.equal(second.accessTokenLifeSeconds, 900);
		assert.ok(await isOpen(second.accessToken));
	});

	it('ends at once when a spent refresh token is used again, and the audit log says so', async () => {
		const first = await register(under);
		const second = await refreshed(first.refreshToken);
		under.clock.advance(10_001);
		assert.equal((await refresh(first.refreshToken)).code, 'sessionEnded');
		assert.equal((await under.ask('getAccount', { token: second.accessToken })).code, 'sessionEnded');
		assert.equal((await refresh(second.refreshToken)).code, 'sessionEnded', 'the good one is no good any more either');
		const reuse = (await under.audit()).filter(({ action }) => action === 'refreshReuse');
		assert.deepEqual(
			reuse.map(({ subjectId, outcome }) => ({ subjectId, outcome })),
			[{ subjectId: first.account.id, outcome: 'refused' }],
		);
	});

	it('ends at once when a token of two refreshes ago is used again', async () => {
		const first = await register(under);
		const second = await refreshed(first.refreshToken);
		const third = await refreshed(second.refreshToken);
		assert.equal((await refresh(first.refreshToken)).code, 'sessionEnded');
		assert.equal(await isOpen(third.accessToken), false);
	});

	it('leaves other sessions of the account alone when it ends', async () => {
		const here = await register(under);
		const there = await signIn(under);
		await refreshed(here.refreshToken);
		under.clock.advance(10_001);
		await refresh(here.refreshToken);
		assert.ok(await isOpen(there.accessToken));
	});

	it('survives an answer that got lost: the same token gives the same successor for ten seconds', async () => {
		const first = await register(under);
		const lost = await refreshed(first.refreshToken);
		under.clock.advance(10_000);
		const again = await refreshed(first.refreshToken);
		assert.equal(again.refreshToken, lost.refreshToken);
		assert.ok(await isOpen((await refreshed(again.refreshToken)).accessToken));
	});

	it('that two windows refresh at once goes on with one token for both', async () => {
		const { refreshToken } = await register(under);
		const answers = await Promise.all(Array.from({ length: 8 }, () => refreshed(refreshToken)));
		assert.equal(new Set(answers.map((answer) => answer.refreshToken)).size, 1);
		assert.ok(await isOpen((await refreshed(answers[0]?.refreshToken ?? '')).accessToken));
	});

	it('is not ended by a token that somebody invented for it', async () => {
		const { refreshToken, accessToken } = await register(under);
		const [id = '', secret = '', tag = ''] = refreshToken.split('.');
		for (let time = 0; time < 40; time++) await refresh(`${id}.${'B'.repeat(43)}.${tag}`);
		const invented = [`${id}.${'A'.repeat(43)}.${tag}`, `${id}.${secret}.${'A'.repeat(22)}`, `${id}..`, id, '', '\0'];
		for (const token of invented) assert.equal((await refresh(token)).code, 'sessionEnded', token);
		assert.ok(await isOpen(accessToken));
		assert.ok(await isOpen((await refreshed(refreshToken)).accessToken));
	});

	it('ends when it is not used for thirty days', async () => {
		const first = await register(under);
		under.clock.advance(30 * dayMs - 1);
		const second = await refreshed(first.refreshToken);
		under.clock.advance(30 * dayMs);
		assert.equal((await refresh(second.refreshToken)).code, 'sessionEnded');
	});

	it('ends after ninety days however often it is used', async () => {
		let { refreshToken } = await register(under);
		for (let day = 0; day < 80; day += 20) {
			under.clock.advance(20 * dayMs);
			({ refreshToken } = await refreshed(refreshToken));
		}
		under.clock.advance(10 * dayMs - 1);
		({ refreshToken } = await refreshed(refreshToken));
		under.clock.advance(1);
		assert.equal((await refresh(refreshToken)).code, 'sessionEnded');
	});

	it('that is signed out is refused from the next request on, there and nowhere else', async () => {
		const here = await register(under);
		const there = await signIn(under);
		assert.equal((await under.ask('signOut', { token: here.accessToken })).status, 200);
		assert.equal((await under.ask('getAccount', { token: here.accessToken })).code, 'sessionEnded');
		assert.equal((await refresh(here.refreshToken)).code, 'sessionEnded');
		assert.ok(await isOpen(there.accessToken));
	});

	it('ends with all others when somebody signs out everywhere', async () => {
		const all = [await register(under), await signIn(under), await signIn(under)];
		const other = await register(under, 'grace@example.org');
		assert.equal((await under.ask('signOutEverywhere', { token: all[1]?.accessToken ?? '' })).status, 200);
		for (const { accessToken, refreshToken } of all) {
			assert.equal(await isOpen(accessToken), false);
			assert.equal((await refresh(refreshToken)).code, 'sessionEnded');
		}
		assert.ok(await isOpen(other.accessToken));
	});

	it('gets the account’s role when it is refreshed, should it ever have missed a change', async () => {
		const first = await register(under);
		await under.store.setRole(first.account.id, 'admin');
		assert.equal((await under.ask('listAccounts', { token: first.accessToken })).code, 'forbidden');
		const second = await refreshed(first.refreshToken);
		assert.equal(second.account.role, 'admin');
		assert.equal((await under.ask('listAccounts', { token: second.accessToken })).status, 200);
	});

	it('may not be refreshed more often than any window needs', async () => {
		let { refreshToken } = await register(under);
		for (let time = 0; time < 30; time++) ({ refreshToken } = await refreshed(refreshToken));
		const answer = await refresh(refreshToken);
		assert.equal(answer.code, 'tooManyRequests');
		assert.ok(Number(answer.headers.get('retry-after')) > 0);
	});

	it('never shows a token, an address or a password in the log', async () => {
		const first = await register(under);
		await refresh(first.refreshToken);
		await refresh('some nonsense');
		await under.ask('signIn', { body: { email: 'ada@example.org', password: 'a wrong password' } });
		await under.ask('getAccount', { token: first.accessToken });
		await under.ask('getAccount', { token: 'ey.marker.x' });
		for (const secret of [
			first.accessToken,
			first.refreshToken,
			'ada@example.org',
			'battery',
			'wrong password',
			'marker',
		]) {
			assert.ok(!under.log().includes(secret), secret);
		}
	});
});
