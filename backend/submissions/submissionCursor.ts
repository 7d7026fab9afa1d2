import { AppError } from '#contract/appError.ts';

/** Where a page of submissions ends: the instant and the id of its last one. */
export interface SubmissionPlace {
	submittedAt: string;
	id: string;
}

export function cursorOf({ submittedAt, id }: SubmissionPlace): string {
	return `${submittedAt}_${id}`;
}

/** @throws AppError `badRequest` for a cursor that is none of ours. */
export function parseCursor(cursor: string): SubmissionPlace {
	const [, submittedAt, id] = /^(\d{4}-\d\d-\d\dT[\d:.]{8,12}Z)_([0-9a-f-]{36})$/i.exec(cursor) ?? [];
	if (submittedAt === undefined || id === undefined || Number.isNaN(Date.parse(submittedAt))) {
		throw new AppError('badRequest', 'This cursor belongs to another list. Ask again without it.');
	}
	return { submittedAt, id };
}
