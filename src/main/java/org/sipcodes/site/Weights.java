package org.sipcodes.site;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.eclipse.jetty.http.ComplianceViolation;
import org.eclipse.jetty.http.QuotedQualityCSV;

/** Reads the weights in fields such as {@code Accept} (RFC 9110 section 12.4.2). */
public final class Weights {

	private Weights() {
	}

	/**
	 * The weight of each name, in small letters and without other parameters; 0 where it
	 * cannot be read.
	 */
	public static Map<String, Double> of(String field) {
		QuotedQualityCSV values = new QuotedQualityCSV() {

			@Override
			protected void onComplianceViolation(ComplianceViolation violation, String value) {
				// A field that is not well-formed is read as far as possible.
			}

		};
		values.addValue(field);
		Map<String, Double> weights = new HashMap<>();
		for (QuotedQualityCSV.QualityValue value : values.getQualityValues()) {
			String name = value.getValue().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
			weights.merge(name, (value.getWeight() > 1) ? 0 : value.getWeight(), Math::max);
		}
		return weights;
	}

}
