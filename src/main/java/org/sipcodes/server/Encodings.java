package org.sipcodes.server;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.sipcodes.site.Resource;
import org.sipcodes.site.Weights;

/** Chooses the encoding of an answer as RFC 9110 section 12.5.3 asks for. */
final class Encodings {

	private Encodings() {
	}

	/**
	 * The body with the highest weight, and of equal ones the smallest.
	 * @param resource has the smallest body last
	 * @param accepted {@code Accept-Encoding} as it came
	 * @return the identity too if nothing else is left: an answer is better than a
	 * refusal
	 */
	static Resource.Body choose(Resource resource, @Nullable String accepted) {
		Resource.Body best = resource.bodies().get(0);
		Map<String, Double> weights = (accepted != null) ? Weights.of(accepted) : Map.of();
		double highest = 0;
		for (Resource.Body body : resource.bodies()) {
			double weight = weight(weights, body.encoding());
			if (weight > 0 && weight >= highest) {
				highest = weight;
				best = body;
			}
		}
		return best;
	}

	/**
	 * A name comes before the asterisk; the identity may be sent unless it is ruled out.
	 */
	private static double weight(Map<String, Double> weights, String encoding) {
		String name = encoding.isEmpty() ? "identity" : encoding;
		double other = weights.getOrDefault("*", encoding.isEmpty() ? 0.0001 : 0);
		return weights.getOrDefault(name, weights.getOrDefault("x-" + name, other));
	}

}
