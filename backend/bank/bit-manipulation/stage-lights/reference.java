class Solution {
	public int countSwitches(long[] scenes) {
		int switches = 0;
		long shown = 0;
		for (long scene : scenes) {
			switches += Long.bitCount(shown ^ scene);
			shown = scene;
		}
		return switches;
	}
}
