/** Opens something before each test of the surrounding `describe` and closes it after it. */
export function openedEach<Opened extends { close(): Promise<void> }>(factory: {
	open(): Promise<Opened>;
}): () => Opened {
	let opened: Opened | undefined;
	beforeEach(async () => {
		opened = await factory.open();
	});
	afterEach(async () => {
		const last = opened;
		opened = undefined;
		await last?.close();
	});
	return () => {
		if (opened === undefined) throw new Error('it is open during a test only');
		return opened;
	};
}
