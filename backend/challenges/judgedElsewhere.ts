import { AppError } from '#contract/appError.ts';

/** Refuses what takes more of a challenge than is here. @param server address of the one that has its tests */
export function judgedElsewhere(server: string): AppError {
	const { host } = new URL(server);
	return new AppError(
		'judgedElsewhere',
		`This takes the tests of the challenge, which lie on the server ${host}: sign in there, and do it again. Here its examples and your own cases can be run.`,
	);
}
