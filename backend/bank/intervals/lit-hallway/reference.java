import java.util.Arrays;
import java.util.Comparator;

class Solution {
	private record Signal(int start, int end) {}

	public int secondsLit(int[] starts, int[] durations) {
		Signal[] signals = new Signal[starts.length];
		// An end is at most 2 * 10^9, which still fits.
		Arrays.setAll(signals, signal -> new Signal(starts[signal], starts[signal] + durations[signal]));
		Arrays.sort(signals, Comparator.comparingInt(Signal::start));
		int lit = 0;
		int countedUntil = 0;
		for (Signal signal : signals) {
			if (signal.end() <= countedUntil) continue;
			lit += signal.end() - Math.max(signal.start(), countedUntil);
			countedUntil = signal.end();
		}
		return lit;
	}
}
