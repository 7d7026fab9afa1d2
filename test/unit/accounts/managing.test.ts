import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'mocha';
import { promoteToAdmin } from '#backend/accounts/makeAdmin.ts';
import { Account, SignedIn } from '#contract/accounts.ts';
import { accountEndpoints } from '#contract/accountEndpoints.ts';
import type { EndpointName } from '#contract/endpoints.ts';
import { type AccountsUnderTest, password, register, signIn, startAccounts } from './accountsUnderTest.ts';

let under: AccountsUnderTest;
let failure: Error | undefined;

function eachOnItsOwn(): void {
	beforeEach(async () => {
		failure = undefined;
		under = await startAccounts({
			eraseLearner: () => (failure === undefined ? Promise.resolve() : Promise.reject(failure)),
		});
	});
	afterEach(() => under.close());
}

async function registerAdmin(email = 'admin@example.org'): Promise<SignedIn> {
	const signedIn = await register(under, email);
	await promoteToAdmin(under.accounts.forAdmin, email);
	return signedIn;
}

const codeOf = async (name: EndpointName, token: string, body?: unknown, params?: Record<string, string>) =>
	(await under.ask(name, { token, body, ...(params === undefined ? {} : { params }) })).code ?? 'done';

describe('an account', () => {
	eachOnItsOwn();

	it('shows itself without anything that one could sign in with', async () => {
		const { accessToken, account } = await register(under);
		const { body } = await under.ask('getAccount', { token: accessToken });
		assert.deepEqual(body, account);
		assert.doesNotMatch(JSON.stringify(body), /scrypt|hash/i);
	});

	it('is exported with its address and devices, and without anything that one could sign in with', async () => {
		const { account } = await register(under);
		const exported = await under.accounts.exportOf(account.id);
		assert.deepEqual(exported, {
			account,
			sessions: [{ device: 'a test', createdAt: '2026-05-04T09:00:00.000Z', expiresAt: '2026-06-03T09:00:00.000Z' }],
		});
	});

	it('takes a new profile', async () => {
		const { accessToken, account } = await register(under);
		const profile = { level: 'advanced', interests: ['graphs'], preferredLanguages: ['cpp'], timezone: 'Asia/Tokyo' };
		const { body } = await under.ask('putProfile', { token: accessToken, body: profile });
		assert.deepEqual(Account.parse(body), { ...account, profile });
	});

	it('changes its password only for who knows the present one, and then signs out every other device', async () => {
		const here = await register(under);
		const there = await signIn(under);
		const next = 'another long password';
		const wrong = await codeOf('changePassword', here.accessToken, { current: 'not it at all', next });
		assert.equal(wrong, 'wrongCredentials');
		assert.equal(await codeOf('changePassword', here.accessToken, { current: password, next }), 'done');
		assert.equal(await codeOf('getAccount', here.accessToken), 'done');
		assert.equal(await codeOf('getAccount', there.accessToken), 'sessionEnded');
		assert.equal(
			(await under.ask('signIn', { body: { email: 'ada@example.org', password } })).code,
			'wrongCredentials',
		);
		await signIn(under, 'ada@example.org', next);
	});

	it('does not let a stolen access token try passwords for ever', async () => {
		const { accessToken } = await register(under);
		const guess = { current: 'not it at all', next: 'another long password' };
		for (let time = 0; time < 10; time++) {
			assert.equal(await codeOf('changePassword', accessToken, guess), 'wrongCredentials');
		}
		assert.equal(await codeOf('changePassword', accessToken, { ...guess, current: password }), 'tooManyRequests');
	});

	it('changes its password once when two devices do it at the same moment', async () => {
		const here = await register(under);
		const there = await signIn(under);
		const outcomes = await Promise.all(
			[here, there].map(({ accessToken }, index) =>
				codeOf('changePassword', accessToken, { current: password, next: `the new password ${index}` }),
			),
		);
		assert.equal(outcomes.filter((code) => code === 'done').length, 1);
		const isOpen = await Promise.all([here, there].map(({ accessToken }) => codeOf('getAccount', accessToken)));
		assert.equal(isOpen.filter((code) => code === 'done').length, 1, 'the one that changed it');
	});

	for (const [what, name, body] of [
		['a password is changed', 'changePassword', { current: password, next: 'another long password' }],
		['the account is erased', 'eraseAccount', { confirm: 'erase' }],
	] as const) {
		it(`is entered by nobody who signs in with the old password while ${what}`, async () => {
			const here = await register(under);
			const asked = { body: { email: 'ada@example.org', password } };
			const change = codeOf(name, here.accessToken, body);
			const answers = await Promise.all(Array.from({ length: 8 }, () => under.ask('signIn', asked)));
			assert.equal(await change, 'done');
			for (const answer of answers) {
				if (answer.status !== 201) continue;
				const { accessToken } = SignedIn.parse(answer.body);
				assert.equal(await codeOf('getAccount', accessToken), 'sessionEnded');
			}
		});
	}

	it('is erased with its learner’s data and its sessions; the audit log keeps only its id', async () => {
		const here = await register(under);
		const there = await signIn(under);
		const { id } = here.account;
		assert.equal(await codeOf('eraseAccount', here.accessToken, { confirm: 'erase' }), 'done');
		assert.deepEqual(under.erased, [id]);
		assert.equal(await under.store.byId(id), undefined);
		for (const { accessToken, refreshToken } of [here, there]) {
			assert.equal(await codeOf('getAccount', accessToken), 'sessionEnded');
			assert.equal((await under.ask('refreshSession', { body: { refreshToken } })).code, 'sessionEnded');
		}
		assert.equal(
			(await under.ask('signIn', { body: { email: 'ada@example.org', password } })).code,
			'wrongCredentials',
		);
		const entries = await under.audit();
		assert.ok(entries.some(({ action, subjectId }) => action === 'erased' && subjectId === id));
		assert.doesNotMatch(JSON.stringify(entries), /example\.org|"Ada"/);
		await register(under);
	});

	it('whose data could not be erased is still there and can be erased again', async () => {
		const { accessToken, account } = await register(under);
		failure = new Error('the database is gone');
		assert.equal(await codeOf('eraseAccount', accessToken, { confirm: 'erase' }), 'unexpected');
		assert.equal((await under.store.byId(account.id))?.id, account.id);
		failure = undefined;
		assert.equal(await codeOf('eraseAccount', accessToken, { confirm: 'erase' }), 'done');
	});
});

