import { AppError } from '#contract/appError.ts';

/** What the work answers, if it does so in time; the work itself goes on. @throws AppError `busy` when it takes longer; what the work throws */
export async function within<Result>(limitMs: number, work: Promise<Result>): Promise<Result> {
	const late = Promise.withResolvers<never>();
	const timer = setTimeout(() => late.reject(new AppError('busy', 'It took too long to answer.')), limitMs);
	try {
		return await Promise.race([work, late.promise]);
	} finally {
		clearTimeout(timer);
	}
}
