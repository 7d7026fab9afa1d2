import java.util.Arrays;

class Solution {
	public String latestEdition(String[] editions) {
		String latest = editions[0];
		for (String label : editions) {
			if (Arrays.compare(numbersOf(label), numbersOf(latest)) > 0) latest = label;
		}
		return latest;
	}

	/** The numbers of a label, without zeros at the end, which change nothing. */
	private static int[] numbersOf(String label) {
		int[] numbers = Arrays.stream(label.split("\\.")).mapToInt(Integer::parseInt).toArray();
		int length = numbers.length;
		while (length > 0 && numbers[length - 1] == 0) length--;
		return Arrays.copyOf(numbers, length);
	}
}
