import type { l10n } from 'vscode';
import { AppError } from '#contract/appError.ts';
import type { CustomCase } from '#contract/judging.ts';
import {
	changesOf,
	type ClassSignature,
	inputParameters,
	isClass,
	resultTypeOf,
	type Signature,
} from '#contract/signature.ts';
import type { Ask } from '#messages';
import { callsFromText, resultsFromText } from './callsFromText.ts';
import { valueFromText } from './valueFromText.ts';

type Localiser = Pick<typeof l10n, 't'>;

/**
 * An own case out of what was typed for each parameter. An empty expected value means: ask the reference solution.
 * @throws AppError `badRequest` that says which text could not be read, where and why
 */
export function caseFromTexts(
	l10n: Localiser,
	typed: Pick<Ask<'saveCase'>, 'name' | 'values' | 'expected'>,
	id: string,
	signature: Signature,
): CustomCase {
	if (isClass(signature)) return callsCase(l10n, typed, id, signature);
	const parameters = inputParameters(signature);
	if (typed.values.length !== parameters.length)
		throw new AppError('badRequest', l10n.t('A value is needed for each of the {0} parameters.', parameters.length));
	const input = parameters.map(({ name, type }, index) => valueFromText(l10n, typed.values[index] ?? '', type, name));
	const one: CustomCase = { id, name: typed.name.trim(), input };
	if (typed.expected.trim() === '') return one;
	const changes = changesOf(signature);
	const name = changes === undefined ? l10n.t('Expected') : l10n.t('{0} afterwards', changes);
	return { ...one, expected: valueFromText(l10n, typed.expected, resultTypeOf(signature), name) };
}

function callsCase(
	l10n: Localiser,
	typed: Pick<Ask<'saveCase'>, 'name' | 'values' | 'expected'>,
	id: string,
	signature: ClassSignature,
): CustomCase {
	const calls = callsFromText(l10n, typed.values[0] ?? '', signature, l10n.t('Calls'));
	const one: CustomCase = { id, name: typed.name.trim(), input: [calls] };
	if (typed.expected.trim() === '') return one;
	return { ...one, expected: resultsFromText(l10n, typed.expected, calls, signature, l10n.t('Expected')) };
}
