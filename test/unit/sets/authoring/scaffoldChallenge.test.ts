import assert from 'node:assert/strict';
import { FunctionSignature, isClass, type Signature } from '#contract/signature.ts';
import { scaffoldChallenge } from '#backend/sets/authoring/scaffoldChallenge.ts';
import { checkPlaceholders } from '#proof/checks/placeholders.ts';
import { allFindings } from '#proof/finding.ts';
import { loadChallengeFiles } from '#proof/loadChallengeFolder.ts';
import type { ParsedChallenge } from '#proof/parsedChallenge.ts';
import { everyType, signaturesWith } from './everySignature.ts';

const about = { title: 'Find It', topic: 'arrays', difficulty: 'easy', author: 'Ada' } as const;

function filesOf(signature: Signature): Map<string, string> {
	return scaffoldChallenge(about, signature)('ada~sets.find-it');
}

function loaded(contents: ReadonlyMap<string, string>): ParsedChallenge {
	const found = loadChallengeFiles({ place: 'find-it', folderName: 'find-it', topicFolderName: 'arrays', contents });
	assert.deepEqual(allFindings(found.check), []);
	assert.ok(found.kind === 'loaded');
	return found.parsed;
}

describe('the files of a new challenge', () => {
	it('fit the format for every type there is, as parameter, result and in a class', () => {
		assert.equal(everyType.length, 6 * 12 + 1);
		for (const type of everyType) for (const signature of signaturesWith(type)) loaded(filesOf(signature));
	});

	it('compare by tolerance what is made of doubles, and exactly what is not', () => {
		const kinds = (type: string): Set<string> =>
			new Set(signaturesWith(type).map((signature) => loaded(filesOf(signature)).challenge.checker.kind));
		assert.deepEqual(kinds('double?[]'), new Set(['float']));
		assert.deepEqual(kinds('string'), new Set(['exact']));
	});

	it('have reference and brute force with the signature that a learner gets, raising until they are written', () => {
		const [first = assert.fail()] = signaturesWith('tree<int>');
		const files = filesOf(first);
		for (const file of ['reference.py', 'brute.py']) {
			const source = files.get(file) ?? '';
			assert.match(source, /^def find_it\(given: Optional\[TreeNode\]\) -> Optional\[TreeNode\]:$/m);
			assert.match(source, /^ {4}raise NotImplementedError\('.* is still to be written'\)$/m);
			assert.doesNotMatch(source, /Write your solution|^\s*pass$/m);
		}
		const keeper = signaturesWith('int').find(isClass) ?? assert.fail();
		assert.match(
			filesOf(keeper).get('reference.py') ?? '',
			/^class Keeper:\n {4}def __init__\(self, given: int\) -> None:\n {8}raise /m,
		);
	});

	it('keep names that Python or the scaffold itself uses out of the way', () => {
		const names = ['len', 'rng', 'checkInt', 'lambda', 'size', 'where', 'list'];
		const parameters = names.map((name) => ({ name, type: 'int' }));
		const signature = FunctionSignature.parse({ name: 'f', parameters, returns: { type: 'int' } });
		const files = filesOf(signature);
		assert.match(
			files.get('validator.py') ?? '',
			/^def validate\(len_, rng_, check_int_, lambda_, size_, where_, list_\)/m,
		);
		assert.match(files.get('validator.py') ?? '', /^ {4}check_int\(len_, 'len'\)$/m);
		assert.match(
			files.get('generator.py') ?? '',
			/^ {4}return \[len_, rng_, check_int_, lambda_, size_, where_, list_\]$/m,
		);
	});

	it('are refused by a proof as long as what learners read is still to be written', () => {
		const [first = assert.fail()] = signaturesWith('int[]');
		const files = filesOf(first);
		const findings = allFindings(checkPlaceholders(loaded(files)));
		const lines = (files.get('challenge.json') ?? '').split('\n');
		const hints = findings.filter(
			({ file, line }) => file === 'challenge.json' && lines[line - 1]?.includes('TODO: level'),
		);
		assert.equal(hints.length, 4);
		assert.match(hints[0]?.message ?? '', /^This is still to be written: level 1, a question/);
		for (const { file, line } of findings)
			assert.match((files.get(file) ?? '').split('\n')[line - 1] ?? '', /TODO:/, `${file}:${String(line)}`);
		for (const file of ['statement.md', 'editorial.md', 'wrong/tooSlow.py'])
			assert.ok(
				findings.some((finding) => finding.file === file),
				file,
			);

		const written = new Map([...files].map(([file, text]) => [file, text.replaceAll('TODO:', 'Written:')]));
		assert.equal(checkPlaceholders(loaded(written)).state, 'passed');
	});
});
