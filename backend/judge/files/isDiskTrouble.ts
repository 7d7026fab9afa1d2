const codes = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EPERM']);

/** Whether something could not be written because the disk is full or not ours. */
export function isDiskTrouble(error: unknown): boolean {
	return error instanceof Error && 'code' in error && codes.has(String(error.code));
}
