import type { Kernels } from '#backend/forge/variant/kernel.ts';
import { AppError } from '#contract/appError.ts';

/** Nothing that could get a new story. */
export const noKernels: Kernels = {
	load: () => Promise.reject(new AppError('challengeUnknown', 'There is no such challenge here.')),
	variantsOf: () => Promise.resolve([]),
};
