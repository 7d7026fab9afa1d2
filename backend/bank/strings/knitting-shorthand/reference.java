class Solution {
	public String shorthand(String stitches) {
		StringBuilder text = new StringBuilder();
		int start = 0;
		while (start < stitches.length()) {
			int end = start + 1;
			while (end < stitches.length() && stitches.charAt(end) == stitches.charAt(start)) end++;
			text.append(stitches.charAt(start));
			if (end - start > 1) text.append(end - start);
			start = end;
		}
		return text.toString();
	}
}
