import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { LanguageId } from '#contract/ids.ts';
import { submitAndWait } from './practise.ts';
import { realBank, type SoloUnderTest, startSoloForTest } from './soloUnderTest.ts';

const folder = path.join(realBank, 'arrays/two-sum');

describe('the languages over HTTP', () => {
	let solo: SoloUnderTest;
	before(async () => {
		solo = await startSoloForTest();
	});
	after(() => solo.close());

	it('are listed with what they are', async () => {
		const { languages } = await solo.call('getLanguages', { query: {} });
		assert.deepEqual(
			languages.map(({ language }) => language),
			[...LanguageId.options],
		);
		for (const { available, title, detail } of languages) {
			assert.ok(available, `${title}: ${detail}`);
			assert.match(detail, /\d+\.\d+/);
		}
		const health = await solo.call('health', {});
		assert.deepEqual(health.languages, languages);
		assert.equal(health.probing, false);
	});

	for (const [language, ending] of [
		['javascript', 'js'],
		['cpp', 'cpp'],
	] as const) {
		it(`accept the reference in ${language}, and not the starter`, async () => {
			const reference = readFileSync(path.join(folder, `reference.${ending}`), 'utf8');
			assert.equal((await submitAndWait(solo, reference, { language })).verdict, 'accepted');
			const params = { challengeId: 'bank.two-sum', language };
			const { source, fileName } = await solo.call('getStarter', { params });
			assert.equal(fileName, `two-sum.${ending}`);
			assert.match(source, /^\/\/ Code Sensei: bank\.two-sum\n/);
			const report = await submitAndWait(solo, source, { language });
			assert.ok(report.verdict !== 'accepted' && report.verdict !== 'compileError', report.verdict);
		});
	}
});
