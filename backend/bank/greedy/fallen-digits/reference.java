class Solution {
	public String smallestLeft(String digits, int fallen) {
		int size = digits.length() - fallen;
		StringBuilder left = new StringBuilder();
		for (int place = 0; place < digits.length(); place++) {
			char digit = digits.charAt(place);
			// As many digits as are missing then still come.
			while (!left.isEmpty() && left.charAt(left.length() - 1) > digit && left.length() - 1 + digits.length() - place >= size) {
				left.setLength(left.length() - 1);
			}
			if (left.length() < size) left.append(digit);
		}
		return left.toString();
	}
}
