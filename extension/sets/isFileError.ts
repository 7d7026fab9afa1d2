/** Whether the file system refused something (missing, no permission, not a folder), as opposed to a bug of ours. */
export function isFileError(error: unknown): error is NodeJS.ErrnoException {
	return error instanceof Error && 'syscall' in error && 'code' in error;
}
