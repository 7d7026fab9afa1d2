import { AppError } from '#contract/appError.ts';
import { refuseStranger } from '#judge/checkTrust.ts';
import type { Judge } from '#judge/judge.ts';

/**
 * What a model writes runs in a real sandbox or not at all, and nothing can be proved without Python.
 * @throws AppError `sandboxRefused` or `languageMissing`
 */
export async function refuseUnprovable(judge: Judge): Promise<void> {
	refuseStranger(judge.tier());
	const python = await judge.language('python');
	if (python.available) return;
	const advice = python.install === undefined ? '' : ` Install it with: ${python.install}`;
	throw new AppError('languageMissing', `A new challenge is proved with Python, which can't be used here.${advice}`);
}
