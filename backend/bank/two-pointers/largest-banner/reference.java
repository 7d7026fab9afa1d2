class Solution {
	public double largestBanner(double[] positions, double[] heights) {
		int left = 0;
		int right = positions.length - 1;
		double largest = 0;
		while (left < right) {
			double width = positions[right] - positions[left];
			largest = Math.max(largest, width * Math.min(heights[left], heights[right]));
			// The shorter pole cannot do better: every other banner it could still hold is narrower.
			if (heights[left] < heights[right]) left++;
			else right--;
		}
		return largest;
	}
}
