import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { PasswordHasher } from '#backend/accounts/passwordHasher.ts';
import { SignedIn } from '#contract/accounts.ts';
import { type AccountsUnderTest, type Answer, password, register, signIn, startAccounts } from './accountsUnderTest.ts';
import { gitHubPerson } from './gitHubStandIn.ts';
import { quickParameters } from './someKeys.ts';

describe('signing in', () => {
	let under: AccountsUnderTest;
	beforeEach(async () => {
		under = await startAccounts();
	});
	afterEach(() => under.close());

	const attempt = (email: string, word: string): Promise<Answer> =>
		under.ask('signIn', { body: { email, password: word } });

	it('works after registering, whatever case the address is typed in', async () => {
		const { account } = await register(under);
		assert.equal(account.role, 'learner');
		assert.deepEqual(account.signInWays, ['password']);
		assert.equal(account.profile.timezone, 'Europe/Berlin');
		assert.deepEqual((await signIn(under, '  ADA@Example.org ')).account, account);
	});

	it('answers the same to a wrong password and to an unknown address', async () => {
		await register(under);
		const [wrong, unknown] = [
			await attempt('ada@example.org', 'not it at all'),
			await attempt('x@example.org', password),
		];
		assert.equal(wrong.status, 401);
		const shown = ({ body }: Answer): unknown => ({ ...(body as object), requestId: '' }); // a problem is an object
		assert.deepEqual(shown(wrong), shown(unknown));
	});

	it('is kept in the audit log without the address, done or refused', async () => {
		const { account } = await register(under);
		await attempt('ada@example.org', 'not it at all');
		await attempt('x@example.org', password);
		await attempt('x@example.org', password);
		const entries = await under.audit();
		assert.doesNotMatch(JSON.stringify(entries), /example\.org|Ada|correct horse/);
		const refused = entries.filter(({ action, outcome }) => action === 'signIn' && outcome === 'refused');
		assert.deepEqual(
			refused.map(({ subjectId }) => subjectId ?? 'unknown').sort(),
			[account.id, 'unknown', 'unknown'].sort(),
		);
		const marks = refused.flatMap(({ details }) => details['address'] ?? []);
		assert.equal(new Set(marks).size, 1, 'the same address has the same mark');
		const done = entries.filter(({ outcome }) => outcome === 'done').map(({ action }) => action);
		assert.deepEqual(done.sort(), ['register', 'signIn']);
	});

	it('is locked for an account after ten wrong passwords, also for the right one, and for an address that has none', async () => {
		await register(under);
		for (const email of ['ada@example.org', 'x@example.org']) {
			for (let time = 0; time < 10; time++) assert.equal((await attempt(email, 'wrong')).code, 'wrongCredentials');
			const locked = await attempt(email, password);
			assert.equal(locked.code, 'tooManyRequests');
			const seconds = Number(locked.headers.get('retry-after'));
			assert.ok(seconds > 0 && seconds <= 900);
		}
	});

	it('forgives earlier wrong passwords after a right one', async () => {
		await register(under);
		for (let round = 0; round < 3; round++) {
			for (let time = 0; time < 6; time++) await attempt('ada@example.org', 'wrong');
			await signIn(under);
		}
	});

	it('counts a hundred wrong passwords that come at once', async () => {
		await register(under);
		const answers = await Promise.all(Array.from({ length: 60 }, () => attempt('ada@example.org', 'wrong')));
		assert.equal(answers.filter(({ code }) => code === 'wrongCredentials').length, 10);
		assert.equal(answers.filter(({ code }) => code === 'tooManyRequests').length, 50);
	});

	it('makes a hash of today’s strength from one that was made with weaker parameters', async () => {
		const { account } = await register(under);
		const weak = await new PasswordHasher({ ...quickParameters, logN: 4 }).hash(password);
		const { passwordHash } = (await under.store.byId(account.id)) ?? {};
		await under.store.setPasswordHash(account.id, { expected: passwordHash, next: weak });
		await Promise.all([signIn(under), signIn(under)]);
		assert.match((await under.store.byId(account.id))?.passwordHash ?? '', /ln=7,/);
		await signIn(under);
	});

	it('is refused for malformed requests before anything is looked up', async () => {
		const bad = [
			{ email: { $gt: '' }, password },
			{ email: 'ada@example.org', password: { $ne: null } },
			{ email: 'ada@example.org', password: 'x'.repeat(201) },
			{ email: 'no address', password },
			{ email: 'ada@example.org' },
			{ email: 'ada@example.org', password, role: 'admin' },
		];
		for (const body of bad) assert.equal((await under.ask('signIn', { body })).code, 'badRequest');
	});
});

