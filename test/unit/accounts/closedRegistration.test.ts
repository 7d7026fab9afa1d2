import assert from 'node:assert/strict';
import { AppError } from '#contract/appError.ts';
import { type AccountsUnderTest, password, register, startAccounts } from './accountsUnderTest.ts';
import { gitHubPerson } from './gitHubStandIn.ts';

const gitHub = (gitHubToken: string) => ({ body: { gitHubToken, timeZone: 'Europe/Berlin' } });

describe('where no new accounts are taken', () => {
	let under: AccountsUnderTest;
	let isOpen: boolean;
	beforeEach(async () => {
		isOpen = true;
		under = await startAccounts({
			mayRegister: () => (isOpen ? Promise.resolve() : Promise.reject(new AppError('forbidden', 'Closed.'))),
		});
		under.gitHub.people.set('token-of-ada', gitHubPerson(17, 'ada', 'ada@example.org'));
		under.gitHub.people.set('token-of-bob', gitHubPerson(18, 'bob', 'bob@example.org'));
	});
	afterEach(() => under.close());

	it('nobody registers, neither with a password nor by GitHub', async () => {
		isOpen = false;
		const body = { email: 'new@example.org', password, displayName: 'New', timeZone: 'Europe/Berlin' };
		assert.equal((await under.ask('register', { body })).code, 'forbidden');
		assert.equal((await under.ask('signInWithGitHub', gitHub('token-of-bob'))).code, 'forbidden');
		assert.equal(await under.store.byEmail('new@example.org'), undefined);
		assert.equal(await under.store.byEmail('bob@example.org'), undefined);
	});

	it('whoever has an account goes on signing in, by GitHub too, and may link it', async () => {
		await register(under, 'ada@example.org');
		assert.equal((await under.ask('signInWithGitHub', gitHub('token-of-bob'))).status, 201);
		isOpen = false;
		assert.equal((await under.ask('signInWithGitHub', gitHub('token-of-bob'))).status, 201);
		const signedIn = await under.ask('signIn', { body: { email: 'ada@example.org', password } });
		assert.equal(signedIn.status, 201);
		assert.equal((await under.ask('signInWithGitHub', gitHub('token-of-ada'))).status, 201);
	});
});
