package org.sipcodes.server;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.sipcodes.site.Cache;
import org.sipcodes.site.Resource;
import org.sipcodes.site.Weights;

/** Chooses the encoding of an answer as RFC 9110 section 12.5.3 asks for. */
final class Encodings {

	/** Browsers send one of a few lines, with every request. */
	private static final Cache<Map<String, Double>> WEIGHTS = new Cache<>(100_000,
			(accepted, weights) -> 200 + accepted.length());

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
		Map<String, Double> weights = weights(accepted);
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

	/** Whether an encoding may be sent. */
	static boolean isAccepted(String encoding, @Nullable String accepted) {
		return weight(weights(accepted), encoding) > 0;
	}

	private static Map<String, Double> weights(@Nullable String accepted) {
		return (accepted != null) ? WEIGHTS.get(accepted, () -> Weights.of(accepted)) : Map.of();
	}

	/**
	 * A name comes before the asterisk; the identity may be sent unless it is ruled out.
	 */
	private static double weight(Map<String, Double> weights, String encoding) {
		Double weight = weights.get(encoding.isEmpty() ? "identity" : encoding);
		if (weight == null && !encoding.isEmpty()) {
			weight = weights.get("x-" + encoding);
		}
		if (weight == null) {
			weight = weights.get("*");
		}
		return (weight != null) ? weight : encoding.isEmpty() ? 0.0001 : 0;
	}

}