describe('registering', () => {
	let under: AccountsUnderTest;
	beforeEach(async () => {
		under = await startAccounts();
	});
	afterEach(() => under.close());

	const body = { email: 'ada@example.org', password, displayName: 'Ada', timeZone: 'Europe/Berlin' };

	it('gives each address to one account, also when it is asked for at the same moment', async () => {
		const answers = await Promise.all(Array.from({ length: 5 }, () => under.ask('register', { body })));
		assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 409, 409, 409, 409]);
		assert.equal((await under.ask('register', { body: { ...body, email: 'ADA@example.org' } })).code, 'emailTaken');
	});

	it('can not choose a role or an id, and keeps to the limits of the contract', async () => {
		const bad: Record<string, unknown>[] = [
			{ ...body, role: 'admin' },
			{ ...body, id: 'x' },
			{ ...body, password: 'short' },
			{ ...body, password: 'x'.repeat(201) },
			{ ...body, displayName: '   ' },
			{ ...body, timeZone: 'Nowhere/Land' },
			JSON.parse('{"__proto__":{"role":"admin"},"email":"ada@example.org"}') as Record<string, unknown>, // any object will do
		];
		for (const one of bad) assert.equal((await under.ask('register', { body: one })).code, 'badRequest');
		assert.equal((await under.store.list({ limit: 10 })).items.length, 0);
	});
});

describe('signing in with GitHub', () => {
	let under: AccountsUnderTest;
	beforeEach(async () => {
		under = await startAccounts();
		under.gitHub.people.set('gho_ada', gitHubPerson(17, 'ada', 'Ada@example.org'));
	});
	afterEach(() => under.close());

	const ask = (gitHubToken = 'gho_ada'): Promise<Answer> =>
		under.ask('signInWithGitHub', { body: { gitHubToken, timeZone: 'Asia/Tokyo' } });
	const enter = async (gitHubToken?: string): Promise<SignedIn> => SignedIn.parse((await ask(gitHubToken)).body);

	it('makes an account on first use and finds it again, whatever happens to name and address', async () => {
		const { account } = await enter();
		assert.equal(account.email, 'ada@example.org');
		assert.deepEqual(account.signInWays, ['github']);
		assert.equal(account.profile.timezone, 'Asia/Tokyo');
		under.gitHub.people.set('gho_ada', gitHubPerson(17, 'lovelace', 'new@example.org'));
		assert.deepEqual((await enter()).account, account);
	});

	it('makes one account for two windows that come at once', async () => {
		const answers = await Promise.all([enter(), enter(), enter()]);
		assert.equal(new Set(answers.map(({ account }) => account.id)).size, 1);
	});

	it('neither makes nor enters an account for an address that GitHub has not verified', async () => {
		await register(under);
		under.gitHub.people.set('gho_ada', gitHubPerson(17, 'ada', 'ada@example.org', false));
		assert.equal((await ask()).code, 'forbidden');
		under.gitHub.people.set('gho_other', gitHubPerson(18, 'other', 'other@example.org', false));
		assert.equal((await ask('gho_other')).code, 'forbidden');
		assert.equal((await under.store.list({ limit: 10 })).items.length, 1);
	});

	it('enters the account with the verified address and shuts out who registered with it before', async () => {
		const before = await register(under);
		const { account } = await enter();
		assert.equal(account.id, before.account.id);
		assert.deepEqual(account.signInWays, ['github']);
		assert.equal((await under.ask('getAccount', { token: before.accessToken })).code, 'sessionEnded');
		const body = { email: 'ada@example.org', password };
		assert.equal((await under.ask('signIn', { body })).code, 'wrongCredentials');
	});

	it('does not let a second GitHub user into an account that has one', async () => {
		await enter();
		under.gitHub.people.set('gho_heir', gitHubPerson(18, 'heir', 'ada@example.org'));
		assert.equal((await ask('gho_heir')).code, 'conflict');
	});

	it('lets a first password be set for ten minutes, and no longer', async () => {
		const { accessToken, refreshToken } = await enter();
		const next = 'another long password';
		under.clock.advance(10 * 60_000 + 1);
		const late = await under.ask('changePassword', { token: accessToken, body: { current: '', next } });
		assert.equal(late.code, 'wrongCredentials');
		const again = await enter();
		const set = await under.ask('changePassword', { token: again.accessToken, body: { current: '', next } });
		assert.equal(set.status, 200);
		assert.deepEqual((await signIn(under, 'ada@example.org', next)).account.signInWays, ['password', 'github']);
		assert.equal((await under.ask('refreshSession', { body: { refreshToken } })).code, 'sessionEnded');
	});

	it('is refused for a token that GitHub refuses, which is neither kept nor logged', async () => {
		assert.equal((await ask('gho_marker')).code, 'wrongCredentials');
		await enter();
		const refused = (await under.audit()).filter(({ outcome }) => outcome === 'refused');
		assert.deepEqual(
			refused.map(({ action, details }) => ({ action, details })),
			[{ action: 'signIn', details: { way: 'github', why: 'wrongCredentials' } }],
		);
		const kept = JSON.stringify([await under.store.list({ limit: 10 }), await under.audit(), under.log()]);
		assert.doesNotMatch(kept, /gho_/);
	});

	it('asks to come back later while GitHub is ill, and leaves nothing half made', async () => {
		under.gitHub.instead = (_, response) => Boolean(response.writeHead(500).end());
		const answer = await ask();
		assert.equal(answer.code, 'busy');
		assert.equal(answer.headers.get('retry-after'), '30');
		assert.deepEqual((await under.store.list({ limit: 10 })).items, []);
	});
});
