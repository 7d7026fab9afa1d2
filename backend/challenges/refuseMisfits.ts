import { AppError } from '#contract/appError.ts';
import type { CustomCase } from '#contract/judging.ts';
import type { Signature } from '#contract/signature.ts';
import { findInputMisfit, findMisfit } from '#judge/signature/findMisfit.ts';
import { resultValueType } from '#judge/signature/valueType.ts';

/** @throws AppError `badRequest` naming the first case that does not fit, and why. */
export function refuseMisfits(cases: readonly CustomCase[], signature: Signature): void {
	const ids = new Set<string>();
	for (const { id, name, input, expected } of cases) {
		if (ids.has(id)) throw new AppError('badRequest', `Two of your cases have the id "${id}".`);
		ids.add(id);
		const misfit = findInputMisfit(input, signature);
		if (misfit !== undefined) throw new AppError('badRequest', `Your case "${name}": ${misfit}.`);
		if (expected === undefined) continue;
		const wrong = findMisfit(expected, resultValueType(signature));
		if (wrong !== undefined) throw new AppError('badRequest', `Your case "${name}": the expected answer ${wrong}.`);
	}
}
