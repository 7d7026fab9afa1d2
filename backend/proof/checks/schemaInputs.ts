import { AppError } from '#contract/appError.ts';
import type { ChallengeFile } from '#contract/challengeFile.ts';
import type { Input } from '#contract/value.ts';
import { expandRecipe } from '#judge/signature/expandRecipe.ts';
import { findInputMisfit } from '#judge/signature/findMisfit.ts';
import type { Finding } from '../finding.ts';
import type { ParsedChallenge } from '../parsedChallenge.ts';

/** Every input of challenge.json has the types of the signature, and every recipe can be expanded. */
export function checkInputs(challenge: ChallengeFile, lineOf: ParsedChallenge['lineOf']): Finding[] {
	const findings: Finding[] = [];
	const find = (path: PropertyKey[], message: string): void => {
		findings.push({ file: 'challenge.json', line: lineOf(path), message });
	};
	const check = (path: PropertyKey[], input: Input): void => {
		const misfit = findInputMisfit(input, challenge.signature);
		if (misfit !== undefined) find([...path, 'input'], `This input does not fit the signature: ${misfit}.`);
	};
	for (const [place, example] of challenge.examples.entries()) check(['examples', place], example.input);
	for (const [place, invalid] of challenge.invalidInputs.entries()) check(['invalidInputs', place], invalid.input);
	for (const [place, large] of challenge.largeInputs.entries()) {
		const path = ['largeInputs', place];
		try {
			check(path, large.input.map(expandRecipe));
		} catch (error) {
			if (!(error instanceof AppError && error.code === 'challengeBroken')) throw error;
			find([...path, 'input'], error.message);
		}
	}
	return findings;
}

/** The large inputs of a challenge whose schema was checked, as values. */
export function expandLargeInputs(challenge: ChallengeFile): Input[] {
	return challenge.largeInputs.map((large) => large.input.map(expandRecipe));
}
