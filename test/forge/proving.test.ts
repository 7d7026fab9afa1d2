import assert from 'node:assert/strict';
import { provedChallengeOf } from '#backend/challenges/readProvedChallenge.ts';
import { ProvidersDown } from '#backend/forge/modelRouter.ts';
import { answerText, proseText } from './draftFixture.ts';
import { demand, forge, ForgeUnderTest, lastOf } from './forgeUnderTest.ts';
import { ScriptedRouter } from './scriptedRouter.ts';

describe('a challenge that a model writes', () => {
	const under = new ForgeUnderTest();
	before(() => under.open());
	after(() => under.close());
	beforeEach(() => {
		under.kept.length = 0;
		under.log.length = 0;
	});

	for (const { name, topic } of [
		{ name: 'ferry-crossings', topic: 'arrays' },
		{ name: 'sticker-sets', topic: 'hashing' },
	]) {
		it(`is proved and kept when it is sound: ${name}`, async () => {
			const events = await forge(under.service(new ScriptedRouter([answerText(name)])), demand({ topic }));
			const done = lastOf(events, 'done');
			assert.equal(done.servedBy, 'gemini', done.message);
			const [kept] = under.kept;
			assert.ok(kept);
			assert.equal(kept.id, done.challengeId);
			assert.match(kept.id, new RegExp(`^forge\\.${name}-[0-9a-f]{8}$`));
			const read = provedChallengeOf(kept.contents);
			assert.equal(read.kind, 'proved', JSON.stringify(read));
			assert.equal(read.challenge.file.topics[0], topic);
			assert.equal(read.challenge.proof.mutants.survived.length, 0);
			const steps = events.flatMap((event) => (event.kind === 'proving' ? [event.step] : []));
			assert.deepEqual(steps, ['words', 'inputs', 'agreement', 'cases', 'solutions']);
		});
	}
});

void proseText;
void ProvidersDown;
