import { type FSWatcher, mkdirSync, watch } from 'node:fs';

/** What happens in so short a time is told together: writing one file is several events. */
const togetherMs = 50;

/**
 * Tells when something in a folder changed, by this window or another. The folder is made if it is not there.
 * @param failed is told why nothing can be watched; whoever reads the folder goes on without
 */
export function watchFolder(
	folder: string,
	changed: () => void,
	failed: (error: unknown) => void,
): { dispose(): void } {
	let timer: NodeJS.Timeout | undefined;
	let watcher: FSWatcher | undefined;
	try {
		mkdirSync(folder, { recursive: true, mode: 0o700 });
		watcher = watch(folder, { persistent: false }, () => {
			clearTimeout(timer);
			timer = setTimeout(changed, togetherMs);
			timer.unref();
		});
		watcher.on('error', failed);
	} catch (error) {
		failed(error);
	}
	return {
		dispose() {
			clearTimeout(timer);
			watcher?.close();
		},
	};
}
