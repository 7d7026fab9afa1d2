class Solution {
	public int attack(int n) {
		int threads = 0;
		try {
			for (; threads < 5000; threads++) {
				Thread sleeper = new Thread(() -> {
					try {
						Thread.sleep(60_000);
					} catch (InterruptedException ended) {
						return;
					}
				});
				sleeper.start();
			}
		} catch (OutOfMemoryError refused) {
			return threads;
		}
		return threads;
	}
}
