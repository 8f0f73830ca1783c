package org.sipcodes.read;

import java.util.List;
import java.util.stream.Collectors;

/** The content cannot be served; its message is the list of all problems, one a line. */
public final class ContentException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient List<Problem> problems;

	public ContentException(List<Problem> problems) {
		super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
		this.problems = List.copyOf(problems);
	}

	public List<Problem> problems() {
		return this.problems;
	}

}
