package org.sipcodes.web;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

import org.sipcodes.content.ContentException;

/**
 * Shows an author every mistake with its place instead of a stack trace when the site
 * cannot start.
 */
public final class ContentFailureAnalyzer extends AbstractFailureAnalyzer<ContentException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, ContentException cause) {
		int count = cause.problems().size();
		return new FailureAnalysis(
				"The content has " + count + ((count == 1) ? " problem" : " problems") + ":\n\n" + cause.getMessage(),
				"Correct the lines above and start again.", cause);
	}

}