describe('an admin', () => {
	eachOnItsOwn();

	it('is let in by the session’s role at once, and shut out at once', async () => {
		const [admin, learner] = [await registerAdmin(), await register(under)];
		assert.equal(await codeOf('listAccounts', admin.accessToken), 'done');
		assert.equal(await codeOf('listAccounts', learner.accessToken), 'forbidden');
		const accountId = learner.account.id;
		assert.equal(await codeOf('setRole', admin.accessToken, { role: 'admin' }, { accountId }), 'done');
		assert.equal(await codeOf('listAccounts', learner.accessToken), 'done');
		assert.equal(await codeOf('setRole', admin.accessToken, { role: 'instructor' }, { accountId }), 'done');
		assert.equal(await codeOf('listAccounts', learner.accessToken), 'forbidden', 'though the token was not renewed');
	});

	it('who is the last one can neither give the role away nor be erased', async () => {
		const { accessToken, account } = await registerAdmin();
		const params = { accountId: account.id };
		assert.equal(await codeOf('setRole', accessToken, { role: 'learner' }, params), 'conflict');
		assert.equal(await codeOf('eraseAccount', accessToken, { confirm: 'erase' }), 'conflict');
		await registerAdmin('second@example.org');
		assert.equal(await codeOf('eraseAccount', accessToken, { confirm: 'erase' }), 'done');
	});

	it('sees accounts and the audit log, newest first, a page at a time', async () => {
		const { accessToken } = await registerAdmin();
		under.clock.advance(1_000);
		await register(under);
		const { body } = await under.ask('listAccounts', { token: accessToken });
		const { items } = accountEndpoints.listAccounts.answer.parse(body);
		assert.deepEqual(
			items.map(({ email }) => email),
			['ada@example.org', 'admin@example.org'],
		);
		const audit = accountEndpoints.listAudit.answer.parse((await under.ask('listAudit', { token: accessToken })).body);
		assert.deepEqual(new Set(audit.items.slice(0, 2).map(({ action }) => action)), new Set(['register', 'signIn']));
	});

	it('is told that an account is not there', async () => {
		const { accessToken } = await registerAdmin();
		for (const accountId of [randomUUID(), 'x', '$gt', 'constructor']) {
			assert.equal(await codeOf('setRole', accessToken, { role: 'learner' }, { accountId }), 'notFound');
		}
	});
});

describe('nobody', () => {
	eachOnItsOwn();

	it('gets past an operation that needs an account', async () => {
		const bodies: Partial<Record<EndpointName, unknown>> = { eraseAccount: { confirm: 'erase' } };
		for (const [key, { access }] of Object.entries(accountEndpoints)) {
			const name = key as keyof typeof accountEndpoints; // the keys of an object are its names
			if (access === 'anyone') continue;
			for (const token of [undefined, 'nonsense', 'a.b.c']) {
				const asked = { body: bodies[name], params: { accountId: 'x' }, ...(token === undefined ? {} : { token }) };
				assert.equal((await under.ask(name, asked)).code, 'unauthenticated', name);
			}
		}
	});

	it('is kept from signing in by an old token that comes along', async () => {
		const { accessToken } = await register(under);
		under.clock.advance(24 * 60 * 60_000);
		const answer = await under.ask('signIn', { token: accessToken, body: { email: 'ada@example.org', password } });
		assert.equal(answer.status, 201);
	});
});
